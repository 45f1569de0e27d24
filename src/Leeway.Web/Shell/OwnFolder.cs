using Leeway.Vault.Sqlite;

namespace Leeway.Web.Shell;

/// <summary>A folder that on Unix nobody but its owner can look into (0700), also where it was made by an older Leeway.</summary>
public static class OwnFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <exception cref="DataFolderException">Something else is in its place, or it is another account's; the message says what to do.</exception>
    public static DirectoryInfo Of(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return Directory.CreateDirectory(path);
            var folder = Directory.CreateDirectory(path, Owner);
            folder.UnixFileMode = Owner;
            return folder;
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException || (trouble is IOException && (File.Exists(path) || !Directory.Exists(path))))
        {
            throw new DataFolderException(FolderTrouble.NotAllowed, $"{path} is not a folder that this account can write. Move it away or give it to this account, or choose another folder with --data.", trouble);
        }
    }
}
