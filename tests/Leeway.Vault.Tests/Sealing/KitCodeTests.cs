using FsCheck;
using FsCheck.Fluent;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Sealing;

public sealed class KitCodeTests
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 20).Select(number => (byte)(number * 13))];

    [Fact]
    public void Every_code_is_read_back_as_it_was_drawn()
    {
        Prop.ForAll(Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(20).ToArbitrary(), bytes =>
            KitCode.Parse(KitCode.Of(bytes).Written()) is { } read && read.Bytes.AsSpan().SequenceEqual(bytes)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_code_is_seven_groups_of_five()
    {
        var groups = KitCode.Of(Bytes).Written().Split('-');

        Assert.Equal(7, groups.Length);
        Assert.All(groups, group => Assert.Equal(5, group.Length));
        Assert.All(groups, group => Assert.All(group, letter => Assert.Contains(letter, Alphabet)));
    }

    [Fact]
    public void A_code_is_read_however_a_person_types_it()
    {
        var written = KitCode.Of(Bytes).Written();
        var typed = "  " + written.ToUpperInvariant().Replace("-", " – ", StringComparison.Ordinal).Replace('0', 'O').Replace('1', 'l') + "\r\n";

        Assert.Equal(Bytes, KitCode.Parse(typed)?.Bytes);
    }

    [Fact]
    public void Every_slip_of_one_letter_is_noticed()
    {
        var written = KitCode.Of(Bytes).Written().Replace("-", "", StringComparison.Ordinal);
        for (var place = 0; place < written.Length; place++)
        {
            foreach (var letter in Alphabet.Where(letter => letter != written[place]))
                Assert.Null(KitCode.Parse(written[..place] + letter + written[(place + 1)..]));
        }
    }

    [Fact]
    public void Two_neighbours_that_changed_places_are_noticed()
    {
        var written = KitCode.Of(Bytes).Written().Replace("-", "", StringComparison.Ordinal);
        for (var place = 0; place + 1 < written.Length; place++)
        {
            if (written[place] != written[place + 1])
                Assert.Null(KitCode.Parse($"{written[..place]}{written[place + 1]}{written[place]}{written[(place + 2)..]}"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u0000-00000-00000-00000-00000-00000-00000")]
    [InlineData("00000")]
    [InlineData("zzzzz-zzzzz-zzzzz-zzzzz-zzzzz-zzzzz-zzzzz-z")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(KitCode.Parse(typed));

    [Fact]
    public void A_code_does_not_print_itself() => Assert.Equal("<redacted>", $"{KitCode.Draw()}");
}
