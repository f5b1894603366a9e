using System.Text.Json.Nodes;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Shared.Postings;

namespace PrecisionJobs.Web.Features.Jobs.Detail;

/// <summary>
/// What a posting asks for in the words of schema.org: months of experience, and education by the five categories that search
/// engines read. What the format cannot say (a choice of skills, a level) stands in the description.
/// </summary>
internal static class JobDemandsLd
{
    /// <summary>Time in the trade where it is asked for, else the most years of any one thing that has no alternative.</summary>
    public static JsonNode? Experience(PostingDetails job) => job switch
    {
        { ExperienceLevel: ExperienceLevel.EntryLevel } => "no requirements",
        _ when Months(job) is > 0 and var months =>
            new JsonObject { ["@type"] = "OccupationalExperienceRequirements", ["monthsOfExperience"] = months },
        _ => null,
    };

    /// <summary>The pathways that are required, each with the category it falls into; null where none is.</summary>
    public static JsonNode? Education(PostingDetails job)
    {
        var categories = Required(job).Where(item => item.Kind == RequirementKind.Pathway)
            .Select(item => CategoryOf(item.PathwayKind))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(JsonNode (category) => new JsonObject { ["@type"] = "EducationalOccupationalCredential", ["credentialCategory"] = category })
            .ToArray();
        return categories.Length switch { 0 => null, 1 => categories[0], _ => new JsonArray(categories) };
    }

    /// <summary>Whether time in the trade stands in a choice with a pathway; null where no pathway is required.</summary>
    public static JsonNode? ExperienceInPlaceOfEducation(PostingDetails job)
    {
        var pathways = Required(job).Where(item => item.Kind == RequirementKind.Pathway && CategoryOf(item.PathwayKind) is not null).ToList();
        return pathways.Count == 0
            ? null
            : pathways.TrueForAll(pathway => pathway.AlternativeGroup is { } group && Required(job).Any(
                item => item.Kind is RequirementKind.TradeExperience or RequirementKind.Skill && item.AlternativeGroup == group));
    }

    private static int Months(PostingDetails job)
    {
        var required = Required(job).ToList();
        var alone = required.Where(item => item.AlternativeGroup is null).Select(item => item.MinimumYears ?? 0);
        var ofTrade = required.Where(item => item.Kind == RequirementKind.TradeExperience && required.Exists(other =>
            other.Kind == RequirementKind.Pathway && other.AlternativeGroup == item.AlternativeGroup)).Select(item => item.MinimumYears ?? 0);
        return 12 * alone.Concat(ofTrade).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<DetailsRequirement> Required(PostingDetails job) =>
        job.Requirements.Where(item => item.Importance == RequirementImportance.Required);

    private static string? CategoryOf(PathwayKind? kind) => kind switch
    {
        PathwayKind.BachelorDegree => "bachelor degree",
        PathwayKind.AssociateDegree => "associate degree",
        PathwayKind.Certificate or PathwayKind.ShortCourse or PathwayKind.RegisteredApprenticeship => "professional certificate",
        _ => null,
    };
}
