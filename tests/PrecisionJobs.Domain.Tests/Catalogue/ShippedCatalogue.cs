using System.Text.Json;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Classification;

namespace PrecisionJobs.Domain.Tests.Catalogue;

/// <summary>The catalogue's files as they ship.</summary>
internal static class ShippedCatalogue
{
    public static readonly IReadOnlyList<CatalogueEntry> Terms =
    [
        .. Read("skills.json").Select((item, index) => new CatalogueEntry(
            CatalogueKind.Skill, index + 1, Text(item, "slug"), Text(item, "name"), Texts(item, "synonyms"), Category(Text(item, "category")))),
        .. Read("certifications.json").Select((item, index) => new CatalogueEntry(
            CatalogueKind.Certification,
            index + 1,
            Text(item, "slug"),
            Text(item, "name"),
            [.. Texts(item, "aliases"), .. item.GetProperty("abbreviation").GetString() is { } abbreviation ? [abbreviation] : Array.Empty<string>()])),
    ];

    public static readonly TitleClassifier Classifier = new(Read("occupations.json")
        .SelectMany(item => Texts(item, "aliases").Prepend(Text(item, "title")).Select(name => (name, Text(item, "soc")))));

    private static List<JsonElement> Read(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalogue", "Shipped", file))).RootElement.EnumerateArray()];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static SkillCategory Category(string name) => Enum.Parse<SkillCategory>(name.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
