using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Keys;
using Leeway.Vault.Sealing;
using Leeway.Vault.Sqlite;
using Leeway.Web.Commands;
using Leeway.Web.Sample;
using NodaTime;

namespace Leeway.Web.Tests.Sample;

public sealed class SampleVaultsTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2031, 4, 9, 12, 0);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");

    [Fact]
    public async Task Both_vaults_open_with_what_was_said_and_hold_their_lives()
    {
        await using var store = await SqliteLogStore.OpenAsync(folder.FullName, SqliteOpening.Serving, TestContext.Current.CancellationToken);
        await using var app = Application.Build(new ServeOptions { Port = 0, Data = folder.FullName }, store);

        var said = await app.Services.GetRequiredService<SampleVaults>().KeepCoupleAsync(Now, TestContext.Current.CancellationToken);

        Assert.Equal([("Aurel", "lantern gravel orchard mitten tide"), ("Imke", "copper bicycle plum harbour wool")], said);
        Assert.Equal(0, app.Services.GetRequiredService<OpenVaults>().Count);
        foreach (var (name, passphrase) in said)
        {
            var opened = await app.Services.GetRequiredService<Doors>().UnlockAsync(PersonName.Parse(name)!, passphrase, "test", Now, TestContext.Current.CancellationToken);

            Assert.NotNull(opened);
            var log = opened.Value.Vault.Vault.Log;
            Assert.True(log.Report.IsWhole);
            Assert.Equal(name, log.State.Of<KeysState>().Name);
            Assert.InRange(log.State.Of<GapState>().Moments.Count, 180, 400);
            Assert.DoesNotContain(log.State.Hidden.Keys, log.State.Of<GapState>().Moments.ContainsKey);
        }
    }

    [Theory]
    [InlineData(250)]
    [InlineData(1500)]
    public async Task A_vault_for_measuring_has_exactly_so_many_entries(int entries)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder.FullName, SqliteOpening.Serving, TestContext.Current.CancellationToken);
        await using var app = Application.Build(new ServeOptions { Port = 0, Data = folder.FullName }, store);

        await app.Services.GetRequiredService<SampleVaults>().KeepLongAsync(entries, Now, TestContext.Current.CancellationToken);

        var logs = await store.LogsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(entries, (await store.HeadAsync(Assert.Single(logs), TestContext.Current.CancellationToken))!.Position);
    }

    [Fact]
    public async Task A_sample_does_not_go_together_with_a_data_folder() =>
        Assert.Equal(1, await CommandLine.RunAsync(["serve", "--sample", "--data", folder.FullName]));

    [Fact]
    public async Task A_vault_for_measuring_is_not_made_beside_anything()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "mine"), "", TestContext.Current.CancellationToken);

        Assert.Equal(1, await CommandLine.RunAsync(["seed", "--data", folder.FullName, "--entries", "20"]));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
