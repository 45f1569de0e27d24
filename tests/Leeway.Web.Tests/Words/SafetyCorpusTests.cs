using Leeway.Domain.Words;
using Leeway.Testing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Tests.Words;

/// <summary>How well the word lists that ship do on sentences labelled by hand: what they miss weighs more than what they catch too much.</summary>
public sealed class SafetyCorpusTests(ITestOutputHelper output)
{
    private static readonly SafetySignals Lists = new(new Shelf().Of<SignalFile>("safety/signals.yaml").ToLists());

    [Theory]
    [InlineData("development", 0.95, 0.9)]
    [InlineData("held-back", 0.95, 0.9)]
    [InlineData("unseen", 0.95, 0.85)]
    [Promise("X4")]
    public void Fear_of_somebody_and_no_wish_to_live_are_seen_in_sentences_that_were_labelled(string file, double recall, double precision)
    {
        var sentences = Read(file);

        Assert.True(sentences.Count >= 100, $"{sentences.Count} sentences");
        foreach (var (name, signal) in new[] { ("harm", Signals.Harm), ("life", Signals.Life) })
        {
            var (right, missed, wrong) = (0, 0, 0);
            foreach (var (labels, text) in sentences)
            {
                var (labelled, found) = (labels.Contains(name), Lists.Read([text], []).HasFlag(signal));
                right += labelled && found ? 1 : 0;
                missed += labelled && !found ? 1 : 0;
                wrong += !labelled && found ? 1 : 0;
            }
            output.WriteLine($"{file}, {name}: {right} of {right + missed} seen, {wrong} too many");
            Assert.InRange((double)right / (right + missed), recall, 1);
            Assert.InRange((double)right / (right + wrong), precision, 1);
        }
    }

    [Theory]
    [InlineData("I am afraid of losing her", Signals.None)]
    [InlineData("I am afraid of her", Signals.Harm)]
    [Promise("X4")]
    public void To_be_afraid_of_losing_somebody_is_not_to_be_afraid_of_them(string text, Signals signals) =>
        Assert.Equal(signals, Lists.Read([text], []));

    private static List<(string[] Labels, string Text)> Read(string file) =>
        [.. Repository.Read($"testdata/safety/{file}.tsv").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2))
            .Select(cells => (cells[0].Split(','), cells[1]))];
}
