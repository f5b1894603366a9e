using System.Globalization;
using PrecisionJobs.Benchmarks.Search;

// dotnet run -c Release --project tests/PrecisionJobs.Benchmarks -- [SIZES] [QUERIES]
// SIZES: numbers of postings, separated by commas (10000,100000,1000000); QUERIES: per size (400).
var sizes = (args.ElementAtOrDefault(0) ?? "10000,100000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture));
var queries = int.Parse(args.ElementAtOrDefault(1) ?? "400", CultureInfo.InvariantCulture);
foreach (var size in sizes)
{
    await SearchBenchmark.RunAsync(size, queries, Console.Out);
}
