using System.Net;
using Leeway.Browser.Tests.Visitors;

namespace Leeway.Browser.Tests;

/// <summary>What holds of every form there is: it is not taken without its token, and sent twice it keeps once.</summary>
public sealed class FormsTests
{
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Fact]
    public async Task No_address_takes_a_form_without_its_token()
    {
        await using var leeway = await HostedLeeway.StartAsync();
        using var ines = new Visitor(leeway.Address);
        using var noor = new Visitor(leeway.Address);
        await ines.BeginAsync("Ines", Passphrase);
        await noor.BeginAsync("Noor", "seven other words that are mine");
        var moment = (await ines.JustTheAcheAsync("a line", 5)).Split('/')[^1];
        var own = (await ines.GetAsync("/today")).FormTo("/lock");
        var foreign = (await noor.GetAsync("/today")).FormTo("/lock");
        var before = await leeway.EntriesAsync();

        var addresses = leeway.Endpoints.Where(IsChanging).Select(endpoint => AddressOf(endpoint, moment)).ToList();
        Assert.Superset(new HashSet<string>(["/begin", "/unlock", "/lock", "/draft", "/forget", "/search", "/gap/ache", "/gap/marks", "/keys/delete", "/relations"], StringComparer.Ordinal), addresses.ToHashSet(StringComparer.Ordinal));
        foreach (var address in addresses)
        {
            var form = own.To(address).With("thing", moment).With("words", "others");
            await IsRefusedAsync(ines, form.Without(FilledForm.Token).Without(FilledForm.Vault));
            await IsRefusedAsync(ines, form.Without(FilledForm.Token));
            await IsRefusedAsync(ines, form.With(FilledForm.Token, own[FilledForm.Token][..^2] + "AA"));
            await IsRefusedAsync(ines, form.With(FilledForm.Token, foreign[FilledForm.Token]));
            await IsRefusedAsync(noor, form);
        }

        Assert.Equal(before, await leeway.EntriesAsync());
        Assert.Contains("a line", (await ines.GetAsync($"/gap/{moment}")).Words, StringComparison.Ordinal);
        Assert.Equal("/today", (await noor.GetAsync("/today")).Address);
    }

    [Fact]
    public async Task Every_form_that_is_sent_twice_keeps_once()
    {
        await using var leeway = await HostedLeeway.StartAsync();
        using var ines = new Visitor(leeway.Address);
        await ines.BeginAsync("Ines", Passphrase);
        var kept = new List<string>();
        var twice = new List<string>();

        async Task<Answer> SendAsync(FilledForm form)
        {
            var before = await leeway.EntriesAsync();
            var first = await ines.SendOnlyAsync(form);
            var once = await leeway.EntriesAsync();
            var again = await Task.WhenAll(ines.SendOnlyAsync(form), ines.SendOnlyAsync(form));
            if (once > before)
                kept.Add(Walk.Kind(form.Action));
            if (once < await leeway.EntriesAsync())
                twice.Add($"{Walk.Kind(form.Action)} keeps again");
            twice.AddRange(again.Where(answer => answer.Status != first.Status).Select(answer => $"{Walk.Kind(form.Action)} answers {first.Status}, then {answer.Status}"));
            return first.Onward is { } onward ? await ines.GetAsync(onward) : first;
        }

        await new Walk(ines, (action, field) => field is "zone" or "exit" or "until" or "on" ? null : $"{action} {field}", SendAsync).GoAsync("/today");
        var moment = await ines.JustTheAcheAsync("to be forgotten", 5);
        await SendAsync((await ines.GetAsync(moment)).FormTo("/forget"));

        Assert.Superset(new HashSet<string>(["/gap/ache", "/gap/*/happened", "/gap/*/revisit", "/gap/*/set-down", "/gap/letters/*", "/gap/truths", "/gap/stories", "/gap/other-bank/*/own", "/relations", "/forget"], StringComparer.Ordinal), kept.ToHashSet(StringComparer.Ordinal));
        Assert.Empty(twice);
    }

    private static bool IsChanging(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD")) is not false;

    private static string AddressOf(RouteEndpoint endpoint, string moment) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "step" } => "happened",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "part" } => "size",
            _ => moment,
        }))));

    private static async Task IsRefusedAsync(Visitor visitor, FilledForm form)
    {
        var answer = await visitor.SendOnlyAsync(form);
        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{form.Action} answered {answer.Status}.");
        Assert.DoesNotContain(answer.SetCookies, cookie => cookie.StartsWith("leeway=", StringComparison.Ordinal));
    }
}
