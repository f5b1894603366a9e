using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Web.Infrastructure.Catalogue;

/// <summary>
/// Turns what people type into entries of the catalogue: names, synonyms, slugs, slips of the keyboard, titles that hold
/// the name of an occupation. Follows the snapshot; safe for any number of threads.
/// </summary>
public sealed class CatalogueNames(CatalogueSnapshot catalogue, TitleClassifier classifier)
{
    private const int BroadCodeLength = 6;

    private Built? _built;

    /// <summary>Skills, which include machines, controls and materials, and certifications.</summary>
    public NameIndex SkillsAndCertifications => Current.SkillsAndCertifications;

    /// <summary>Occupations, by whole job titles with all that people write around them.</summary>
    public OccupationTitles Titles => Current.Titles;

    /// <summary>
    /// The occupations that a title may mean, the likeliest first: by the catalogue's own names, and where those are not
    /// certain by all that is known of SOC codes, as far as the catalogue has an occupation for them.
    /// </summary>
    public IReadOnlyList<TitleMatch> OccupationsIn(string? title)
    {
        var named = Titles.Rank(title);
        if (OccupationTitles.IsOutOfTrade(title) || named is [{ Confidence: >= TitleMatch.Certain }, ..])
        {
            return named;
        }

        return
        [
            .. classifier.Rank(title).Where(match => match.Confidence >= TitleMatch.Least)
                .Select(match => (Occupation: OccupationOf(match.Code), match.Confidence))
                .Where(match => match.Occupation is not null)
                .Select(match => new TitleMatch(EntryOf(match.Occupation!), match.Confidence))
                .Concat(named)
                .DistinctBy(match => match.Occupation.Id)
                .OrderByDescending(match => match.Confidence),
        ];
    }

    /// <summary>
    /// The occupation with a SOC code, or the one that stands for several codes of which it is one ("electronics assembler"
    /// for 51-2022 and 51-2023); null if there is none.
    /// </summary>
    public KnownOccupation? OccupationOf(string soc) =>
        catalogue.Occupations.FirstOrDefault(item => item.SocCode == soc)
        ?? catalogue.Occupations.FirstOrDefault(item =>
            TitleClassifier.TitleOf(item.SocCode) is null && item.SocCode[..BroadCodeLength] == soc[..BroadCodeLength]);

    /// <summary>Skills and certifications named in a longer text.</summary>
    public TermFinder Terms => Current.Terms;

    /// <summary>
    /// The machines, processes, controls, instruments and materials whose mention shows that a text is about a trade: by
    /// their own name, by names of several words and by abbreviations. Everyday words that are names as well ("filing",
    /// "indicating", "offsets") stand in any text.
    /// </summary>
    public TermFinder TellingTerms => Current.TellingTerms;

    /// <summary>Reads what a posting's text asks for.</summary>
    public PostingTextReader Postings => Current.Postings.Value;

    private Built Current
    {
        get
        {
            var built = _built;
            if (built is null || !ReferenceEquals(built.Source, catalogue.Skills))
            {
                List<CatalogueEntry> terms = [.. catalogue.Skills.Select(EntryOf), .. catalogue.Certifications.Select(EntryOf)];
                _built = built = new Built(
                    catalogue.Skills,
                    new NameIndex(terms),
                    new OccupationTitles(catalogue.Occupations.Select(EntryOf)),
                    new TermFinder(terms),
                    new TermFinder(terms.Where(IsOfATrade).Select(WithTellingNames)),
                    new Lazy<PostingTextReader>(() => new PostingTextReader(Vocabulary(terms))));
            }

            return built;
        }
    }

    private ReadingVocabulary Vocabulary(IReadOnlyList<CatalogueEntry> terms)
    {
        var pathways = catalogue.Occupations.ToDictionary(
            item => item.Slug,
            item => item.Pathways.Select(way => new PathwayName(way.Id, way.Slug, way.Name, way.Kind)).ToList(),
            StringComparer.Ordinal);
        return new ReadingVocabulary(
            terms,
            slug => pathways.GetValueOrDefault(slug) ?? [],
            title => Titles.Rank(title) is [{ Confidence: >= TitleMatch.Certain } match, ..] ? match.Occupation.Slug : null);
    }

    private static bool IsOfATrade(CatalogueEntry entry) => entry.Category is SkillCategory.Process or SkillCategory.Machine
        or SkillCategory.Control or SkillCategory.Metrology or SkillCategory.Material;

    private static CatalogueEntry WithTellingNames(CatalogueEntry entry) => entry with
    {
        Aliases = [.. entry.Aliases.Where(name => name.Contains(' ', StringComparison.Ordinal)
            || (name.Length > 2 && name.All(char.IsAsciiLetterUpper)))],
    };

    private static CatalogueEntry EntryOf(KnownOccupation item) =>
        new(CatalogueKind.Occupation, item.Id, item.Slug, item.Title, [item.Slug, .. item.Aliases]);

    private static CatalogueEntry EntryOf(KnownSkill item) =>
        new(CatalogueKind.Skill, item.Id, item.Slug, item.Name, [item.Slug, .. item.Synonyms], item.Category);

    private static CatalogueEntry EntryOf(KnownCertification item) => new(
        CatalogueKind.Certification,
        item.Id,
        item.Slug,
        item.Name,
        item.Abbreviation is null ? [item.Slug, .. item.Aliases] : [item.Slug, item.Abbreviation, .. item.Aliases]);

    private sealed record Built(
        object Source,
        NameIndex SkillsAndCertifications,
        OccupationTitles Titles,
        TermFinder Terms,
        TermFinder TellingTerms,
        Lazy<PostingTextReader> Postings);
}
