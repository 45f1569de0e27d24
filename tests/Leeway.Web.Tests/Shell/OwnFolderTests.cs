using Leeway.Web.Shell;

namespace Leeway.Web.Tests.Shell;

public sealed class OwnFolderTests
{
    [Fact]
    public async Task Nobody_else_can_look_into_the_folder_of_the_keys_of_forms_also_where_they_could_before()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes.");
            return;
        }
        await using var leeway = await ServedLeeway.StartAsync();
        var forms = Path.Combine(leeway.Folder, "forms");
        Assert.Equal(Owner, File.GetUnixFileMode(forms));

        File.SetUnixFileMode(forms, Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        OwnFolder.Of(forms);

        Assert.Equal(Owner, File.GetUnixFileMode(forms));
    }

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
}
