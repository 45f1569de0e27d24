using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Leeway.Web.Commands;

/// <summary>The certificate cannot be used; the message says what to do.</summary>
public sealed class CertificateException(string message, Exception inner) : Exception(message, inner);

/// <summary>Reads the certificate that a phone in the house is shown.</summary>
internal static class Certificates
{
    public static X509Certificate2 Read(ServeOptions options)
    {
        var file = options.Certificate!;
        try
        {
            return File.ReadAllText(file).Contains("-----BEGIN", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromPemFile(file, options.CertificateKey)
                : X509CertificateLoader.LoadPkcs12FromFile(file, password: null);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new CertificateException($"The certificate in {file} cannot be used. It has to be PEM with its key (in the same file, or named by --certificate-key), or PKCS #12 without a password.", trouble);
        }
    }
}
