using NodaTime;

namespace Leeway.Web.Design;

/// <summary>One amount over days, weeks or months: what it is called, what stands at its ends, and its steps without gaps.</summary>
public sealed record Trace(string Label, string Least, string Most, IReadOnlyList<TraceStep> Steps);

/// <summary>One day, week or month. <paramref name="Middle"/> is null where nothing was said: the land is left out there.</summary>
public sealed record TraceStep(LocalDate Start, double? Middle, IReadOnlyList<int> Each);

/// <summary>Something that stands out on the upper bank. <paramref name="Look"/> is a class of the stylesheet.</summary>
/// <param name="Step">Which step it lies in, counted from 0.</param>
public sealed record TraceMark(int Step, int Size, string Look);
