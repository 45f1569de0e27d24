using System.Globalization;
using System.Text;
using Leeway.Vault.Sealing;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Keys;

/// <summary>What stands on a kit beside its code, on paper and in a file, and beside the buttons that make the two.</summary>
/// <param name="Made">The day on which the kit was made, where the person is.</param>
public sealed record KitSheet(KitLines Lines, LocalDate Made)
{
    /// <summary>Plain: it stands in a folder, and in the browser's list of what was saved.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"kit-{Made:uuuu-MM-dd}.txt");

    public string Use => string.Format(CultureInfo.CurrentCulture, Lines.Use, Made.ToString("d MMMM yyyy", CultureInfo.CurrentCulture));

    public string Reading => Lines.Reading;

    public string Found => Lines.Found;

    public string Print => Lines.Print;

    public string Save => string.Format(CultureInfo.CurrentCulture, Lines.Save, FileName);

    /// <param name="where">At which address this Leeway is; null where the file had better not say it.</param>
    public byte[] File(KitCode code, string? where) =>
        Encoding.UTF8.GetBytes(string.Join("\n\n", ((string?[])[code.Written(), where, Use, Reading, Found]).OfType<string>()) + "\n");
}
