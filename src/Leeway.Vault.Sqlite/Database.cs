using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>One connection and the statements it has prepared. One caller at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    private Database(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>False when an error has rolled the transaction back.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    /// <summary>
    /// The one connection that writes and checkpoints: what is committed is on the disk (synchronous = FULL, and a real
    /// flush on macOS), what is deleted or overwritten is zeroed, and nothing spills into a temporary file.
    /// </summary>
    public static Database ToWrite(string file)
    {
        var database = Open(file, SqliteOpenMode.ReadWrite, """
            PRAGMA secure_delete = ON;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA fullfsync = ON;
            PRAGMA checkpoint_fullfsync = ON;
            PRAGMA wal_autocheckpoint = 4000;
            """);
        if (database.First("PRAGMA journal_mode", row => row.GetString(0)) == "wal")
            return database;
        database.Dispose();
        throw new IOException("It lies where files cannot be shared between processes (a network folder, perhaps).");
    }

    /// <summary>To finish a copy that nobody else has seen: no file is put beside it.</summary>
    public static Database ToFinish(string file) =>
        Open(file, SqliteOpenMode.ReadWrite, "PRAGMA secure_delete = ON; PRAGMA journal_mode = MEMORY;");

    /// <summary>To read a file that nobody writes and that has no log beside it: nothing is changed or put beside it, also where it is damaged.</summary>
    public static Database ToLookAt(string file) =>
        Open($"file:///{string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)).TrimStart('/')}?immutable=1", SqliteOpenMode.ReadOnly, "");

    public static Database ToRead(string file) => Open(file, SqliteOpenMode.ReadOnly, "");

    /// <summary>Runs a statement with its parameters in order (?1, ?2, ...); returns how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object> parameters) => Bound(sql, parameters).ExecuteNonQuery();

    public void Each(string sql, Action<SqliteDataReader> row, params ReadOnlySpan<object> parameters)
    {
        using var reader = Bound(sql, parameters).ExecuteReader();
        while (reader.Read())
            row(reader);
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> parameters)
    {
        var rows = new List<T>();
        Each(sql, row => rows.Add(read(row)), parameters);
        return rows;
    }

    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> parameters)
    {
        using var reader = Bound(sql, parameters).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>
    /// Reads in one transaction. It ends with a rollback, since a commit fails once a damaged page was met. When a read
    /// throws, the connection is of no more use.
    /// </summary>
    public T AtOneInstant<T>(Func<T> read)
    {
        Run("BEGIN");
        var result = read();
        Run("ROLLBACK");
        return result;
    }

    /// <summary>
    /// Copies the write-ahead log into the database and cuts it to nothing, so that older versions of a page are gone.
    /// False while a reader still needs it.
    /// </summary>
    public bool TryTruncateLog() => First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0);

    /// <summary>A small durable commit; whatever a failed one left behind in the write-ahead log is void after it.</summary>
    public void MarkOpened() => Run("UPDATE installation SET opened = opened + 1");

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        Connection.Dispose();
    }

    private static Database Open(string file, SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;" + pragmas;
            command.ExecuteNonQuery();
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 1; index <= parameters.Length; index++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{index}" });
            prepared.Add(sql, command);
        }
        for (var index = 0; index < parameters.Length; index++)
            command.Parameters[index].Value = parameters[index];
        return command;
    }
}
