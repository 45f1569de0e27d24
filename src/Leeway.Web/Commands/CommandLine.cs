using System.CommandLine;

namespace Leeway.Web.Commands;

/// <summary>Every command of the program.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Leeway: a private companion, on your own machine.");
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(SeedCommand.Make());
        foreach (var command in DataCommands.All())
            root.Subcommands.Add(command);
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = true });
    }
}
