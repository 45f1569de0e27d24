using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Leeway.Browser.Tests.Tls;
using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>
/// The program as a person starts it, ./run with a port and a data folder of its own. It can be stopped, killed and
/// started again on the same folder; the folder goes when this is disposed.
/// </summary>
public sealed class RunningLeeway : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2); // the first may have to build
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(20);

    private readonly HttpClient http = new(SelfSigned.Trusting());
    private readonly StringBuilder output = new();
    private readonly IReadOnlyList<string> under;
    private readonly IReadOnlyList<string> options;
    private readonly IReadOnlyDictionary<string, string> environment;
    private Process process = new();

    private RunningLeeway(IReadOnlyList<string> under, IReadOnlyList<string> options, string? data, IReadOnlyDictionary<string, string> environment)
    {
        this.under = under;
        this.options = options;
        this.environment = environment;
        Port = FreePort();
        Address = new($"{(options.Contains("--certificate") ? "https" : "http")}://localhost:{Port}/");
        Data = data ?? Repository.PathTo($"artifacts/test-data/{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        Directory.CreateDirectory(Data);
    }

    public int Port { get; }

    public Uri Address { get; }

    /// <summary>The folder that holds everything this Leeway keeps.</summary>
    public string Data { get; }

    /// <summary>Everything it has said on its terminal since it was first started.</summary>
    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    /// <param name="under">A program that runs this one, such as strace with its options.</param>
    /// <param name="options">Further options of ./run.</param>
    /// <param name="data">A folder for what it keeps; it goes at the end, as one of its own does.</param>
    /// <param name="environment">Variables it finds beside those of this process.</param>
    public static async Task<RunningLeeway> StartAsync(
        IReadOnlyList<string>? under = null, IReadOnlyList<string>? options = null, string? data = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var leeway = new RunningLeeway(under ?? [], options ?? [], data, environment ?? new Dictionary<string, string>(StringComparer.Ordinal));
        try
        {
            await leeway.StartAgainAsync();
        }
        catch
        {
            await leeway.DisposeAsync();
            throw;
        }
        return leeway;
    }

    public async Task StartAgainAsync()
    {
        process.Dispose();
        process = Start([.. under, Repository.PathTo("run"), "--port", Port.ToString(CultureInfo.InvariantCulture), .. Folder, .. options]);
        var started = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            Assert.False(process.HasExited, $"Leeway ended before it answered. It said:\n{Output}");
            Assert.True(started.Elapsed < LongestStart, $"Leeway did not answer in {LongestStart.TotalSeconds} seconds. It said:\n{Output}");
            await Task.Delay(50);
        }
    }

    /// <summary>A sample brings a folder of its own.</summary>
    private IEnumerable<string> Folder => options.Contains("--sample") ? [] : ["--data", Data];

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    /// <summary>As Ctrl-C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await EndedAsync();
    }

    /// <summary>As kill -9 and a pulled plug do: it gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        // At once where nothing runs it: looking for children takes longer than a write.
        process.Kill(entireProcessTree: under.Count > 0);
        await EndedAsync();
    }

    /// <summary>Another command of the same program on the same folder, as a person runs it beside this one.</summary>
    public async Task<(int Code, string Said)> RunAsync(string command, params IReadOnlyList<string> arguments)
    {
        using var beside = Process.Start(new ProcessStartInfo(Repository.PathTo("leeway"), [command, "--data", Data, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (said, failed) = (beside.StandardOutput.ReadToEndAsync(), beside.StandardError.ReadToEndAsync());
        await beside.WaitForExitAsync();
        return (beside.ExitCode, await said + await failed);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        http.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private async Task<int> EndedAsync()
    {
        using var limit = new CancellationTokenSource(LongestStop);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "health"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Start(IReadOnlyList<string> command)
    {
        var started = new Process
        {
            StartInfo = new(command[0], command.Skip(1))
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Data,
            },
        };
        foreach (var (name, value) in environment)
            started.StartInfo.Environment[name] = value;
        started.OutputDataReceived += (_, line) => Note(line.Data);
        started.ErrorDataReceived += (_, line) => Note(line.Data);
        started.Start();
        started.StandardInput.Close();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Note(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
