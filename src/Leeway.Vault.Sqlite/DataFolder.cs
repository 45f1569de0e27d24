namespace Leeway.Vault.Sqlite;

/// <summary>The files of one installation. On Unix only their owner can read them (0600, in a folder of 0700).</summary>
internal sealed class DataFolder(string path)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Database => System.IO.Path.Combine(Path, "leeway.db");

    public string Lock => System.IO.Path.Combine(Path, "serving.lock");

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
