using System.Globalization;
using System.Runtime.InteropServices;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>Writes what was measured between the two marks of the page; what people wrote around it stays.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- measured -->";
    private const string End = "<!-- end of measured -->";

    public static async Task WriteAsync(string file, string report)
    {
        var page = File.Exists(file) ? await File.ReadAllTextAsync(file) : $"# Performance of search\n\n{Begin}\n{End}\n";
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var machine = string.Create(
            CultureInfo.InvariantCulture,
            $"Measured on {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription.Split(' ')[0]}, {RuntimeInformation.FrameworkDescription}.");
        await File.WriteAllTextAsync(file, $"{page[..begin]}\n\n{machine}\n{report}\n{page[end..]}");
    }
}
