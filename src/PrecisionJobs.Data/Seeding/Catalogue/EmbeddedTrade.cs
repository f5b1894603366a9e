using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>The catalogue of the files that ship, for reading and matching without a database.</summary>
public sealed class EmbeddedTrade
{
    private readonly CatalogueContent _content;
    private readonly Dictionary<string, string> _bySoc;
    private readonly Dictionary<string, Certification> _certifications;

    private EmbeddedTrade(CatalogueContent content)
    {
        _content = content;
        _bySoc = content.Occupations.GroupBy(entry => entry.Soc, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Slug, StringComparer.Ordinal);
        _certifications = content.Certifications.ToDictionary(entry => entry.Slug, Noun, StringComparer.Ordinal);
        Titles = new OccupationTitles(content.Occupations.Select((entry, index) => new CatalogueEntry(
            CatalogueKind.Occupation, index + 1, entry.Slug, entry.Title, [entry.Slug, .. entry.Aliases])));
        Vocabulary = VocabularyOf(content);
        Map = MapOf(content);
    }

    /// <summary>Names for reading.</summary>
    public ReadingVocabulary Vocabulary { get; }

    /// <summary>What is next to what, for matching.</summary>
    public TradeMap Map { get; }

    /// <summary>Occupations by job titles.</summary>
    public OccupationTitles Titles { get; }

    /// <summary>Reads the files.</summary>
    public static EmbeddedTrade Read() => new(new CatalogueReader(CatalogueFiles.Embedded(), []).Read());

    /// <summary>The slug of the occupation with a SOC code, or null.</summary>
    public string? OccupationOf(string soc) => _bySoc.GetValueOrDefault(soc);

    /// <summary>The title of an occupation, or null.</summary>
    public string? TitleOf(string slug) => _content.Occupations.FirstOrDefault(entry => entry.Slug == slug)?.Title;

    /// <summary>A certification with its rule of how it ends, or null.</summary>
    public Certification? CertificationOf(string slug) => _certifications.GetValueOrDefault(slug);

    /// <summary>Any pathway of a kind, or null.</summary>
    public string? PathwayOf(PathwayKind kind) => _content.Pathways.FirstOrDefault(entry => entry.Kind == kind)?.Slug;

    private static Certification Noun(CertificationEntry entry)
    {
        var certification = CatalogueMapping.New(entry);
        certification.Take(entry);
        return certification;
    }

    private ReadingVocabulary VocabularyOf(CatalogueContent content)
    {
        var pathways = content.Pathways.Select((entry, index) => new PathwayName(index + 1, entry.Slug, entry.Name, entry.Kind))
            .ToDictionary(entry => entry.Slug, StringComparer.Ordinal);
        var byOccupation = content.Occupations.ToDictionary(
            entry => entry.Slug, entry => entry.Pathways.ConvertAll(slug => pathways[slug]), StringComparer.Ordinal);
        return new ReadingVocabulary(
            CatalogueTerms.Embedded(),
            slug => byOccupation.GetValueOrDefault(slug) ?? [],
            title => Titles.Rank(title) is [{ Confidence: >= TitleMatch.Certain } match, ..] ? match.Occupation.Slug : null);
    }

    private static TradeMap MapOf(CatalogueContent content) => new(
        content.Skills.Select(entry => new TradeSkill(
            entry.Slug, entry.Name, [.. entry.Neighbours.Select(near => new TradeNeighbour(near.Slug, (int)Math.Round(near.Distance * 100)))])),
        content.Certifications.Select(entry => new TradeCertification(entry.Slug, entry.Abbreviation ?? entry.Name, entry.Skills)),
        content.Pathways.Select(entry => new TradePathway(entry.Slug, entry.Name, entry.Kind)),
        content.Occupations.Select(entry => new TradeOccupation(entry.Slug, entry.Title, entry.Family)),
        content.Ladder.Select(entry => new TradeStep(entry.From, entry.To, entry.Kind)));
}
