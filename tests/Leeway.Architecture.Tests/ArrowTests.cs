namespace Leeway.Architecture.Tests;

public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Leeway.Statistics"] = [],
        ["Leeway.Domain"] = ["Leeway.Statistics"],
        ["Leeway.Vault"] = ["Leeway.Domain"],
        ["Leeway.Vault.Sqlite"] = ["Leeway.Domain", "Leeway.Vault"],
        ["Leeway.Vault.Postgres"] = ["Leeway.Domain", "Leeway.Vault"],
        ["Leeway.Web"] = ["Leeway.Statistics", "Leeway.Domain", "Leeway.Vault", "Leeway.Vault.Sqlite", "Leeway.Vault.Postgres"],
    };

    [Fact]
    public void Every_project_has_its_place_in_the_house() =>
        Complaint.None(House.Projects.Except(MayUse.Keys, StringComparer.Ordinal), "Say in ArrowTests what these may use:");

    [Fact]
    public void Projects_reference_only_what_is_below_them() =>
        Complaint.None(
            from project in House.Projects
            from used in House.ProjectsReferencedBy(project).Except(MayUse[project], StringComparer.Ordinal)
            select $"{project} references {used}",
            "Arrows run down only:");

    [Fact]
    public void Compiled_code_uses_only_what_is_below_it() =>
        Complaint.None(
            from project in House.Projects
            from used in House.Assembly(project).References
            where used.StartsWith("Leeway", StringComparison.OrdinalIgnoreCase) && !MayUse[project].Contains(used, StringComparer.Ordinal)
            select $"{project} uses {used}",
            "Arrows run down only:");
}
