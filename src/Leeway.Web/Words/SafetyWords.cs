namespace Leeway.Web.Words;

/// <summary>What is said where words call for it.</summary>
public sealed class SafetyWords
{
    public string Harm => "If you are afraid of somebody, that comes before everything on this page.";

    public IReadOnlyList<string> Life =>
    [
        "This sounds very heavy to carry alone tonight.",
        "If you are thinking of ending your life, please let another person hear it now: somebody near you, or somebody on a help line. You do not need the right words.",
        "What you write here stays here, and can wait.",
    ];
}
