using Leeway.Vault.Sealing;
using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// The tables, and the steps that lead to them from every earlier version. A step runs in one transaction with the
/// version that it makes, so that a process killed in the middle leaves the version before.
/// </summary>
internal static class Schema
{
    /// <summary>"Leew", so that another program's database is not taken for ours.</summary>
    private const long ApplicationId = 0x4C656577;

    /// <summary>Step n leads from version n to n + 1.</summary>
    public static readonly IReadOnlyList<Action<SqliteConnection>> Steps = [Begin];

    /// <exception cref="DataFolderException">Another program's database, or a newer Leeway's.</exception>
    public static void Migrate(SqliteConnection connection, DataFolder folder, IReadOnlyList<Action<SqliteConnection>> steps)
    {
        for (var version = Version(connection, folder, steps.Count); version < steps.Count; version++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            steps[version](connection);
            Run(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}");
            transaction.Commit();
        }
    }

    /// <exception cref="DataFolderException">The tables are not those that this Leeway reads.</exception>
    public static void Check(SqliteConnection connection, DataFolder folder)
    {
        var version = Version(connection, folder, Steps.Count);
        if (version == 0)
            throw DataFolderException.Empty(folder.Path);
        if (version < Steps.Count)
        {
            throw new DataFolderException(
                FolderTrouble.Older, $"{folder.Path} was last used by an older Leeway. Start this one on it once, so that it is brought up to date.");
        }
    }

    /// <summary>The version of the tables; 0 when there is nothing in it yet.</summary>
    /// <exception cref="DataFolderException">Another program's database, or a newer Leeway's.</exception>
    public static int Version(SqliteConnection connection, DataFolder folder, int known)
    {
        var version = (int)Number(connection, "PRAGMA user_version");
        var isNew = version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new DataFolderException(
                FolderTrouble.Damaged, $"{folder.Database} is another program's database, so Leeway leaves it alone. Choose another folder with --data.");
        }
        if (version > known)
        {
            throw new DataFolderException(
                FolderTrouble.Newer,
                $"{folder.Path} was written by a newer Leeway (its tables are version {version}, this one knows {known}). Run that version, or a newer one.");
        }
        return version;
    }

    private static void Begin(SqliteConnection connection)
    {
        Run(connection, """
            -- All sealed bytes, and what is left of them: see Sheets.cs.
            CREATE TABLE sheets (sheet INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
            CREATE TABLE blank (size INTEGER NOT NULL, sheet INTEGER NOT NULL, PRIMARY KEY (size, sheet)) WITHOUT ROWID, STRICT;

            -- Logs: see Entries.cs.
            CREATE TABLE heads (
                log_id BLOB NOT NULL PRIMARY KEY, position INTEGER NOT NULL, chain BLOB NOT NULL, mac BLOB NOT NULL,
                sheet INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID, STRICT;
            CREATE TABLE leaves (
                log_id BLOB NOT NULL, first INTEGER NOT NULL, sheet INTEGER NOT NULL, PRIMARY KEY (log_id, first)) WITHOUT ROWID, STRICT;
            CREATE TABLE strays (
                log_id BLOB NOT NULL, position INTEGER NOT NULL, entry_id BLOB NOT NULL, bytes BLOB NOT NULL,
                PRIMARY KEY (log_id, position)) WITHOUT ROWID, STRICT;

            -- Notes, slots and sessions: see Held.cs.
            CREATE TABLE held (
                owner BLOB NOT NULL, id BLOB NOT NULL, expires INTEGER,
                sheet INTEGER NOT NULL, start INTEGER NOT NULL, room INTEGER NOT NULL, length INTEGER NOT NULL,
                PRIMARY KEY (owner, id)) WITHOUT ROWID, STRICT;
            CREATE TABLE grounds (owner BLOB NOT NULL, sheet INTEGER NOT NULL, PRIMARY KEY (owner, sheet)) WITHOUT ROWID, STRICT;
            CREATE TABLE spare (
                owner BLOB NOT NULL, room INTEGER NOT NULL, sheet INTEGER NOT NULL, start INTEGER NOT NULL,
                PRIMARY KEY (owner, room, sheet, start)) WITHOUT ROWID, STRICT;

            CREATE TABLE installation (
                one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), server_secret BLOB NOT NULL, home BLOB NOT NULL,
                opened INTEGER NOT NULL DEFAULT 0) STRICT;
            """);
        var drawn = Drawn.Installation();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO installation (one, server_secret, home) VALUES (1, $secret, $home)";
        insert.Parameters.AddWithValue("$secret", drawn.ServerSecret);
        insert.Parameters.AddWithValue("$home", drawn.Home);
        insert.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
