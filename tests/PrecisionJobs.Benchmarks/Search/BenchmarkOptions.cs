using System.Globalization;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>What to time.</summary>
/// <param name="Sizes">Numbers of postings.</param>
/// <param name="Queries">Queries of the mixed log for each size; every class is timed with at least a tenth of it.</param>
/// <param name="Others">Up to this many postings the other ways of searching are timed too; they take long to fill.</param>
/// <param name="Folder">Where indexes are kept between runs.</param>
/// <param name="Seconds">How long each load of the page lasts, and how long a soak.</param>
/// <param name="Output">The Markdown file; null for the console only.</param>
internal sealed record BenchmarkOptions(
    IReadOnlyList<int> Sizes, int Queries, int Others, string Folder, int Seconds, string? Output)
{
    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static BenchmarkOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchmarkOptions(
            [10_000, 100_000], 2_000, 100_000, Path.Combine(Path.GetTempPath(), "precisionjobs-bench"), 0, null);
        for (var index = 0; index + 1 < arguments.Count; index += 2)
        {
            var value = arguments[index + 1];
            switch (arguments[index])
            {
                case "--sizes":
                    options = options with { Sizes = [.. value.Split(',').Select(Number)] };
                    break;
                case "--queries":
                    options = options with { Queries = Number(value) };
                    break;
                case "--others":
                    options = options with { Others = Number(value) };
                    break;
                case "--folder":
                    options = options with { Folder = value };
                    break;
                case "--seconds":
                    options = options with { Seconds = Number(value) };
                    break;
                case "--out":
                    options = options with { Output = value };
                    break;
                default:
                    return null;
            }
        }

        return arguments.Count % 2 == 0 ? options : null;
    }

    /// <summary>Says how it is called.</summary>
    public static int Explain(TextWriter output)
    {
        output.WriteLine("search --sizes 10k,100k,1M [--queries 2000] [--others 100k] [--folder DIR] [--out docs/performance.md]");
        output.WriteLine("page --sizes 100k,1M [--seconds 20] [--folder DIR]");
        output.WriteLine("soak --sizes 100k [--seconds 3600] [--folder DIR]");
        return 2;
    }

    /// <summary>"10k" is 10,000 and "1M" a million.</summary>
    private static int Number(string text)
    {
        var (digits, unit) = text[^1] switch
        {
            'k' => (text[..^1], 1_000),
            'M' => (text[..^1], 1_000_000),
            _ => (text, 1),
        };
        return int.Parse(digits, CultureInfo.InvariantCulture) * unit;
    }
}
