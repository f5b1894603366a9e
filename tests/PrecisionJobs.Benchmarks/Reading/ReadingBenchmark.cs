using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Benchmarks.Reading;

/// <summary>
/// Measures what is found of the catalogue in lines of public postings against labels written by hand. The labels are kept
/// here, the postings are not: they are read from a folder.
/// </summary>
internal static partial class ReadingBenchmark
{
    /// <param name="folder">Holds JSON lines with "file" and a text in "description_text" or "assessment_text".</param>
    /// <param name="isVerbose">Lists what was missed and what was wrong.</param>
    /// <param name="output">Takes the figures.</param>
    public static void Run(string folder, bool isVerbose, TextWriter output)
    {
        var terms = CatalogueTerms.Embedded();
        var documents = Documents(folder);
        var labels = Labels().Where(label => documents.ContainsKey(label.File)).ToList();
        var known = terms.DistinctBy(entry => entry.Slug).ToDictionary(entry => entry.Slug, StringComparer.Ordinal);
        var scanner = new TermScanner(terms);
        var plain = new TermFinder(terms);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labels.Count} lines of {labels.Select(label => label.File).Distinct().Count()} documents"));
        output.WriteLine();
        output.WriteLine("| finder | what | labelled | found | right | precision | recall |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|");
        Measure(output, "scanner", line => [.. scanner.Scan(line, line.Length < 60, isWork: true).Select(hit => hit.Entry)], documents, labels, known, isVerbose);
        Measure(output, "plain finder", plain.Find, documents, labels, known, isVerbose: false);
    }

    private static void Measure(
        TextWriter output, string name, Func<string, IEnumerable<CatalogueEntry>> find, Dictionary<string, string[]> documents, List<Label> labels, Dictionary<string, CatalogueEntry> known, bool isVerbose)
    {
        var rows = labels.ConvertAll(label => (label, Found: find(Text(documents[label.File][label.Line - 1]))
            .Where(entry => entry.Category != SkillCategory.SoftSkill).Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal)));
        foreach (var (what, isOf) in Groups())
        {
            var labelled = rows.Sum(row => row.label.Slugs.Count(slug => isOf(known[slug])));
            var found = rows.Sum(row => row.Found.Count(slug => isOf(known[slug])));
            var right = rows.Sum(row => row.Found.Count(slug => isOf(known[slug]) && row.label.Slugs.Contains(slug)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {what} | {labelled} | {found} | {right} | {Share(right, found)} | {Share(right, labelled)} |"));
        }

        foreach (var (label, found) in isVerbose ? rows : [])
        {
            var missed = label.Slugs.Where(slug => !found.Contains(slug)).ToList();
            var wrong = found.Where(slug => !label.Slugs.Contains(slug)).ToList();
            if (missed.Count + wrong.Count > 0)
            {
                output.WriteLine($"{label.File}:{label.Line} missed [{string.Join(' ', missed)}] wrong [{string.Join(' ', wrong)}] {Text(documents[label.File][label.Line - 1])}");
            }
        }
    }

    private static IEnumerable<(string What, Func<CatalogueEntry, bool> IsOf)> Groups() =>
    [
        ("skills", entry => entry.Kind == CatalogueKind.Skill && entry.Category is not (SkillCategory.Machine or SkillCategory.Control)),
        ("machines and controls", entry => entry.Category is SkillCategory.Machine or SkillCategory.Control),
        ("certifications", entry => entry.Kind == CatalogueKind.Certification),
        ("all", _ => true),
    ];

    private static string Share(int part, int of) => of == 0 ? "–" : ((double)part / of).ToString("P1", CultureInfo.InvariantCulture);

    private static string Text(string line) => Numbering().Replace(line.Trim(), string.Empty);

    private static Dictionary<string, string[]> Documents(string folder) => Directory.EnumerateFiles(folder, "*.jsonl")
        .SelectMany(File.ReadLines)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(item => item.TryGetProperty("file", out _))
        .Select(item => (File: item.GetProperty("file").GetString()!, Text: item.TryGetProperty("description_text", out var text) ? text : item.GetProperty("assessment_text")))
        .DistinctBy(item => item.File)
        .ToDictionary(item => item.File, item => item.Text.GetString()!.ReplaceLineEndings("\n").Split('\n'), StringComparer.Ordinal);

    private static IEnumerable<Label> Labels()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PrecisionJobs.Benchmarks.Reading.labels.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(Label.Read)];
    }

    [GeneratedRegex(@"^(\d{1,2}|[A-Z])\. ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbering();

    private sealed record Label(string File, int Line, IReadOnlySet<string> Slugs)
    {
        public static Label Read(string row)
        {
            var cells = row.Split('\t');
            return new Label(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
        }
    }
}
