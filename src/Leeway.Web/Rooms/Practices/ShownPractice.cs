using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Practices;

/// <summary>A practice as it is read and played, whether it comes from the library or was written by the person.</summary>
/// <param name="Word">What the library says of it; null for one of one's own.</param>
/// <param name="Html">What the library tells about it at length.</param>
public sealed record ShownPractice(PracticeName Name, string Title, string? For, string? Caution, Timetable Steps, PracticeWord? Word = null, string? Html = null)
{
    /// <summary>As it stands in a list, or above something else.</summary>
    public string ShortTitle => FirstLine.Of(Title);

    public string Address => $"/practices/{Name}";

    public bool IsForTwo => Word?.Two is not null;
}
