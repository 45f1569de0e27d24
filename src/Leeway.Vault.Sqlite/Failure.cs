using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>What SQLite's errors mean to the machine's owner.</summary>
internal static class Failure
{
    /// <summary>Less room than this, and a failed write is taken for a full disk whatever the system called it.</summary>
    private const long LittleRoom = 64 * 1024;

    private const int ReadOnlyDisk = 30;
    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    public static StoreFailedException OfStore(SqliteException error, DataFolder folder)
    {
        var full = IsFull(error, folder);
        return new(full ? $"No room is left where {folder.Path} lies." : $"The store in {folder.Path} failed: {Sentence(error)}", error) { Full = full };
    }

    public static DataFolderException OfOpening(SqliteException error, DataFolder folder) => error.SqliteErrorCode switch
    {
        _ when IsFull(error, folder) => new(FolderTrouble.Full, FullSentence(folder), error),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => new(
            FolderTrouble.Damaged, $"{folder.Database} is damaged or is no database. Leave it as it is, and restore the last backup into another folder.", error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new(FolderTrouble.NotAllowed, NotAllowedSentence(folder), error),
        _ => new(FolderTrouble.Failing, $"{folder.Database} cannot be opened: {Sentence(error)} Check the disk.", error),
    };

    public static DataFolderException OfOpening(Exception error, DataFolder folder) => error switch
    {
        SqliteException sqlite => OfOpening(sqlite, folder),
        UnauthorizedAccessException or IOException { HResult: ReadOnlyDisk } => new(FolderTrouble.NotAllowed, NotAllowedSentence(folder), error),
        IOException when error.HResult is NoSpace or NoSpaceOnWindows || Room(folder) < LittleRoom => new(FolderTrouble.Full, FullSentence(folder), error),
        _ => new(FolderTrouble.NotAllowed, $"{folder.Path} cannot be used: {error.Message} Choose another folder with --data.", error),
    };

    private static string FullSentence(DataFolder folder) => $"No room is left where {folder.Path} lies. Free some, and start again.";

    private static string NotAllowedSentence(DataFolder folder) =>
        $"{folder.Path} cannot be written by this account. Give this account the folder, or choose another one with --data.";

    private static string Sentence(SqliteException error) => $"{raw.sqlite3_errstr(error.SqliteErrorCode).utf8_to_string()} ({error.SqliteExtendedErrorCode}).";

    private static bool IsFull(SqliteException error, DataFolder folder) =>
        error.SqliteErrorCode == raw.SQLITE_FULL || (error.SqliteErrorCode is raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN && Room(folder) < LittleRoom);

    private static long Room(DataFolder folder)
    {
        try
        {
            return new DriveInfo(folder.Path).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }
}
