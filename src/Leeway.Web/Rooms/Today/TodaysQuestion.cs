using System.Collections.Immutable;
using System.Text.Json;
using Leeway.Domain.Rooms.Today;
using Leeway.Domain.Words;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;
using NodaTime.Text;

namespace Leeway.Web.Rooms.Today;

/// <summary>
/// The day's question, and the memory of those that were shown: one sealed row beside the log, overwritten, so that
/// opening Today leaves nothing behind that grows.
/// </summary>
public sealed class TodaysQuestion(WordShelf shelf, IEnumerable<AliveToday> rooms)
{
    private const string MemoryNote = "today/shown";

    private readonly Lazy<IReadOnlyList<Question>> all = new(() => [.. shelf.Questions.Select(one => new Question(Slug.Parse(one.Id), [.. one.When.Select(Slug.Parse)]))]);

    public TodayQuestion? Find(string? id) => shelf.Questions.FirstOrDefault(one => one.Id == id);

    /// <summary>Null when none is wanted today, or none is left that was not asked in three months.</summary>
    public async Task<TodayQuestion?> OfAsync(Visit visit, bool another = false)
    {
        var memory = await MemoryAsync(visit);
        var today = visit.Here.Date;
        var stands = memory.NotOn == today || (!another && memory.Now is { } now && memory.Shown.GetValueOrDefault(now) == today);
        HashSet<Slug> alive = stands ? [] : [.. rooms.SelectMany(room => room.Keys(visit)).Select(Slug.Parse)];
        var question = QuestionChoice.Of(all.Value, memory, alive, Always(visit), today, another, Drawn.Below);
        if (question is null)
            return null;
        if (memory.Now != question.Id || memory.Shown.GetValueOrDefault(question.Id) != today)
            await TryRememberAsync(visit, memory.Showing(question.Id, today));
        return Find(question.Id.Value);
    }

    public async Task NotTodayAsync(Visit visit) => await RememberAsync(visit, await MemoryAsync(visit) with { NotOn = visit.Here.Date });

    /// <summary>A question that cannot be remembered, on a full disk, is asked all the same.</summary>
    private static async Task TryRememberAsync(Visit visit, QuestionMemory memory)
    {
        try
        {
            await RememberAsync(visit, memory);
        }
        catch (StoreFailedException)
        {
        }
    }

    private static HashSet<Slug> Always(Visit visit)
    {
        var keys = new HashSet<Slug> { QuestionChoice.Any, Hours.NameOf(visit.Here.Hour) };
        if (visit.Here.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            keys.Add(Slug.Parse("weekend"));
        return keys;
    }

    private static async Task<QuestionMemory> MemoryAsync(Visit visit)
    {
        if (await visit.Log.NoteAsync(MemoryNote, visit.Cancel) is not { } json || JsonSerializer.Deserialize<Note>(json) is not { Shown: not null } note)
            return QuestionMemory.None;
        return new(note.Shown.ToImmutableDictionary(one => Slug.Parse(one.Key), one => Day(one.Value)), note.Now is { } now ? Slug.Parse(now) : null, note.NotOn is { } day ? Day(day) : null);
    }

    private static Task RememberAsync(Visit visit, QuestionMemory memory) =>
        visit.Log.KeepNoteAsync(
            MemoryNote,
            JsonSerializer.Serialize(new Note(
                memory.Shown.ToDictionary(one => one.Key.Value, one => LocalDatePattern.Iso.Format(one.Value)),
                memory.Now?.Value,
                memory.NotOn is { } day ? LocalDatePattern.Iso.Format(day) : null)),
            visit.Cancel);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private sealed record Note(Dictionary<string, string> Shown, string? Now, string? NotOn);
}
