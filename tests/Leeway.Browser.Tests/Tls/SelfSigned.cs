using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Leeway.Testing;

namespace Leeway.Browser.Tests.Tls;

/// <summary>A certificate for localhost that nobody signed, as files: PKCS #12 without a password, and PEM with its key apart.</summary>
internal sealed class SelfSigned : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateDirectory(Repository.PathTo($"artifacts/test-data/{RandomNumberGenerator.GetHexString(12, lowercase: true)}"));

    public SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var beginning = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(beginning, beginning.AddYears(80));
        File.WriteAllBytes(Pkcs12, certificate.Export(X509ContentType.Pfx));
        File.WriteAllText(Pem, certificate.ExportCertificatePem());
        File.WriteAllText(PemKey, key.ExportPkcs8PrivateKeyPem());
    }

    public string Folder => folder.FullName;

    public string Pkcs12 => Path.Combine(folder.FullName, "localhost.pfx");

    public string Pem => Path.Combine(folder.FullName, "localhost.pem");

    public string PemKey => Path.Combine(folder.FullName, "localhost.key");

    /// <summary>For who trusts such a certificate, as somebody does who made it.</summary>
    public static SocketsHttpHandler Trusting() => new() { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=localhost" } };

    public void Dispose() => folder.Delete(recursive: true);
}
