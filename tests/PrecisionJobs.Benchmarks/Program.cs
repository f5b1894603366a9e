using PrecisionJobs.Benchmarks.Pages;
using PrecisionJobs.Benchmarks.Search;
using PrecisionJobs.Benchmarks.Titles;

// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- search --sizes 10k,100k,1M [--queries 2000]
//     [--others 100k] [--folder DIR] [--out docs/performance.md]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- page --sizes 100k,1M [--seconds 20] [--folder DIR]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- soak --sizes 100k [--seconds 3600] [--folder DIR]
// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- titles FILE [OTHERS]
// Indexes and databases are kept in the folder between runs, so that a second run begins at once.
// `serve` and `bare` are the servers that `page` starts.
return args switch
{
    ["titles", var titles, ..] => Titles(titles),
    ["serve", var storage, var address] => await ProductServer.RunAsync(storage, address),
    ["bare", var address] => await BareList.RunAsync(address),
    ["search", ..] when BenchmarkOptions.Parse(args[1..]) is { } options => await SearchBenchmark.RunAsync(options),
    ["page", ..] when BenchmarkOptions.Parse(args[1..]) is { } options => await PageBenchmark.RunAsync(options),
    ["soak", ..] when BenchmarkOptions.Parse(args[1..]) is { } options => SoakBenchmark.Run(options),
    _ => BenchmarkOptions.Explain(Console.Error),
};

int Titles(string file)
{
    TitleBenchmark.Run(file, args.ElementAtOrDefault(2), Console.Out);
    return 0;
}
