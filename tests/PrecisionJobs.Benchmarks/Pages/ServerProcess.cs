using System.Diagnostics;
using System.Globalization;

namespace PrecisionJobs.Benchmarks.Pages;

/// <summary>
/// A server in a process of its own, this program called with another verb, so that its processor time and memory are told
/// apart from those of whoever asks it. It ends when its input ends, so it cannot be left behind.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>What a server prints when it can be asked.</summary>
    public const string Ready = "ready";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a verb that is followed by an address, and waits until it can be asked.</summary>
    public static async Task<ServerProcess> StartAsync(int port, params IEnumerable<string> verb)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        }

        foreach (var argument in verb.Append(address))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The server does not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                return new ServerProcess(process, new Uri(address));
            }

            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException("The server ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
