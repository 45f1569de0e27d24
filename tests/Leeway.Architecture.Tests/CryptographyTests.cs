using System.Security.Cryptography;

namespace Leeway.Architecture.Tests;

public sealed class CryptographyTests
{
    private const string Primitives = "System.Security.Cryptography.";

    /// <summary>Certificates belong to TLS, which the web server does; they seal nothing.</summary>
    private const string Certificates = "System.Security.Cryptography.X509Certificates.";

    /// <summary>What a broken certificate throws; it computes nothing.</summary>
    private const string Refusal = "System.Security.Cryptography.CryptographicException";

    [Fact]
    public void Cryptography_is_used_in_the_sealing_folder_alone() =>
        Complaint.None(
            UsesOfCryptography(House.Types().Where(type => type.Namespace != "Leeway.Vault.Sealing")),
            "Every use of a primitive stands in Leeway.Vault.Sealing, where it can be read in one sitting:");

    [Fact]
    public void A_hash_taken_elsewhere_is_noticed() =>
        Assert.Equal(
            [$"{typeof(HashesByTheWay).FullName} uses System.Security.Cryptography.SHA256.HashData"],
            UsesOfCryptography(CompiledAssembly.Named("Leeway.Architecture.Tests").Types.Where(type => type.Name == typeof(HashesByTheWay).FullName)));

    private static IEnumerable<string> UsesOfCryptography(IEnumerable<CompiledType> types) =>
        from type in types
        from use in type.Uses
        where use.Type.StartsWith(Primitives, StringComparison.Ordinal)
            && !((use.Type == Refusal || use.Type.StartsWith(Certificates, StringComparison.Ordinal)) && type.Name.StartsWith("Leeway.Web.", StringComparison.Ordinal))
        select $"{type.Name} uses {use}";
}

internal static class HashesByTheWay
{
    public static int Length(IEnumerable<byte[]> all) => all.Sum(one => SHA256.HashData(one).Length);
}
