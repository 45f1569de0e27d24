using System.Net;
using System.Net.Sockets;

namespace Leeway.Web.Tests.Commands;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line_and_nothing_else_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var folder = Directory.CreateTempSubdirectory("leeway-");

        var (code, said) = await KeptFolder.RunAsync(null, "serve", "--port", $"{port}", "--data", folder.FullName);

        Assert.Equal($"Port {port} on 127.0.0.1 cannot be had: something else may be using it. Try ./run --port {port + 1}\n", said);
        Assert.NotEqual(0, code);
        folder.Delete(recursive: true);
    }
}
