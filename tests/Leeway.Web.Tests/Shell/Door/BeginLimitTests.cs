using System.Net;
using Leeway.Web.Shell;

namespace Leeway.Web.Tests.Shell.Door;

public sealed class BeginLimitTests
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.1");

    [Fact]
    public void Ten_vaults_an_hour_are_begun_from_an_address_and_a_neighbours_count_apart()
    {
        using var limit = new BeginLimit();

        Assert.Equal(10, CountedFor(limit, Elsewhere));
        Assert.True(limit.TryCount(IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void Addresses_of_one_network_of_the_newer_kind_count_together()
    {
        using var limit = new BeginLimit();

        Assert.Equal(10, CountedFor(limit, IPAddress.Parse("2001:db8:1:2::1")));
        Assert.False(limit.TryCount(IPAddress.Parse("2001:db8:1:2::2")));
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("::1")]
    public void On_ones_own_machine_there_is_room_to_try_things_out(string address)
    {
        using var limit = new BeginLimit();

        Assert.Equal(100, CountedFor(limit, IPAddress.Parse(address)));
    }

    [Fact]
    public async Task One_vault_too_many_is_told_in_words_and_a_form_sent_back_does_not_count()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor("192.0.2.1");
        for (var counted = 0; counted < 9; counted++)
            leeway.Part<BeginLimit>().TryCount(Elsewhere);

        var sentBack = await noor.SendAsync("/begin", "/begin", ("name", "Noor"), ("passphrase", "short"), ("again", "short"));
        var tenth = await noor.BeginAsync("Noor");
        var eleventh = await leeway.Visitor("192.0.2.1").BeginAsync("Ines");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sentBack.Status);
        Assert.Equal(HttpStatusCode.SeeOther, tenth.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, eleventh.Status);
        Assert.Contains("Nothing was begun; please come again within the hour.", eleventh.Text, StringComparison.Ordinal);
        Assert.Equal("Ines", eleventh.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
    }

    private static int CountedFor(BeginLimit limit, IPAddress address) => Enumerable.Range(0, 1000).TakeWhile(_ => limit.TryCount(address)).Count();
}
