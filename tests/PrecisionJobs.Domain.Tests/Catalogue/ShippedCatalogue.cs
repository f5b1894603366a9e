using System.Text.Json;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Domain.Tests.Catalogue;

/// <summary>The catalogue as it ships, for tests of what reads text: a small one made for a test would prove little.</summary>
internal static class ShippedCatalogue
{
    private static readonly Lazy<JsonElement[]> Occupations = new(() => Read("occupations"));

    private static readonly Lazy<TitleClassifier> BuiltClassifier = new(() => new TitleClassifier(Occupations.Value
        .SelectMany(item => Many(item, "aliases").Prepend(Text(item, "title")).Select(name => (name, Text(item, "soc"))))));

    private static readonly Lazy<ReadingVocabulary> Built = new(Build);

    public static ReadingVocabulary Vocabulary => Built.Value;

    public static TitleClassifier Classifier => BuiltClassifier.Value;

    /// <summary>Skills and certifications with their names.</summary>
    public static IReadOnlyList<CatalogueEntry> Terms { get; } =
    [
        .. Read("skills").Select((item, index) => new CatalogueEntry(
            CatalogueKind.Skill, index + 1, Text(item, "slug"), Text(item, "name"), [Text(item, "slug"), .. Many(item, "synonyms")],
            Named<SkillCategory>(Text(item, "category")))),
        .. Read("certifications").Select((item, index) => new CatalogueEntry(
            CatalogueKind.Certification, index + 1, Text(item, "slug"), Text(item, "name"),
            [.. new[] { Text(item, "slug"), Text(item, "abbreviation") }.Where(name => name.Length > 0), .. Many(item, "aliases")])),
    ];

    /// <summary>Occupations with their names.</summary>
    public static OccupationTitles Titles() => new(Occupations.Value.Select((item, index) => new CatalogueEntry(
        CatalogueKind.Occupation, index + 1, Text(item, "slug"), Text(item, "title"), Many(item, "aliases"))));

    private static ReadingVocabulary Build()
    {
        var titles = Titles();
        var pathways = Read("pathways")
            .Select((item, index) => new PathwayName(index + 1, Text(item, "slug"), Text(item, "name"), Named<PathwayKind>(Text(item, "kind"))))
            .ToDictionary(item => item.Slug, StringComparer.Ordinal);
        var byOccupation = Occupations.Value.ToDictionary(
            item => Text(item, "slug"), item => Many(item, "pathways").ConvertAll(slug => pathways[slug]), StringComparer.Ordinal);
        return new ReadingVocabulary(
            Terms,
            slug => byOccupation.GetValueOrDefault(slug) ?? [],
            title => titles.Rank(title) is [{ Confidence: >= TitleMatch.Certain } match, ..] ? match.Occupation.Slug : null);
    }

    private static JsonElement[] Read(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Catalogue", "Files", $"{name}.json");
        return [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()];
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static List<string> Many(JsonElement item, string name) => item.TryGetProperty(name, out var value)
        ? [.. value.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!)]
        : [];

    private static T Named<T>(string slug)
        where T : struct, Enum => Enum.Parse<T>(slug.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
