using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace PrecisionJobs.Benchmarks.Pages;

/// <summary>Asks a server for pages over a number of connections, each with the next question as soon as it has its answer.</summary>
internal static class PageLoad
{
    public const int Connections = 8;

    /// <summary>Asks for each address once, until the time is up.</summary>
    public static async Task<LoadResult> RunAsync(ServerProcess server, IReadOnlyList<string> addresses, TimeSpan limit)
    {
        var (times, next, bytes, failures) = (new ConcurrentBag<double>(), -1, 0L, 0);
        var cpu = server.CpuTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(AskAsync)));
        var elapsed = watch.Elapsed.TotalSeconds;
        List<double> sorted = [.. times.Order()];
        return new LoadResult(
            sorted,
            elapsed,
            (server.CpuTime - cpu).TotalMilliseconds / Math.Max(1, sorted.Count),
            bytes / Math.Max(1, sorted.Count),
            failures);

        async Task AskAsync()
        {
            using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseCookies = false, AllowAutoRedirect = false };
            using var client = new HttpClient(handler) { BaseAddress = server.Address };
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "br");
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html");
            for (var at = Interlocked.Increment(ref next); at < addresses.Count && watch.Elapsed < limit; at = Interlocked.Increment(ref next))
            {
                var begin = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(new Uri(addresses[at], UriKind.Relative));
                var body = await response.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                Interlocked.Add(ref bytes, body.Length);
                if (!response.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        }
    }
}

/// <summary>What a load gave.</summary>
/// <param name="Sorted">Times of the answers in milliseconds of wall time, rising.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="CpuMilliseconds">Processor time of the server for each answer.</param>
/// <param name="Bytes">Length of an answer as it came over the wire.</param>
/// <param name="Failures">Answers that were no page.</param>
internal sealed record LoadResult(List<double> Sorted, double Seconds, double CpuMilliseconds, long Bytes, int Failures)
{
    public double PerSecond => Sorted.Count / Seconds;

    public string Percentiles => $"{Search.Timings.At(Sorted, 50)} / {Search.Timings.At(Sorted, 95)} / {Search.Timings.At(Sorted, 99)}";

    /// <summary>A row of a table.</summary>
    public string Row(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Sorted.Count} | {Percentiles} | {PerSecond:0} | {CpuMilliseconds:0.00} | {Bytes:N0} | {Failures} |");
}
