using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>Reads what a candidate shows of requirements: the plain reference that the pools are held equal to.</summary>
internal sealed class RequirementReader(CandidateFacts candidate, TradeMap map, DateOnly start, int year)
{
    /// <summary>Apprenticeship and journey card stand for each other; which trade the card is of is not known.</summary>
    internal const int CardDistance = MatchWeights.SameDistance;

    /// <summary>The best of the alternatives.</summary>
    public RequirementReading Read(PlanPart part, string? occupation) =>
        part.Alternatives.Select(fact => Read(fact, occupation)).Aggregate(RequirementReading.Better);

    /// <summary>One requirement by itself.</summary>
    public RequirementReading Read(RequirementFact fact, string? occupation) => fact.Kind switch
    {
        RequirementKind.Skill => Skill(fact),
        RequirementKind.Certification => Certification(fact),
        RequirementKind.Pathway => Pathway(fact),
        _ => Experience(fact, occupation),
    };

    private RequirementReading Skill(RequirementFact asked)
    {
        var vouching = map.CertificationsOf(asked.Slug)
            .SelectMany(slug => candidate.Certifications.Where(held => held.Slug == slug && held.ValidityOn(start) == HeldValidity.Valid))
            .OrderByDescending(held => held.Tier).ThenBy(held => held.Slug, StringComparer.Ordinal)
            .ThenBy(held => held.LastDay).ThenBy(held => held.Scope, StringComparer.Ordinal)
            .FirstOrDefault();
        var best = vouching is null ? RequirementReading.Nothing(asked) : ByCertification(asked, vouching);
        foreach (var fact in candidate.Skills.Where(fact => fact.Slug == asked.Slug))
        {
            best = RequirementReading.Better(best, Stated(asked, fact, distance: 0, vouching));
        }

        foreach (var near in map.Neighbours(asked.Slug))
        {
            foreach (var fact in candidate.Skills.Where(fact => fact.Slug == near.Slug))
            {
                best = RequirementReading.Better(best, Stated(asked, fact, near.Distance, vouching: null));
            }
        }

        return best;
    }

    private RequirementReading Stated(RequirementFact asked, SkillFact fact, int distance, CertificationFact? vouching)
    {
        var isVouched = vouching?.Tier > fact.Tier;
        var tier = isVouched ? vouching!.Tier : fact.Tier;
        var share = MatchCredit.Share(fact.Level, fact.Years, asked.MinimumLevel, asked.MinimumYears);
        var credit = MatchCredit.Of(share, MatchCredit.Quality(tier, MatchCredit.Recency(fact.LastUsedYear, year)), distance);
        return new RequirementReading(asked, credit.Value, credit.IsHeld, Lacks(asked, fact.Level, fact.Years, distance), new MatchEvidence
        {
            Tier = distance == 0 ? tier : EvidenceTier.Neighbour,
            Slug = fact.Slug,
            Name = map.SkillName(fact.Slug),
            CertificationName = isVouched ? map.CertificationName(vouching!.Slug) : null,
            Distance = distance,
            Level = fact.Level,
            Years = fact.Years,
            LastUsedYear = fact.LastUsedYear,
            Text = fact.Evidence,
        });
    }

    /// <summary>A valid certification shows the skill and that it is fresh, but neither level nor years.</summary>
    private RequirementReading ByCertification(RequirementFact asked, CertificationFact held)
    {
        var share = MatchCredit.Share(level: null, years: null, asked.MinimumLevel, asked.MinimumYears);
        var credit = MatchCredit.Of(share, MatchWeights.Of(held.Tier), distance: 0);
        var lack = Lacks(asked, level: null, years: null, distance: 0);
        return new RequirementReading(asked, credit.Value, credit.IsHeld, lack, new MatchEvidence
        {
            Tier = held.Tier,
            Slug = held.Slug,
            Name = map.CertificationName(held.Slug),
            CertificationName = map.CertificationName(held.Slug),
            LastDay = held.LastDay,
            Text = held.Scope,
        });
    }

    private static MatchLack Lacks(RequirementFact asked, SkillLevel? level, int? years, int distance) =>
        (asked.MinimumLevel is not { } least || level >= least ? MatchLack.None
            : level is null ? MatchLack.LevelNotStated : MatchLack.LevelBelow)
        | (asked.MinimumYears is not { } number || years >= number ? MatchLack.None
            : years is null ? MatchLack.YearsNotStated : MatchLack.YearsBelow)
        | (distance > 0 ? MatchLack.Related : MatchLack.None);

    private RequirementReading Certification(RequirementFact asked)
    {
        var best = RequirementReading.Nothing(asked);
        foreach (var held in candidate.Certifications.Where(held => held.Slug == asked.Slug))
        {
            best = RequirementReading.Better(best, Held(asked, held));
        }

        if (asked.Slug == TradeMap.Journeyworker)
        {
            foreach (var pathway in candidate.Pathways.Where(fact => fact.Kind == PathwayKind.RegisteredApprenticeship))
            {
                best = RequirementReading.Better(best, Taken(asked, pathway, distance: 0));
            }
        }

        return best;
    }

