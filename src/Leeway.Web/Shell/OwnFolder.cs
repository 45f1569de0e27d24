namespace Leeway.Web.Shell;

/// <summary>A folder that on Unix nobody but its owner can look into (0700), also where it was made by an older Leeway.</summary>
public static class OwnFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo Of(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, Owner);
        folder.UnixFileMode = Owner;
        return folder;
    }
}
