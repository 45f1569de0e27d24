namespace Leeway.Web.Shell;

/// <summary>What is said on the page after something was done.</summary>
internal static class SaidLines
{
    public static readonly (string Code, string Line)[] All =
    [
        ("begun", "Your vault is made. Nothing is in it yet."),
        ("kept", "Kept."),
        ("passphrase-changed", "The new passphrase opens this vault from now on. Other devices are signed out."),
        ("kit-withdrawn", "The kit does not open anything any more."),
        ("signed-out", "Every other device is signed out."),
    ];
}
