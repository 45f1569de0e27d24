using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// Uses the SQLite that the system keeps patched; no binary of our own is shipped. The provider asks for "e_sqlite3",
/// and is given the system's library under the name that it has here.
/// </summary>
internal static class NativeSqlite
{
    /// <summary>The oldest SQLite with STRICT tables.</summary>
    private static readonly Version Oldest = new(3, 37, 0);

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <exception cref="DataFolderException">No SQLite is here, or one that is too old.</exception>
    public static void Need() => _ = Loaded.Value;

    private static bool Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Find);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            var version = Version.Parse(raw.sqlite3_libversion().utf8_to_string());
            return version >= Oldest
                ? true
                : throw new DataFolderException(
                    FolderTrouble.NoSqlite, $"This system's SQLite is version {version}, and Leeway needs {Oldest} or newer. Update the system's SQLite.");
        }
        catch (DllNotFoundException missing)
        {
            throw new DataFolderException(
                FolderTrouble.NoSqlite, "SQLite is not installed on this system. On Debian or Ubuntu: apt-get install libsqlite3-0.", missing);
        }
    }

    private static nint Find(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != "e_sqlite3")
            return 0;
        string[] candidates =
            OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
            : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib", "libsqlite3.dylib"]
            : ["libsqlite3.so.0"];
        foreach (var candidate in candidates)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, search, out var library))
                return library;
        }
        return 0;
    }
}
