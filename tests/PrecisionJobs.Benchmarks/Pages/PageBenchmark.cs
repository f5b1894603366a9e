using System.Globalization;
using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Search;

namespace PrecisionJobs.Benchmarks.Pages;

/// <summary>
/// Times the whole search page over HTTP: the product in a process of its own, asked over eight connections for searches that
/// are all different, in turns with a bare Razor list served by the same machine. The index is that of the search benchmark.
/// </summary>
internal sealed class PageBenchmark(BenchmarkOptions options, int size, TextWriter output)
{
    private const int DefaultSeconds = 20;
    private const int Rounds = 3;
    private const int Port = 5_190;

    private readonly CatalogueWords _catalogue = new();
    private readonly Vocabulary _vocabulary = new();
    private readonly string _folder = Path.Combine(options.Folder, size.ToString(CultureInfo.InvariantCulture));

    private readonly TimeSpan _load = TimeSpan.FromSeconds(options.Seconds > 0 ? options.Seconds : DefaultSeconds);

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        foreach (var size in options.Sizes)
        {
            await new PageBenchmark(options, size, Console.Out).RunAsync();
        }

        return 0;
    }

    private async Task RunAsync()
    {
        await PrepareAsync();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n## The page at {size:N0} postings, {PageLoad.Connections} connections\n"));
        await output.WriteLineAsync("| | n | wall ms p50 / p95 / p99 | requests/s | server CPU ms | bytes | failed |\n|---|---|---|---|---|---|---|");
        await using var product = await StartAsync();
        await using var bare = await ServerProcess.StartAsync(Port + 1, "bare");
        await PageLoad.RunAsync(product, Addresses(seed: 1), _load);
        await PageLoad.RunAsync(bare, Bare(), _load / 4);
        var shares = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var pages = await PageLoad.RunAsync(product, Addresses(seed: 41 + round), _load);
            var least = await PageLoad.RunAsync(bare, Bare(), _load / 4);
            shares.Add(pages.PerSecond / least.PerSecond);
            await output.WriteLineAsync(pages.Row("/jobs"));
            await output.WriteLineAsync(least.Row("bare list"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nThe page's share of the bare list's throughput: {string.Join(", ", shares.Select(share => share.ToString("0.000", CultureInfo.InvariantCulture)))}. Working set of the product {product.WorkingSet >> 20} MB."));
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(Port, "serve", _folder);

    /// <summary>Makes database and index once: the product its schema and catalogue, then the postings, then the index.</summary>
    private async Task PrepareAsync()
    {
        var postings = new GeneratedPostings(_catalogue, _vocabulary);
        var file = Path.Combine(_folder, "precisionjobs.db");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(_folder);
            await (await StartAsync()).DisposeAsync();
        }

        using var database = new PageDatabase(file);
        if (database.Count < size)
        {
            database.Fill(postings.Make(size));
        }

        using var index = PostingIndex.Open(Path.Combine(_folder, "index"), _catalogue.Synonyms(), Gazetteer.UnitedStates);
        if (!index.Ready || index.Count < size)
        {
            index.Rebuild(postings.Make(size), 1);
        }

        database.EndFeedAt(index.AppliedSequence);
    }

    private List<string> Addresses(int seed)
    {
        var log = new QueryLog(_catalogue, _vocabulary, seed);
        return [.. log.Mixed(20_000).Select(query => $"/jobs?{query.Criteria.ToQueryString().TrimStart('?')}").Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Bare() => [.. Enumerable.Repeat("/bare", 500_000)];
}