    private RequirementReading Held(RequirementFact asked, CertificationFact held)
    {
        var validity = held.ValidityOn(start);
        var credit = CertificationCredit(validity, held);
        var lack = validity switch
        {
            HeldValidity.Valid => MatchLack.None,
            HeldValidity.Expired => MatchLack.Lapsed,
            HeldValidity.ContinuityOverdue => MatchLack.ContinuityOverdue,
            _ => MatchLack.DatesNotStated,
        };
        return new RequirementReading(asked, credit.Value, credit.IsHeld, lack, new MatchEvidence
        {
            Tier = held.Tier,
            Slug = held.Slug,
            Name = map.CertificationName(held.Slug),
            LastDay = held.LastDay,
            Text = held.Scope,
        });
    }

    /// <summary>
    /// Where nobody knows whether it ends at all, holding it is what can be shown; with a rule and no dates it is not.
    /// </summary>
    internal static MatchCredit.Credit CertificationCredit(HeldValidity validity, CertificationFact held)
    {
        var quality = MatchWeights.Of(held.Tier);
        return validity switch
        {
            HeldValidity.Valid => MatchCredit.Of(MatchWeights.Full, quality, distance: 0),
            HeldValidity.NotStated when held.Expiry == ExpiryKind.Unknown =>
                MatchCredit.Of(MatchWeights.Full, quality * MatchWeights.RecencyFloor / MatchWeights.Full, distance: 0),
            _ => MatchCredit.Short(quality, MatchWeights.Unfinished),
        };
    }

    private RequirementReading Pathway(RequirementFact asked)
    {
        var best = RequirementReading.Nothing(asked);
        var kind = map.PathwayKindOf(asked.Slug);
        foreach (var fact in candidate.Pathways)
        {
            if (PathwayDistance(asked.Slug, kind, fact) is { } distance)
            {
                best = RequirementReading.Better(best, Taken(asked, fact, distance));
            }
        }

        if (kind == PathwayKind.RegisteredApprenticeship)
        {
            foreach (var card in candidate.Certifications.Where(held => held.Slug == TradeMap.Journeyworker))
            {
                best = RequirementReading.Better(best, Card(asked, card));
            }
        }

        return best;
    }

    private RequirementReading Card(RequirementFact asked, CertificationFact card)
    {
        var reading = Held(asked, card);
        var credit = MatchCredit.Of(MatchWeights.Full, MatchWeights.Of(card.Tier), CardDistance);
        return reading with
        {
            Credit = credit.Value,
            IsHeld = credit.IsHeld,
            Lack = MatchLack.Related,
            Evidence = reading.Evidence! with { Distance = CardDistance },
        };
    }

    /// <summary>How far a pathway is from the one asked for; null where it has nothing to do with it.</summary>
    internal static int? PathwayDistance(string asked, PathwayKind? kind, PathwayFact fact) =>
        fact.Slug == asked ? 0 : kind is not null && fact.Kind == kind ? MatchWeights.RelatedDistance : null;

    private RequirementReading Taken(RequirementFact asked, PathwayFact fact, int distance)
    {
        var credit = PathwayCredit(fact, distance);
        var lack = (fact.IsCompleted ? MatchLack.None : MatchLack.NotCompleted) | (distance > 0 ? MatchLack.Related : MatchLack.None);
        return new RequirementReading(asked, credit.Value, credit.IsHeld, lack, new MatchEvidence
        {
            Tier = fact.Tier,
            Slug = fact.Slug,
            Name = fact.Slug is null ? null : map.PathwayName(fact.Slug),
            Distance = distance,
        });
    }

    internal static MatchCredit.Credit PathwayCredit(PathwayFact fact, int distance) => fact.IsCompleted
        ? MatchCredit.Of(MatchWeights.Full, MatchWeights.Of(fact.Tier), distance)
        : MatchCredit.Short(MatchWeights.Of(fact.Tier) * (100 - distance) / 100, MatchWeights.Unfinished);

    private RequirementReading Experience(RequirementFact asked, string? occupation)
    {
        var target = asked.Slug.Length > 0 ? asked.Slug : occupation ?? string.Empty;
        var (near, counted) = (0, 0);
        foreach (var work in candidate.Work.Where(work => work.Occupation is not null)
            .GroupBy(work => work.Occupation!, StringComparer.Ordinal))
        {
            var months = work.Sum(fact => Math.Max(0, fact.Months));
            var distance = target.Length == 0 ? 0 : map.OccupationDistance(work.Key, target);
            counted += MatchCredit.CountedMonths(months, distance);
            near += distance <= MatchWeights.NearOccupation ? months : 0;
        }

        if (counted == 0)
        {
            return RequirementReading.Nothing(asked);
        }

        var credit = MatchCredit.Experience(near, counted, asked.MinimumYears);
        var lack = credit.IsHeld ? MatchLack.None : MatchLack.YearsBelow;
        return new RequirementReading(asked, credit.Value, credit.IsHeld, lack, new MatchEvidence
        {
            Tier = EvidenceTier.WorkHistory,
            Slug = target,
            Name = map.OccupationName(target),
            Months = near > 0 ? near : counted,
            Distance = near > 0 ? 0 : MatchWeights.RelatedDistance,
        });
    }
}
