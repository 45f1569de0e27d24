using System.Runtime.InteropServices;

namespace Leeway.Statistics.Survival;

/// <summary>
/// How long something took, 0 or more in any unit; or, where <paramref name="HasEnded"/> is false, how long it was watched
/// without ending (censored). Whatever stopped the watching must not depend on when the end would have come.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Duration(double Time, bool HasEnded);
