using Xunit.Runner.InProc.SystemConsole;

namespace Leeway.Vault.Sqlite.Tests.Children;

/// <summary>Runs the tests; or, started by one of them, does what a child of a test does until it is killed.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["child", "serve", var folder] => Serving.RunAsync(folder),
        ["child", "append", var folder, var writers] => Appending.RunAsync(folder, int.Parse(writers, System.Globalization.CultureInfo.InvariantCulture)),
        ["child", "migrate", var folder] => Migrating.RunAsync(folder),
        _ => ConsoleRunner.Run(args),
    };
}
