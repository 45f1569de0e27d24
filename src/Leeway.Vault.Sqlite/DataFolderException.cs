namespace Leeway.Vault.Sqlite;

/// <summary>Why a data folder cannot be used.</summary>
public enum FolderTrouble
{
    /// <summary>Another process serves from this folder.</summary>
    AlreadyServed,

    /// <summary>No data is here, and it was only to be read.</summary>
    Empty,

    /// <summary>The folder, or a file in it, cannot be read or written by this account.</summary>
    NotAllowed,

    /// <summary>The file is not a database, is another program's, or is damaged.</summary>
    Damaged,

    /// <summary>A newer Leeway has written it.</summary>
    Newer,

    /// <summary>An older Leeway has written it, and it was only to be read.</summary>
    Older,

    /// <summary>No room is left where the folder lies.</summary>
    Full,

    /// <summary>The disk reported an error.</summary>
    Failing,

    /// <summary>The system has no SQLite that can be used.</summary>
    NoSqlite,
}

/// <summary>
/// A data folder cannot be used. The message is a sentence for the machine's owner that says what to do; it names the
/// folder and nothing that is kept in it.
/// </summary>
public sealed class DataFolderException(FolderTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    public FolderTrouble Trouble { get; } = trouble;

    internal static DataFolderException Empty(string path) => new(FolderTrouble.Empty, $"There is no Leeway data in {path}. Name the right folder with --data.");
}
