using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>kill -9 in the middle of what people do: what was confirmed is there, and one passphrase opens.</summary>
public sealed class KilledTests
{
    private const string Name = "Ines";
    private const string Old = "cedar harbour nine lanterns slow";
    private const string New = "otter gravel willow seven doors";

    [Fact]
    [Promise("X6")]
    public async Task Every_keep_that_was_confirmed_is_there_after_kill_9()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = new Visitor(leeway.Address);
        await ines.BeginAsync(Name, Old);
        var confirmed = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);

        for (var wanted = 0; wanted < 200;)
        {
            wanted = Math.Min(200, wanted + RandomNumberGenerator.GetInt32(30, 80));
            await KeepUntilKilledAsync(leeway, ines, confirmed, wanted);
            await leeway.StartAgainAsync();
            Assert.Equal("/today", (await ines.UnlockAsync(Name, Old)).Address);
            foreach (var (address, line) in confirmed)
                Assert.Contains(line, (await ines.GetAsync(address)).Words, StringComparison.Ordinal);
        }

        var (code, said) = await leeway.RunAsync("verify");
        Assert.True(code == 0, said);
    }

    /// <param name="newKey">Whether somebody knew the old one, so that everything is sealed again.</param>
    /// <param name="written">How many bytes had come to the disk when it was killed, of 4,000,000 for everything; with 0, any time before the first.</param>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0), InlineData(true, 1), InlineData(true, 2_000_000)]
    [Promise("X6")]
    public async Task A_passphrase_that_was_being_changed_at_kill_9_leaves_one_that_opens_everything(bool newKey, int written)
    {
        var texts = Enumerable.Range(1, newKey ? 4 : 1).Select(n => string.Concat(Enumerable.Repeat($"line {n}, ", 110_000)).Trim()).ToList();
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = new Visitor(leeway.Address);
        await ines.BeginAsync(Name, Old);
        var addresses = new List<string>();
        foreach (var text in texts)
            addresses.Add(await ines.JustTheAcheAsync(text, 5));
        var ache = (await ines.GetAsync("/gap/ache")).FormTo("/gap/ache").With("happened", "half-written");
        Assert.Equal(HttpStatusCode.NoContent, (await ines.SendAsync(ache.To("/draft"))).Status);

        var confirmed = await ChangeUntilKilledAsync(leeway, ines, newKey, written);
        await leeway.StartAgainAsync();

        var opens = new List<string>();
        foreach (var passphrase in (string[])[Old, New])
            if ((await ines.UnlockAsync(Name, passphrase)).Address == "/today")
                opens.Add(passphrase);
        Assert.Equal(confirmed ? New : Assert.Single(opens), Assert.Single(opens));
        foreach (var (address, text) in addresses.Zip(texts))
            Assert.Contains(text, (await ines.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal("half-written", (await ines.GetAsync("/gap/ache")).FormTo("/gap/ache")["happened"]);
        var (code, said) = await leeway.RunAsync("verify");
        Assert.True(code == 0, said);
    }

    private static async Task KeepUntilKilledAsync(RunningLeeway leeway, Visitor ines, ConcurrentDictionary<string, string> confirmed, int wanted)
    {
        var form = (await ines.GetAsync("/gap/ache")).FormTo("/gap/ache");
        var killed = new TaskCompletionSource();

        async Task WriteAsync()
        {
            try
            {
                while (true)
                {
                    var (id, line) = (RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(20));
                    var answer = await ines.SendOnlyAsync(form.With("moment", id).With("happened", line).With("ache", "6"));
                    Assert.Equal((HttpStatusCode.SeeOther, $"/gap/{id}?kept=ache"), (answer.Status, answer.Onward));
                    confirmed[$"/gap/{id}"] = line;
                    if (confirmed.Count >= wanted)
                        killed.TrySetResult();
                }
            }
            catch (HttpRequestException)
            {
                killed.TrySetResult();
            }
        }

        var writers = Enumerable.Range(0, 4).Select(_ => WriteAsync()).ToList();
        await killed.Task;
        await leeway.KillAsync();
        await Task.WhenAll(writers);
        Assert.True(confirmed.Count >= wanted);
    }

    /// <summary>Sends the form and kills when so many bytes have come to the write-ahead log since; with none, at any time.</summary>
    /// <returns>Whether the change was confirmed before the end.</returns>
    private static async Task<bool> ChangeUntilKilledAsync(RunningLeeway leeway, Visitor ines, bool newKey, int bytes)
    {
        var form = (await ines.GetAsync("/keys/passphrase")).FormTo("/keys/passphrase").With("current", Old).With("passphrase", New).With("again", New);
        var log = new FileInfo(Path.Combine(leeway.Data, "leeway.db-wal"));
        var before = log.Length;
        var change = ines.SendOnlyAsync(newKey ? form.With("known", "yes") : form);
        if (bytes == 0)
            await Task.Delay(RandomNumberGenerator.GetInt32(1, 400));
        else
            await Task.Run(() =>
            {
                while (!change.IsCompleted && log.Length < before + bytes)
                    log.Refresh();
            });
        await leeway.KillAsync();
        try
        {
            return (await change).Status == HttpStatusCode.SeeOther;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
