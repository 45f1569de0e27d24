namespace Leeway.Web.Shell;

/// <summary>What is said on the page after something was done. The code stands in a history, so it says nothing there.</summary>
internal static class SaidLines
{
    public static readonly (string Code, string Line)[] All =
    [
        ("begun", "Your vault is made. Nothing is in it yet."),
        ("kept", "Kept."),
        ("k1", "The new passphrase opens this vault from now on. Other devices are signed out."),
        ("unchanged", "Nothing was changed, so nothing new was kept."),
        (MadeFrom.Stands, "It was changed elsewhere meanwhile; that wording stands, and you had changed nothing here."),
        ("brought-back", "It is back, as it was."),
        ("gone", "It could not be brought back. It has been erased."),
        ("rested", "Out of sight for a while. Nothing that you wrote is gone."),
        ("row-again", "Back among the others."),
        ("with-today", "Kept with today."),
        ("stayed", "Kept as it was. You were there."),
        ("s1", "You looked in, and left again. Nothing of it is kept. You can come back at any time."),
        ("s2", "You left it when you had enough, and that is kept too."),
        ("b1", "Nothing was said, so nothing is kept. Looking in was enough."),
        ("letter-kept", "The letter is kept, and goes nowhere."),
        (LetGo.SaidCode, "The half-written words are let go."),
        (LetGo.InsteadCode, "Those words are back. What stood here since then is let go of."),
        ("words-back", "The half-written words are back."),
        ("k3", "The kit does not open anything any more."),
        ("k2", "Every other device is signed out."),
    ];
}
