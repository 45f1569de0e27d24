using System.Net;
using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.AspNetCore.Routing.Template;
using NodaTime;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>
/// Every kind of page there is, as somebody meets it: outside, in an empty vault, with two years behind it, on each step of
/// each path, refused, forgotten, afraid, locked, damaged, broken. What is new is met without another line here: links and
/// forms are followed, and steps and addresses come from the program's own tables.
/// </summary>
public sealed partial class Everywhere : IAsyncLifetime
{
    private static readonly string Much = string.Concat(Enumerable.Repeat("slowly ", 1_000));

    /// <summary>More than one field holds.</summary>
    private static readonly string TooLong = string.Concat(Enumerable.Repeat(Much, 150));

    /// <summary>Fields that take more than words, so that something else can be written there.</summary>
    private static readonly string[] Particular = ["zone", "exit", "on", "until", "day", "minutes", "code"];

    private readonly List<Answer> met = [];
    private readonly SetClock clock = new(Instant.FromUtc(2026, 3, 1, 19, 0));
    private HostedLeeway? leeway;

    public Uri Address => Leeway.Address;

    /// <summary>In the order in which they were met.</summary>
    internal IReadOnlyList<Answer> Pages => met;

    /// <summary>Addresses of the program that answered nobody.</summary>
    public IReadOnlyList<string> NotMet { get; private set; } = [];

    /// <summary>A page by its address, and a refusal by the form: the steps of a path are refused alike.</summary>
    internal string KindOf(Answer page) => page.Status switch
    {
        HttpStatusCode.OK => Kind(page.Address),
        HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge => $"refused {FormAt(page.Address)}",
        var other => $"{other} {Kind(page.Address)}",
    };

    private HostedLeeway Leeway => leeway ?? throw new InvalidOperationException("It has not started.");

    public async ValueTask InitializeAsync()
    {
        leeway = await HostedLeeway.StartAsync(clock: clock);
        using var answered = new AnsweredEndpoints(leeway);
        foreach (var life in (Func<Task>[])[OutsideAsync, WithNothingKeptAsync, WithTwoYearsBehindAsync, AfraidAsync, WithKeysAsync, BrokenAsync])
        {
            await life();
            clock.Now += Duration.FromHours(1); // so that nobody waits at the door for what somebody else tried there
        }
        NotMet = [.. Asked().Where(endpoint => !answered.Contains(endpoint)).Select(endpoint => endpoint.RoutePattern.RawText ?? "")];
    }

    public async ValueTask DisposeAsync()
    {
        if (leeway is not null)
            await leeway.DisposeAsync();
    }

    /// <summary>One entry stands for all of its kind, and one story or practice of the content for all of them.</summary>
    internal static string Kind(string address)
    {
        var kind = Walk.Kind(address);
        return kind.Split('/') is [_, .., var folder, var name] && File.Exists(Repository.PathTo($"src/Leeway.Web/Content/en/{folder}/{name}.md"))
            ? $"{kind[..^name.Length]}*"
            : Number().Replace(kind, "/*");
    }

    /// <summary>Sends every form that is met three times: with nothing in it, with too much or what is no date, and well.</summary>
    private async Task FormsAsync(Visitor visitor, params string[] starts)
    {
        async Task<Answer> SendAsync(FilledForm form)
        {
            foreach (var wrong in Wrong(form))
                Meet(await visitor.SendOnlyAsync(wrong));
            return await visitor.SendAsync(form);
        }

        var walk = new Walk(visitor, (_, field) => Particular.Contains(field) ? null : Written(field), SendAsync, Kind);
        await walk.GoAsync(starts);
        foreach (var page in walk.Pages)
            Meet(page);
    }

    private static string Written(string field) => $"Something about {field}.";

    private static IEnumerable<FilledForm> Wrong(FilledForm form)
    {
        var words = form.Fields.Where(field => field.Value == Written(field.Key)).Select(field => field.Key).ToList();
        yield return words.Aggregate(form, (blank, field) => blank.With(field, ""));
        if (words.Count > 0)
            yield return form.With(words[0], TooLong);
        if (form.Fields.Any(field => Particular.Contains(field.Key)))
            yield return Particular.Where(field => form.Fields.Any(one => one.Key == field)).Aggregate(form, (off, field) => off.With(field, "nowhere"));
    }

    private async Task MeetAsync(Visitor visitor, string address) => Meet(await visitor.GetAsync(address));

    /// <summary>What only leads on is no page. What was too long is shortened, to be looked at in a moment.</summary>
    private void Meet(Answer answer)
    {
        if (answer.Onward is null && answer.Text.Contains("<html", StringComparison.Ordinal))
            met.Add(new(answer.Address, answer.Status, answer.Text.Replace(Much, "", StringComparison.Ordinal), null, []));
    }

    private IEnumerable<RouteEndpoint> Asked() =>
        Leeway.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true);

    private string? FormAt(string address) =>
        Leeway.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true)
            .Where(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(address.Split('?')[0], []))
            .MinBy(endpoint => endpoint.RoutePattern.InboundPrecedence)?.RoutePattern.RawText;

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Number();
}
