namespace Leeway.Vault.Sqlite;

/// <summary>The files of one installation. On Unix only their owner can read them (0600, in a folder of 0700).</summary>
internal sealed class DataFolder
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    private DataFolder(string path, string database) => (Path, Database) = (path, database);

    public string Path { get; }

    public string Database { get; }

    public string Lock => System.IO.Path.Combine(Path, "serving.lock");

    public static DataFolder At(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        return new(path, System.IO.Path.Combine(path, "leeway.db"));
    }

    /// <summary>A backup, which is one file of any name.</summary>
    public static DataFolder OfBackup(string file)
    {
        file = System.IO.Path.GetFullPath(file);
        return new(System.IO.Path.GetDirectoryName(file) ?? file, file);
    }

    /// <summary>Makes the folder if it is not there. A folder that was there keeps its mode: it may be somebody's home.</summary>
    public void Make()
    {
        if (Directory.Exists(Path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, OwnerFolder);
    }

    /// <summary>Makes the database's file empty, so that SQLite gives its mode to the files that it puts beside it.</summary>
    public void MakeDatabase()
    {
        if (!File.Exists(Database))
            CreateOwned(Database).Dispose();
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Database, OwnerFile);
    }

    /// <summary>Opens a file that only its owner can read, made if it is not there, for this process alone.</summary>
    public static FileStream CreateOwned(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return new(file, options);
    }
}
