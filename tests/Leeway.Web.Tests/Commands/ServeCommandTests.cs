using System.Net;
using System.Net.Sockets;
using Leeway.Testing;
using Microsoft.Data.Sqlite;

namespace Leeway.Web.Tests.Commands;

/// <summary>Where Leeway cannot serve, the program itself says in one line what to do, ends with a code, and leaves what is kept as it was.</summary>
public sealed class ServeCommandTests : IAsyncLifetime
{
    private readonly KeptFolder folder = new();

    private string Database => Path.Combine(folder.Data, "leeway.db");

    public async ValueTask InitializeAsync() => await folder.BeginAsync();

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line_and_nothing_else_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await RefusesAsync(folder.Data, $"Port {port} on 127.0.0.1 cannot be had: something else may be using it. Try ./run --port {port + 1}", port);

        Assert.Equal(["one", "two"], await folder.ToldAsync());
        Assert.Equal(0, (await KeptFolder.RunAsync(null, "verify", "--data", folder.Data)).Code);
    }

    [Fact]
    public async Task A_second_Leeway_on_one_folder_is_refused_and_the_first_serves_on()
    {
        using var first = KeptFolder.Start("serve", "--port", "0", "--data", folder.Data);
        try
        {
            var address = new Uri((await first.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[3]);
            var before = folder.Files();

            await RefusesAsync(folder.Data, $"Another Leeway is running on {folder.Data}. Use that one, stop it first, or choose another folder with --data.");
            // Who starts it twice is told of the one that runs, not of its port.
            await RefusesAsync(folder.Data, $"Another Leeway is running on {folder.Data}. Use that one, stop it first, or choose another folder with --data.", address.Port);

            Assert.Equal(before, folder.Files());
            using var http = new HttpClient();
            Assert.Equal("ok", await http.GetStringAsync(new Uri(address, "health"), TestContext.Current.CancellationToken));
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_and_what_stands_in_its_way_is_left_alone()
    {
        var file = folder.Beside("letter");
        await File.WriteAllTextAsync(file, "theirs", TestContext.Current.CancellationToken);

        await RefusesAsync(Path.Combine(file, "data"), $"{Path.Combine(file, "data")} cannot be used: Could not find a part of the path '{Path.Combine(file, "data")}'. Choose another folder with --data.");

        Assert.Equal("theirs", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_this_account_may_not_write_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }
        // Root may write everywhere but on a disk that nobody may write.
        using var disk = Environment.IsPrivilegedProcess ? new SmallDisk("ro") : null;
        Assert.SkipWhen(disk is { IsMounted: false }, SmallDisk.WhyNot);
        var unwritable = disk?.Path ?? Directory.CreateDirectory(folder.Beside("theirs"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;

        await RefusesAsync(unwritable, $"{unwritable} cannot be written by this account. Give this account the folder, or choose another one with --data.");

        Assert.Empty(Directory.EnumerateFileSystemEntries(unwritable));
    }

    [Fact]
    public async Task A_folder_of_forms_that_cannot_be_used_is_told_too()
    {
        var forms = Path.Combine(folder.Data, "forms");
        await File.WriteAllTextAsync(forms, "in the way", TestContext.Current.CancellationToken);

        await RefusesAsync(folder.Data, $"{forms} is not a folder that this account can write. Move it away or give it to this account, or choose another folder with --data.");

        Assert.Equal("in the way", await File.ReadAllTextAsync(forms, TestContext.Current.CancellationToken));
        Assert.Equal(["one", "two"], await folder.ToldAsync());
    }

    [Theory]
    [InlineData("no database")]
    [InlineData("cut short")]
    [InlineData("overwritten in the middle")]
    public async Task A_broken_database_is_told_and_left_as_it_is(string broken)
    {
        var bytes = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);
        if (broken == "overwritten in the middle")
            bytes.AsSpan(100, 3900).Fill(0xff);
        await File.WriteAllBytesAsync(Database, broken switch { "no database" => new byte[9000], "cut short" => bytes[..9000], _ => bytes }, TestContext.Current.CancellationToken);
        var before = folder.Files();

        await RefusesAsync(folder.Data, $"{Database} is damaged or is no database. Leave it as it is, and restore the last backup into another folder.");

        // SQLite may leave its own two empty files beside.
        Assert.Superset(before.ToHashSet(), folder.Files().ToHashSet());
    }

    [Fact]
    public async Task Another_programs_database_is_told_and_left_as_it_is()
    {
        File.Delete(Database);
        await using (var theirs = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            theirs.Open();
            await using var make = theirs.CreateCommand();
            make.CommandText = "CREATE TABLE theirs (n)";
            make.ExecuteNonQuery();
        }
        var before = folder.Files();

        await RefusesAsync(folder.Data, $"{Database} is another program's database, so Leeway leaves it alone. Choose another folder with --data.");

        Assert.Equal(before, folder.Files());
    }

    [Fact]
    public async Task Another_programs_database_is_left_as_it_is_also_with_its_own_log_beside_it()
    {
        File.Delete(Database);
        await using var theirs = new SqliteConnection($"Data Source={Database};Pooling=False");
        theirs.Open();
        await using var make = theirs.CreateCommand();
        make.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE theirs (n); INSERT INTO theirs VALUES (1)";
        make.ExecuteNonQuery();
        var (file, log) = (File.ReadAllBytes(Database), new FileInfo($"{Database}-wal").Length);

        await RefusesAsync(folder.Data, $"{Database} is another program's database, so Leeway leaves it alone. Choose another folder with --data.");

        Assert.Equal(file, File.ReadAllBytes(Database));
        Assert.Equal(log, new FileInfo($"{Database}-wal").Length);
    }

    /// <summary>It ends with 1 and says this one line, of a failure, and not a word more.</summary>
    private static async Task RefusesAsync(string data, string sentence, int port = 0) =>
        Assert.Equal((1, "", $"{sentence}\n"), await KeptFolder.RunApartAsync(null, "serve", "--port", $"{port}", "--data", data));
}
