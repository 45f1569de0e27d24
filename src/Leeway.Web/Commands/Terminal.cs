namespace Leeway.Web.Commands;

/// <summary>What commands say to whoever runs the machine.</summary>
internal static class Terminal
{
#pragma warning disable RS0030 // The one place that speaks to the terminal.
    public static void Say(string line) => Console.Out.WriteLine(line);

    public static int Fail(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }

    public static TextReader Input => Console.In;

    public static TextWriter Output => Console.Out;
#pragma warning restore RS0030
}
