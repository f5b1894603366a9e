using PrecisionJobs.Benchmarks.Matching;
using PrecisionJobs.Benchmarks.Pages;
using PrecisionJobs.Benchmarks.Reading;
using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Benchmarks.Titles;

// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- search --sizes 10k,100k,1M [--queries 2000]
//     [--others 100k] [--folder DIR] [--out docs/performance.md]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- page --sizes 100k,1M [--seconds 20] [--folder DIR]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- soak --sizes 100k [--seconds 3600] [--folder DIR]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- titles FILE [OTHERS]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- matching [FOLDER]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- match-speed [SIZE …]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- reading FOLDER [--verbose]
// Indexes and databases are kept in the folder between runs, so that a second run begins at once.
// `serve` and `bare` are the servers that `page` starts.
return args switch
{
    ["titles", var titles, ..] => Done(() => TitleBenchmark.Run(titles, args.ElementAtOrDefault(2), Console.Out)),
    ["matching", ..] => Done(() => MatchQuality.Run(args.ElementAtOrDefault(1) ?? Labelled(), Console.Out)),
    ["match-speed", .. var sizes] => Done(() => MatchSpeed.Run(
        sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. sizes.Select(int.Parse)], Console.Out)),
    ["reading", var folder, ..] => Done(() => ReadingBenchmark.Run(folder, args.Contains("--verbose"), Console.Out)),
    ["serve", var storage, var address] => await ProductServer.RunAsync(storage, address),
    ["bare", var address] => await BareList.RunAsync(address),
    ["search", ..] when BenchmarkOptions.Parse(args[1..]) is { } options => await SearchBenchmark.RunAsync(options),
    ["page", ..] when BenchmarkOptions.Parse(args[1..]) is { } options => await PageBenchmark.RunAsync(options),
    ["soak", ..] when BenchmarkOptions.Parse(args[1..]) is { } options => SoakBenchmark.Run(options),
    _ => BenchmarkOptions.Explain(Console.Error),
};

static int Done(Action run)
{
    run();
    return 0;
}

static string Labelled() => Path.Combine(AppContext.BaseDirectory, "Matching", "Labelled");
