using System.Globalization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>Something that the posting's text asks for and its list does not, with the words it was read from.</summary>
/// <param name="Key">How the form names it: keys of rows with "+" between those that are alternatives.</param>
/// <param name="Name">What it is called: "Haas machines or Mazak machines".</param>
/// <param name="Facts">"Required, 5 years".</param>
/// <param name="Quote">The sentence it was read from.</param>
/// <param name="Rows">What would be added.</param>
public sealed record FoundRequirement(string Key, string Name, string Facts, string Quote, IReadOnlyList<RequirementRow> Rows)
{
    /// <summary>What a reading found that rows do not have; what the posting merely mentions is left out.</summary>
    public static IReadOnlyList<FoundRequirement> Of(PostingReading reading, IReadOnlyCollection<string?> keys) =>
    [
        .. reading.Requirements
            .Where(item => item.Importance != RequirementImportance.Used && !item.IsSoft && KeyOf(item) is not null)
            .GroupBy(item => item.AlternativeGroup is { } group
                ? string.Create(CultureInfo.InvariantCulture, $"group {group}")
                : KeyOf(item)!, StringComparer.Ordinal)
            .Where(group => !group.Any(item => keys.Contains(KeyOf(item), StringComparer.Ordinal)))
            .Select(group => One([.. group])),
    ];

    private static FoundRequirement One(List<ReadRequirement> items)
    {
        var rows = items.ConvertAll(item => new RequirementRow
        {
            Key = KeyOf(item),
            Importance = item.Importance,
            MinimumYears = item.MinimumYears?.ToString(CultureInfo.InvariantCulture),
            MinimumLevel = item.MinimumLevel,
        });
        return new FoundRequirement(
            string.Join('+', rows.Select(row => row.Key)),
            string.Join(" or ", items.Select(item => item.Name)),
            rows[0].Facts(),
            items[0].Quote,
            rows);
    }

    private static string? KeyOf(ReadRequirement item) => item switch
    {
        { Kind: AskedKind.TradeExperience } => RequirementRow.TradeKey,
        { Id: 0 } => null,
        { Kind: AskedKind.Skill } => CatalogueEntry.KeyOf(CatalogueKind.Skill, item.Id),
        { Kind: AskedKind.Certification } => CatalogueEntry.KeyOf(CatalogueKind.Certification, item.Id),
        _ => RequirementRow.PathwayKey(item.Id),
    };
}
