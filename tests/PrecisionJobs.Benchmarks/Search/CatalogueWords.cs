using System.Text.Json;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>Titles, skills, certifications and their other names, as the product's own catalogue has them.</summary>
internal sealed class CatalogueWords
{
    public CatalogueWords()
    {
        Occupations = [.. Read("occupations.json").Select(entry => new Occupation(
            Text(entry, "slug"), Text(entry, "title"), Text(entry, "family"), Texts(entry, "aliases")))];
        Skills = [.. Read("skills.json").Select(entry => new Skill(
            Text(entry, "slug"), Text(entry, "name"), CategoryOf(Text(entry, "category")), Texts(entry, "synonyms")))];
        Certifications = [.. Read("certifications.json").Select(entry => new Certification(
            Text(entry, "slug"), Text(entry, "name"), Texts(entry, "aliases")))];
    }

    public IReadOnlyList<Occupation> Occupations { get; }

    public IReadOnlyList<Skill> Skills { get; }

    public IReadOnlyList<Certification> Certifications { get; }

    public SynonymTable Synonyms() => SynonymTable.Create(
        Skills.Select(skill => new SynonymGroup($"skill:{skill.Slug}", [skill.Name, .. skill.Synonyms]))
            .Concat(Certifications.Select(item => new SynonymGroup($"certification:{item.Slug}", [item.Name, .. item.Aliases])))
            .Concat(FactWords.Groups.Select(names => new SynonymGroup($"fact:{names[0]}", names))),
        [.. Occupations.Select(item => new OccupationNames(item.Slug, item.Title, OtherNames.Of(item.Title, item.Aliases)))]);

    private static SkillCategory CategoryOf(string text) =>
        Enum.Parse<SkillCategory>(text.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static List<JsonElement> Read(string file)
    {
        var assembly = typeof(AppDbContext).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(file, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray()];
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    private static List<string> Texts(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : Text(item, "name"))]
            : [];

    internal sealed record Occupation(string Slug, string Title, string Family, IReadOnlyList<string> Aliases);

    internal sealed record Skill(string Slug, string Name, SkillCategory Category, IReadOnlyList<string> Synonyms);

    internal sealed record Certification(string Slug, string Name, IReadOnlyList<string> Aliases);
}
