namespace Leeway.Web.Commands;

/// <summary>A fresh data folder in the user's temporary files, for them alone, and gone at the end.</summary>
internal sealed class ThrowAwayFolder : IDisposable
{
    // On Unix the framework makes it 0700. Nothing of a person's is meant for it: whoever asks for it is told.
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-sample-");

    public string Path => folder.FullName;

    public void Dispose()
    {
        if (folder.Exists)
            folder.Delete(recursive: true);
    }
}
