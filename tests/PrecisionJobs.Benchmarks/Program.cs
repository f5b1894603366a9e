using PrecisionJobs.Benchmarks.Matching;
using PrecisionJobs.Benchmarks.Reading;
using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Benchmarks.Titles;

// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- search --sizes 10k,100k,1M [--queries 2000]
//     [--others 100k] [--folder DIR] [--out docs/performance.md]
// Indexes are kept in the folder between runs, so that a second run begins at once.
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- titles FILE [OTHERS]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- matching [FOLDER]
if (args is ["matching", ..])
{
    MatchQuality.Run(args.ElementAtOrDefault(1) ?? Path.Combine(AppContext.BaseDirectory, "Matching", "Labelled"), Console.Out);
    return 0;
}

// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- match-speed [SIZE …]
if (args is ["match-speed", .. var sizes])
{
    MatchSpeed.Run(sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. sizes.Select(int.Parse)], Console.Out);
    return 0;
}

if (args is ["titles", var titles, ..])
{
    TitleBenchmark.Run(titles, args.ElementAtOrDefault(2), Console.Out);
    return 0;
}

// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- reading FOLDER [--verbose]
if (args is ["reading", var folder, ..])
{
    ReadingBenchmark.Run(folder, args.Contains("--verbose"), Console.Out);
    return 0;
}

return args.FirstOrDefault() == "search" && BenchmarkOptions.Parse(args[1..]) is { } options
    ? await SearchBenchmark.RunAsync(options)
    : BenchmarkOptions.Explain(Console.Error);
