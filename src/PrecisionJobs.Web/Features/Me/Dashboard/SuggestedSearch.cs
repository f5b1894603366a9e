using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Features.Me.Dashboard;

/// <summary>A search that somebody's profile suggests.</summary>
/// <param name="Text">What it finds.</param>
/// <param name="Criteria">The criteria.</param>
public sealed record SuggestedSearch(string Text, SearchCriteria Criteria)
{
    private const int MostSkills = 3;

    /// <summary>
    /// Searches of what the profile states: its place, its best skills there, its shifts and pay. Only facts the
    /// candidate gave for this; nothing is guessed. None of an empty profile.
    /// </summary>
    public static IReadOnlyList<SuggestedSearch> From(Candidate candidate)
    {
        var near = candidate.Zip is null || candidate.WillRelocate
            ? SearchCriteria.Everything
            : SearchCriteria.Everything with
            {
                Near = candidate.Zip,
                RadiusMiles = candidate.TravelRadiusMiles ?? SearchCriteria.DefaultRadius,
            };
        var where = near.Near is null ? "anywhere" : $"within {near.RadiusMiles} miles of {candidate.Place}";
        return [.. Nearby(candidate, near, where), .. BySkill(candidate, near, where)];
    }

    private static IEnumerable<SuggestedSearch> Nearby(Candidate candidate, SearchCriteria near, string where)
    {
        if (near.Near is not null)
        {
            yield return new SuggestedSearch($"All jobs {where}", near);
        }

        var wished = candidate.Shifts.Aggregate(
            near, (criteria, shift) => criteria.With(SearchFacet.Shift, SearchFacets.Value(shift)));
        if (candidate.PayFloorCents is { } cents)
        {
            wished = wished with { PayFloor = cents / 100m, PayUnit = candidate.PayFloorUnit };
        }

        if (wished != near)
        {
            var pay = candidate.PayFloorCents is { } floor
                ? $" that reach {Pay.Range(floor, floor, candidate.PayFloorUnit)}"
                : string.Empty;
            yield return new SuggestedSearch($"Jobs{(candidate.Shifts.Count > 0 ? " on your shifts" : string.Empty)}{pay}, {where}", wished);
        }
    }

    private static IEnumerable<SuggestedSearch> BySkill(Candidate candidate, SearchCriteria near, string where) =>
        candidate.Skills
            .OrderByDescending(held => held.Level).ThenByDescending(held => held.Years)
            .ThenBy(held => held.Skill.Name, StringComparer.Ordinal)
            .Take(MostSkills)
            .Select(held => new SuggestedSearch(
                $"{held.Skill.Name}, {where}", near.With(SearchFacet.Skill, held.Skill.Slug)));
}
