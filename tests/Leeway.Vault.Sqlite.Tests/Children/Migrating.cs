using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite.Tests.Children;

/// <summary>A child that goes half of the way to tables of a version to come, and waits to be killed.</summary>
internal static class Migrating
{
    /// <summary>Today's steps and one more.</summary>
    public static IReadOnlyList<Action<SqliteConnection>> Steps(Action inTheMiddle) =>
    [
        .. Schema.Steps,
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE copies AS SELECT * FROM sheets; UPDATE sheets SET bytes = zeroblob(length(bytes))";
            command.ExecuteNonQuery();
            inTheMiddle();
            command.CommandText = "UPDATE sheets SET bytes = (SELECT bytes FROM copies WHERE copies.sheet = sheets.sheet); DROP TABLE copies";
            command.ExecuteNonQuery();
        },
    ];

    public static Task<int> RunAsync(string path)
    {
        NativeSqlite.Need();
        var folder = DataFolder.At(path);
        using var database = Database.ToWrite(folder.Database);
        // So small a cache makes SQLite write into the log what is not committed yet.
        database.Run("PRAGMA cache_size = 1");
        Schema.Migrate(database.Connection, folder, Steps(() =>
        {
            Child.Say("in the middle");
            Thread.Sleep(Timeout.Infinite);
        }));
        return Task.FromResult(0);
    }
}
