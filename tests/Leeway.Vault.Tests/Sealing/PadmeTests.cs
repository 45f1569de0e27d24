using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Sealing;

public sealed class PadmeTests
{
    [Theory]
    [InlineData(0, 256)]
    [InlineData(1, 256)]
    [InlineData(256, 256)]
    [InlineData(257, 272)]
    [InlineData(272, 272)]
    [InlineData(273, 288)]
    [InlineData(1000, 1024)]
    [InlineData(1_000_000, 1_015_808)]
    public void A_length_is_padded_as_the_paper_says(int length, int padded) => Assert.Equal(padded, Padme.PaddedLength(length));

    [Fact]
    public void Padding_never_shortens_never_adds_more_than_an_eighth_and_is_a_fixed_point()
    {
        Prop.ForAll(Gen.Choose(0, 100_000_000).ToArbitrary(), length =>
        {
            var padded = Padme.PaddedLength(length);
            return padded >= length
                && (length <= Padme.Least ? padded == Padme.Least : (long)(padded - length) * 100 <= 12L * length)
                && Padme.PaddedLength(padded) == padded;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_longer_content_is_never_padded_to_less()
    {
        var last = 0;
        for (var length = 0; length <= 70_000; length++)
        {
            var padded = Padme.PaddedLength(length);
            Assert.True(padded >= last, $"{length}");
            last = padded;
        }
    }

    [Fact]
    public void A_million_lengths_show_as_fewer_than_three_hundred()
    {
        var shown = Enumerable.Range(0, 1_000_001).Select(Padme.PaddedLength).Distinct().Count();

        Assert.InRange(shown, 2, 299);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(252)]
    [InlineData(253)]
    [InlineData(5000)]
    public void What_was_padded_comes_back_as_it_was(int length)
    {
        var content = Enumerable.Range(0, length).Select(number => (byte)number).ToArray();

        var padded = Padme.Pad(content);

        Assert.Equal(Padme.PaddedLength(length + 4), padded.Length);
        Assert.Equal(content, Padme.Strip(padded).ToArray());
    }

    [Fact]
    public void Padding_that_could_hide_something_is_refused()
    {
        var padded = Padme.Pad("words"u8);
        byte[] notZero = [.. padded[..^1], 1];
        byte[] tooLong = [0, 0, 1, 0, .. padded[4..]];
        byte[] negative = [0x80, 0, 0, 5, .. padded[4..]];
        byte[] tooShort = [0, 0, 0];
        byte[] longer = [.. padded, .. new byte[16]];

        foreach (var wrong in new[] { notZero, tooLong, negative, tooShort, longer })
            Assert.Throws<CryptographicException>(() => Padme.Strip(wrong).ToArray());
    }
}
