using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Makes of what a text asks for the requirements of a posting, as far as the catalogue has them.</summary>
internal static class ImportedRequirements
{
    /// <summary>The requirements.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="occupation">Slug of the posting's occupation.</param>
    public static IReadOnlyList<NamedRequirement> Of(PostingReading reading, string? occupation)
    {
        var named = reading.Requirements.Select(item => Named(item, occupation)).OfType<NamedRequirement>()
            .DistinctBy(item => (item.SkillId, item.CertificationId, item.PathwayId, item.IsTradeExperience))
            .ToList();

        // One of several ways may be no entry of the catalogue: what is left alone is no longer one of several.
        var groups = named.Where(item => item.Group is not null).CountBy(item => item.Group!.Value).ToDictionary(group => group.Key, group => group.Value);
        return named.ConvertAll(item => item.Group is { } group && groups[group] == 1 ? item with { Group = null } : item);
    }

    private static NamedRequirement? Named(ReadRequirement item, string? occupation)
    {
        var named = new NamedRequirement
        {
            Importance = item.Importance,
            Years = item.IsSoft ? null : item.MinimumYears,
            Level = item.MinimumLevel,
            Group = item.AlternativeGroup,
        };
        return item switch
        {
            { Kind: AskedKind.Skill } => named with { SkillId = item.Id },
            { Kind: AskedKind.Certification } => named with { CertificationId = item.Id, Years = null, Level = null },
            { Kind: AskedKind.Pathway, Id: > 0 } => named with { PathwayId = item.Id, Years = null, Level = null },
            { Kind: AskedKind.TradeExperience } => named with { IsTradeExperience = true, Level = null, Note = NoteOf(item, occupation) },
            _ => null,
        };
    }

    // Time in another occupation than the posting's, or of less than a year, is told in the source's words.
    private static string? NoteOf(ReadRequirement item, string? occupation) =>
        (item.Slug.Length == 0 || item.Slug == occupation) && item is { MinimumMonths: null or >= 12 } ? null
            : item.Quote.Length <= PostingRequirement.NoteLength ? item.Quote
            : string.Concat(item.Quote.AsSpan(0, PostingRequirement.NoteLength - 1), "…");
}
