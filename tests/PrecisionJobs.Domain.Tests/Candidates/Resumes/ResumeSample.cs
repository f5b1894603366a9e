namespace PrecisionJobs.Domain.Tests.Candidates.Resumes;

/// <summary>A résumé with what must be read from it; the labels stand above it, each line begins with a hash.</summary>
internal sealed record ResumeSample(string File, IReadOnlyDictionary<string, string> Labels, string Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Candidates", "Resumes", "Samples");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static ResumeSample Read(string file)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(Folder, file));
        var labels = lines.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return new ResumeSample(file, labels, string.Join('\n', lines.Skip(labels.Count)));
    }

    public string[] Slugs(string label) => Labels.GetValueOrDefault(label, string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string[] Items(string label) => Labels.GetValueOrDefault(label, string.Empty).Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
