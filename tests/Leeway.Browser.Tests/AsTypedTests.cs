using System.Net;
using System.Text;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What is typed comes back as it was typed, to be read and to be written on, whatever it is.</summary>
public sealed class AsTypedTests(Chromium chromium)
{
    private const int Most = 1 << 20; // bytes of UTF-8 in one field

    private static readonly string[] Texts =
    [
        "<b>bold</b> & <!-- gone? --> </textarea></p><script>document.title = 'run'</script><img src=x onerror=\"document.title='run'\"> &amp; &lt;",
        "=HYPERLINK(\"http://x\";\"y\")\n+1\n@SUM(A1)\n-2\t=1+1",
        "👩🏽‍❤️‍💋‍👨🏿 🏳️‍🌈 🌒 é̂̃",
        "شب بخیر‏ (او گفت) \u202Eabc\u202C עברית \u2067x\u2069",
        "a\u200Bb\u200Cc\u200Dd\uFEFFe\u00ADf\u2060g\u00A0h",
        "one\ntwo\n\nthree\n",
        "\n\n  after two lines\tand a tab  ",
        "a\u2028b\u2029c\u0085d\u000Ce\u000Bf",
        "it\u0092s \u0080 \u009F from an old machine, \u0001 \u001F \u007F",
        "Ama\u0301 ﬁ Å Å ſ İı",
        "{{7*7}} ${x} %00 %s \\u0041 &#65; ' \" ` ; -- @L[\"Keep\"]",
    ];

    [Fact]
    [Promise("G1")]
    public async Task Whatever_is_typed_comes_back_to_be_read_and_to_be_written_on()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.JustTheAcheAsync("a line", 5);
        var moment = new Uri(ines.Page.Url).AbsolutePath;

        foreach (var text in Texts.Append(OfBytes(Most)))
        {
            await WriteAsync(ines, moment, text);
            await ines.GoToAsync(moment);
            Assert.Contains(text, await ines.Page.Locator(".written").AllTextContentsAsync());
            Assert.DoesNotContain("run", await ines.Page.TitleAsync(), StringComparison.Ordinal);
            await ines.GoToAsync($"{moment}/happened");
            Assert.Equal(text, await Area(ines).InputValueAsync());
        }
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task Text_that_is_too_long_is_told_in_words_and_stays_on_the_page(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.JustTheAcheAsync("a line", 5);
        var moment = new Uri(ines.Page.Url).AbsolutePath;
        var text = OfBytes(Most + 1);

        var answered = ines.Page.WaitForResponseAsync(response => response.Request.Method == "POST" && response.Url.EndsWith("/happened", StringComparison.Ordinal));
        await WriteAsync(ines, moment, text);
        Assert.Equal(413, (await answered).Status);
        await ines.SeesAsync("That is longer than one field can hold");
        Assert.Equal(text, await Area(ines).InputValueAsync());

        // Nine bytes each, as a form is sent; hidden, since laying it out takes Chromium long.
        await Area(ines).EvaluateAsync("area => { area.hidden = true; area.value = '—'.repeat(1_900_000); }");
        await ines.PressAsync("Go on");
        if (surroundings.Script)
        {
            await ines.SeesAsync("That is longer than one page can send.");
            Assert.Equal(1_900_000, await Area(ines).EvaluateAsync<int>("area => area.value.length"));
        }
        else
        {
            await ines.SeesAsync("That was longer than one page can take");
        }
        await ines.GoToAsync(moment);
        await ines.SeesAsync("a line");
    }

    [Fact]
    public async Task Every_kind_of_line_end_is_one()
    {
        await using var leeway = await HostedLeeway.StartAsync();
        using var ines = new Visitor(leeway.Address);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        var form = (await ines.GetAsync("/gap/ache")).FormTo("/gap/ache").With("happened", "HERE").With("ache", "4");

        var body = form.Encoded().Replace("HERE", "a%0D%0Ab%0Dc%0Ad%0D%0D%0A%0Ae", StringComparison.Ordinal);
        var kept = await ines.OnceAsync(new(HttpMethod.Post, form.Action) { Content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded") });

        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
        var page = await ines.GetAsync(kept.Onward!);
        Assert.Equal("a\nb\nc\nd\n\n\ne", page.Page.QuerySelector(".written")!.TextContent);
    }

    private static async Task WriteAsync(Person ines, string moment, string text)
    {
        await ines.GoToAsync($"{moment}/happened");
        await Area(ines).EvaluateAsync("(area, text) => { area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }", text);
        await ines.PressAsync("Go on");
        await ines.LoadedAsync();
    }

    private static ILocator Area(Person ines) => ines.Page.Locator("textarea").First;

    /// <summary>Of one, two, three and four bytes, so that the limit counts bytes; in lines such as people write, since Chromium needs minutes for many short ones.</summary>
    private static string OfBytes(int bytes)
    {
        var line = string.Concat(Enumerable.Repeat("a é — 🌒 ", 70)) + "\n"; // 70 times 1 + 1 + 2 + 1 + 3 + 1 + 4 + 1, and 1
        var lines = string.Concat(Enumerable.Repeat(line, bytes / 981));
        return lines + new string('b', bytes - bytes / 981 * 981);
    }
}
