using Leeway.Testing;

namespace Leeway.Architecture.Tests;

public sealed class PromiseTests
{
    private const string Page = "docs/promises.md";

    /// <summary>dev/promises runs this test with LEEWAY_WRITE=promises, and it writes the page instead.</summary>
    [Fact]
    public void The_page_of_promises_is_current()
    {
        var current = PromisePage.Make(Repository.Read("docs/promises.yaml"), PromisePage.TestsThatKeepOne());
        if (Environment.GetEnvironmentVariable("LEEWAY_WRITE") == "promises")
            File.WriteAllText(Repository.PathTo(Page), current);

        Assert.True(Repository.Read(Page).ReplaceLineEndings("\n") == current, $"{Page} is behind the tests: run dev/promises and commit what it wrote.");
    }

    [Fact]
    public void No_test_keeps_a_promise_that_was_never_made() =>
        Complaint.None(
            from test in PromisePage.TestsThatKeepOne()
            from id in test.Ids
            where !PromisePage.Read(Repository.Read("docs/promises.yaml")).Values.Any(promises => promises.ContainsKey(id))
            select $"{id} in {test.File}",
            "These ids are not in docs/promises.yaml:");

    [Fact]
    public void A_test_is_found_with_every_promise_it_keeps()
    {
        const string Code = """
            /// <summary>A line about [Promise("X9")] is not a promise.</summary>
            [Fact]
            [Promise("G1", "X7"), Trait("speed", "slow")]
            public async Task Just_the_ache_takes_ten_seconds()
            {
            }

            [Theory, Promise("G8")]
            [InlineData(true)]
            public void The_need_comes_last(bool script)
            """;

        var found = PromisePage.TestsIn("tests/Leeway.Browser.Tests/GapTests.cs", Code).ToList();

        Assert.Equal(["Just the ache takes ten seconds", "The need comes last"], found.Select(test => test.Sentence));
        Assert.Equal(["G1", "X7"], found[0].Ids);
        Assert.Equal(["G8"], found[1].Ids);
    }

    [Fact]
    public void A_promise_without_a_test_is_called_not_yet_kept()
    {
        const string Promises = """
            The gap:
              G1: One line is enough.
              G2: The ache has a size.
            """;

        var page = PromisePage.Make(Promises, [new KeepingTest("tests/Leeway.Web.Tests/AcheTests.cs", "The ache is kept", ["G2"])]);

        Assert.Contains("| G1 | One line is enough. | not yet kept |\n", page, StringComparison.Ordinal);
        Assert.Contains("| G2 | The ache has a size. | [The ache is kept](../tests/Leeway.Web.Tests/AcheTests.cs) |\n", page, StringComparison.Ordinal);
        Assert.Contains("1 of 2", page, StringComparison.Ordinal);
    }
}
