using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Domain.Tests.Matching;

/// <summary>Adds to a candidate what must never lower a score.</summary>
internal static class More
{
    public static CandidateFacts Of(CandidateFacts candidate, Random random) => random.Next(10) switch
    {
        0 => candidate with { Skills = [.. candidate.Skills, Given.Skill(random)] },
        1 => candidate with { Certifications = [.. candidate.Certifications, Given.Certification(random)] },
        2 => candidate with { Work = [.. candidate.Work, Given.Work(random)] },
        3 => candidate with { Pathways = [.. candidate.Pathways, Given.Pathway(random)] },
        4 => candidate with { ToleranceMicroinches = Math.Max(1, (candidate.ToleranceMicroinches ?? 5_000) - random.Next(500)) },
        5 => candidate with { Certifications = Changed(candidate.Certifications, random, fact => fact with { Tier = Higher(fact.Tier) }) },
        6 => candidate with { Pathways = Changed(candidate.Pathways, random, Completed) },
        7 => candidate with { Work = Changed(candidate.Work, random, fact => fact with { Months = fact.Months + random.Next(30) }) },
        _ => candidate with { Skills = Changed(candidate.Skills, random, fact => MoreOf(fact, random)) },
    };

    private static SkillFact MoreOf(SkillFact fact, Random random) => random.Next(4) switch
    {
        0 => fact with { Level = fact.Level is { } level ? (SkillLevel)Math.Min(5, (int)level + 1) : (SkillLevel)random.Next(1, 6) },
        1 => fact with { Years = fact.Years is { } years ? years + random.Next(3) : random.Next(0, 9) },
        2 => fact with { LastUsedYear = fact.LastUsedYear is { } year ? year + 1 : random.Next(2000, 2027) },
        _ => fact with { Tier = Higher(fact.Tier) },
    };

    private static PathwayFact Completed(PathwayFact fact) => fact with { IsCompleted = true, Tier = Higher(fact.Tier) };

    private static EvidenceTier Higher(EvidenceTier tier) => (EvidenceTier)Math.Min((int)EvidenceTier.Verified, (int)tier + 1);

    private static List<T> Changed<T>(IReadOnlyList<T> list, Random random, Func<T, T> change)
    {
        List<T> changed = [.. list];
        if (changed.Count > 0)
        {
            var index = random.Next(changed.Count);
            changed[index] = change(changed[index]);
        }

        return changed;
    }
}
