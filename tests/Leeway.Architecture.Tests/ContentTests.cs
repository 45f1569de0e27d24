using System.Reflection;
using Leeway.Web.Rooms.Gap.Invitation;
using Leeway.Web.Sample;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using YamlDotNet.Core;

namespace Leeway.Architecture.Tests;

/// <summary>What is written in the content is shown somewhere: a word that no page reads helps nobody, and is translated in vain.</summary>
public sealed class ContentTests
{
    private static readonly Shelf Shelf = new();
    private static readonly object[] Shelves = [new WordShelf(Shelf), new SafetyWords(Shelf), new SampleWords(Shelf)];

    [Fact]
    public void Every_file_of_the_content_opens_and_has_no_key_that_its_record_lacks()
    {
        var sample = new SampleWords(Shelf);
        IEnumerable<(string Name, Func<object?> Read)> files =
        [
            .. Shelves.SelectMany(shelf => Lists(shelf).Select(list => (list.Name, (Func<object?>)(() => list.GetValue(shelf, BindingFlags.DoNotWrapExceptions, null, null, null))))),
            .. ((string[])["imke", "aurel"]).SelectMany(person => ((string, Func<object?>)[])[($"moments-{person}", () => sample.MomentsOf(person)), ($"body-{person}", () => sample.BodyOf(person)), ($"daily-{person}", () => sample.DailyOf(person))]),
            ("rules", () => Shelf.Of<RulesFile>("invitation/rules.yaml")), ("parts", () => Shelf.Of<PartsFile>("invitation/parts.yaml")), ("signals", () => Shelf.Of<SignalFile>("safety/signals.yaml")),
        ];

        Complaint.None(files.Select(file => (file.Name, Wrong: Wrong(file.Read))).Where(file => file.Wrong is not null).Select(file => $"{file.Name}: {file.Wrong}"), "A key that no record has is written in vain:");
    }

    private static string? Wrong(Func<object?> read)
    {
        try
        {
            return read() is null ? "nothing in it" : null;
        }
        catch (YamlException unread)
        {
            return $"{unread.Start} {unread.Message} {unread.InnerException?.Message}";
        }
    }

    /// <summary>An id may stand for whoever writes: it names a thing among others.</summary>
    [Fact]
    public void Every_key_of_the_content_is_read_by_something()
    {
        var read = House.Types("Leeway.Web").SelectMany(type => type.Uses).Select(use => use.ToString()).ToHashSet(StringComparer.Ordinal);

        Complaint.None(
            from words in Words()
            from property in words.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property is { CanWrite: true, Name: not "Id" } && !read.Contains($"{words.FullName}.get_{property.Name}")
            select $"{words.Name}.{property.Name}",
            "Show it, or take it out of the content and of its record:");
    }

    /// <summary>The records into which the content is read.</summary>
    private static HashSet<Type> Words()
    {
        var found = new HashSet<Type>();
        var ahead = new Queue<Type>([typeof(RulesFile), typeof(PartsFile), typeof(SignalFile), typeof(BodyRoomWords), typeof(DailyWords), typeof(MomentWords), .. Shelves.SelectMany(Lists).Select(list => list.PropertyType)]);
        while (ahead.TryDequeue(out var type))
        {
            foreach (var part in type.GetGenericArguments())
                ahead.Enqueue(part);
            if (type.Assembly != typeof(Shelf).Assembly || type.IsEnum || !found.Add(type))
                continue;
            if (type.BaseType is { } inherited)
                ahead.Enqueue(inherited);
            foreach (var property in type.GetProperties().Where(property => property.CanWrite))
                ahead.Enqueue(property.PropertyType);
        }
        return found;
    }

    private static IEnumerable<PropertyInfo> Lists(object shelf) => shelf.GetType().GetProperties();
}
