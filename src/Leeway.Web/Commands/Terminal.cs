using System.Text;

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

    /// <summary>A line that is typed unseen, or the next line of a file or pipe; null at its end.</summary>
    public static string? ReadUnseen(string prompt)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine();
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }

    public static TextReader Input => Console.In;

    public static TextWriter Output => Console.Out;
#pragma warning restore RS0030
}
