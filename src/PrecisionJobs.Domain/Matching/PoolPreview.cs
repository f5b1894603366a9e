using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>How many candidates meet a requirement.</summary>
/// <param name="Kind">What kind of thing is asked for.</param>
/// <param name="Slug">Its slug; of alternatives the first in order.</param>
/// <param name="Name">Its name; alternatives joined with "or".</param>
/// <param name="Importance">How much it is asked for.</param>
/// <param name="Meet">Candidates within reach who show it as asked.</param>
/// <param name="MeetAllWithout">
/// Candidates within reach who would show everything required if this were not; equal to <see cref="PoolPreview.MeetAll"/>
/// for what is not required.
/// </param>
public sealed record PoolRequirement(
    RequirementKind Kind, string Slug, string Name, RequirementImportance Importance, int Meet, int MeetAllWithout);

/// <summary>How large the pool is that a posting leaves.</summary>
/// <param name="InReach">Candidates within the radius, or all for work done from home.</param>
/// <param name="MeetAll">Of these, who shows everything required.</param>
/// <param name="Requirements">Each requirement, in the order in which matches tell them.</param>
public sealed record PoolPreview(int InReach, int MeetAll, IReadOnlyList<PoolRequirement> Requirements)
{
    /// <summary>Counts over a whole pool by the rule of the engine.</summary>
    /// <param name="posting">What is asked for; without sites nobody is in reach, unless it is remote.</param>
    /// <param name="pool">Who there is.</param>
    /// <param name="map">What is next to what.</param>
    /// <param name="today">The day of the match.</param>
    /// <param name="radiusMiles">How far from the nearest site counts as within reach.</param>
    /// <param name="admits">Who is counted, by id. Null for all.</param>
    public static PoolPreview Of(
        PostingFacts posting, CandidatePool pool, TradeMap map, DateOnly today, int radiusMiles, Func<int, bool>? admits = null)
    {
        var scorer = new RowScorer(posting, pool, map, today);
        var (inReach, meetAll) = (0, 0);
        var meet = new int[scorer.Parts.Count];
        var onlyLack = new int[scorer.Parts.Count];
        var columns = pool.Columns;
        for (var row = 0; row < columns.Length; row++)
        {
            ref readonly var line = ref columns[row];
            if (line.Id == 0 || !scorer.IsWithin(line, radiusMiles) || admits?.Invoke(line.Id) == false)
            {
                continue;
            }

            inReach++;
            var (lacking, last) = Count(scorer.Credits(row), scorer.RequiredCount, meet);
            meetAll += lacking == 0 ? 1 : 0;
            if (lacking == 1)
            {
                onlyLack[last]++;
            }
        }

        return new PoolPreview(
            inReach,
            meetAll,
            [.. scorer.Parts.Select((part, index) => Of(part, meet[index], meetAll + onlyLack[index]))]);
    }

    private static (int Lacking, int Last) Count(ReadOnlySpan<int> credits, int required, int[] meet)
    {
        var (lacking, last) = (0, 0);
        for (var part = 0; part < credits.Length; part++)
        {
            if (credits[part] >= MatchWeights.Half)
            {
                meet[part]++;
            }
            else if (part < required)
            {
                (lacking, last) = (lacking + 1, part);
            }
        }

        return (lacking, last);
    }

    private static PoolRequirement Of(PlanPart part, int meet, int meetAllWithout)
    {
        var first = part.Alternatives[0];
        return new PoolRequirement(
            first.Kind,
            first.Slug,
            string.Join(" or ", part.Alternatives.Select(fact => fact.Name)),
            part.Importance,
            meet,
            meetAllWithout);
    }
}
