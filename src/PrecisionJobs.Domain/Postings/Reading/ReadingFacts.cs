using System.Collections.Frozen;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>What is known of a posting beside its text.</summary>
/// <param name="Occupation">Slug of its occupation; null where none is certain.</param>
/// <param name="Pay">Its pay, where it is stated outside of the text.</param>
/// <param name="Shift">Its shift, where it is stated outside of the text.</param>
/// <param name="Sites">Where the work is done.</param>
/// <param name="IsRemote">It is done from home.</param>
public sealed record PostingContext(
    string? Occupation, Pay? Pay = null, Shift? Shift = null, IReadOnlyList<GeoPoint>? Sites = null, bool IsRemote = false);

/// <summary>Makes of a reading what matching asks for, for postings that are a text and nothing else.</summary>
/// <remarks>
/// Two things are left out, because a résumé is silent on them and silence would count as a missing must: soft skills and
/// levels. And who is asked for years of a whole trade as if it were a skill ("5 years of CNC machining") is asked for years
/// in the occupation just as well.
/// </remarks>
public static class ReadingFacts
{
    private static readonly FrozenDictionary<string, string[]> WholeTrades = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["cnc-machining"] = ["machinist", "cnc-operator", "cnc-programmer", "tool-and-die-maker", "lathe-operator", "milling-machine-operator", "multiple-machine-operator"],
        ["manual-machining"] = ["machinist", "tool-and-die-maker", "lathe-operator", "milling-machine-operator"],
        ["welding"] = ["welder", "welding-machine-operator", "pipefitter", "boilermaker"],
        ["tool-and-die-making"] = ["tool-and-die-maker"],
        ["cabinetmaking"] = ["cabinetmaker"],
        ["dimensional-inspection"] = ["quality-inspector"],
        ["metal-fabrication"] = ["metal-fabricator", "sheet-metal-worker"],
        ["sheet-metal-material"] = ["sheet-metal-worker"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The facts of a posting.</summary>
    /// <param name="reading">What its text asks for.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="standIn">
    /// A pathway of the catalogue for a kind of which the occupation has none: any of the kind shows that somebody has it.
    /// </param>
    public static PostingFacts Of(PostingReading reading, PostingContext context, Func<PathwayKind, string?> standIn)
    {
        var asked = reading.Requirements.Where(item => !item.IsSoft).ToList();
        var next = asked.Max(item => item.AlternativeGroup) ?? 0;
        var facts = new List<RequirementFact>();
        foreach (var item in asked)
        {
            if (FactOf(item, standIn) is not { } fact)
            {
                continue;
            }

            if (TradeOf(item, context.Occupation) is { } trade)
            {
                fact = fact with { AlternativeGroup = fact.AlternativeGroup ?? ++next };
                facts.Add(new RequirementFact(
                    RequirementKind.TradeExperience, trade, PathwayNames.Trade, item.Importance, item.MinimumYears, AlternativeGroup: fact.AlternativeGroup));
            }

            facts.Add(fact);
        }

        return new PostingFacts
        {
            Occupation = context.Occupation,
            Requirements = facts,
            PayMaximumAnnualCents = (context.Pay ?? reading.Pay)?.MaximumAnnualCents,
            Shift = context.Shift ?? reading.Shift,
            Sites = context.Sites ?? [],
            IsRemote = context.IsRemote,
            ToleranceMicroinches = reading.ToleranceMicroinches,
            UsPersonRequired = reading.UsPersonRequired,
        };
    }

    private static RequirementFact? FactOf(ReadRequirement item, Func<PathwayKind, string?> standIn)
    {
        var kind = item.Kind switch
        {
            AskedKind.Skill => RequirementKind.Skill,
            AskedKind.Certification => RequirementKind.Certification,
            AskedKind.Pathway => RequirementKind.Pathway,
            _ => RequirementKind.TradeExperience,
        };
        var slug = item is { Slug.Length: 0, Pathway: { } pathway } ? standIn(pathway) : item.Slug;
        return slug is null
            ? null
            : new RequirementFact(kind, slug, item.Name, item.Importance, item.MinimumYears, MinimumLevel: null, item.AlternativeGroup);
    }

    private static string? TradeOf(ReadRequirement item, string? occupation) =>
        item.Kind == AskedKind.Skill && item.Importance != RequirementImportance.Used && WholeTrades.TryGetValue(item.Slug, out var trades)
            ? Array.Find(trades, trade => trade == occupation) ?? trades[0]
            : null;
}
