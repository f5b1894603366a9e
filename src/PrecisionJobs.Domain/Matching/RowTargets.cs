using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Matching;

/// <summary>What in a row counts for which requirement of a posting, by the numbers of the pool.</summary>
internal sealed class RowTargets
{
    private readonly int[] _skillStarts;
    private readonly Dictionary<int, CertificationTarget[]> _certifications;

    public RowTargets(PostingFacts posting, IReadOnlyList<PlanPart> parts, CandidatePool pool, TradeMap map)
    {
        var skills = new List<(int Id, SkillTarget Target)>();
        var certifications = new List<(int Id, CertificationTarget Target)>();
        var (experience, pathways) = (new List<ExperienceTarget>(), new List<PathwayTarget>());
        foreach (var (part, fact) in parts.SelectMany((part, index) => part.Alternatives.Select(fact => (index, fact))))
        {
            switch (fact.Kind)
            {
                case RequirementKind.Skill:
                    AddSkill(part, fact, pool, map, skills, certifications);
                    break;
                case RequirementKind.Certification:
                    AddCertification(part, fact.Slug, isCard: false, pool, certifications);
                    if (fact.Slug == TradeMap.Journeyworker)
                    {
                        pathways.Add(new PathwayTarget(part, Id: null, PathwayKind.RegisteredApprenticeship, IsCard: true));
                    }

                    break;
                case RequirementKind.Pathway:
                    AddPathway(part, fact, pool, map, pathways, certifications);
                    break;
                default:
                    var target = fact.Slug.Length > 0 ? fact.Slug : posting.Occupation ?? string.Empty;
                    experience.Add(new ExperienceTarget(part, fact.MinimumYears, Distances(target, pool, map)));
                    break;
            }
        }

        _certifications = certifications.GroupBy(pair => pair.Id, pair => pair.Target)
            .ToDictionary(group => group.Key, group => group.ToArray());
        (Experience, Pathways) = ([.. experience], [.. pathways]);
        OccupationDistances = posting.Occupation is { } occupation ? Distances(occupation, pool, map) : [];
        Skills = [.. skills.OrderBy(pair => pair.Id).Select(pair => pair.Target)];
        _skillStarts = Starts(skills.Select(pair => pair.Id), pool.SkillIds.Count);
    }

    public SkillTarget[] Skills { get; }

    /// <summary>Requirements for which a certification may vouch, with what of them is reached by that alone.</summary>
    public List<(int Part, int Reached)> Vouched { get; } = [];

    public ExperienceTarget[] Experience { get; }

    public PathwayTarget[] Pathways { get; }

    /// <summary>How far each occupation is from the posting's.</summary>
    public int[] OccupationDistances { get; }

    /// <summary>The range in <see cref="Skills"/> for which a skill counts.</summary>
    public (int From, int To) SkillRange(int id) => (_skillStarts[id], _skillStarts[id + 1]);

    public ReadOnlySpan<CertificationTarget> OfCertification(int id) => _certifications.GetValueOrDefault(id);

    private void AddSkill(
        int part,
        RequirementFact fact,
        CandidatePool pool,
        TradeMap map,
        List<(int, SkillTarget)> skills,
        List<(int, CertificationTarget)> certifications)
    {
        var reached = PackedSkill.ReachedTable(fact.MinimumLevel, fact.MinimumYears);
        var vouch = -1;
        foreach (var slug in map.CertificationsOf(fact.Slug))
        {
            if (pool.CertificationIds.Find(slug) is { } certification)
            {
                vouch = vouch < 0 ? Vouched.Count : vouch;
                certifications.Add((certification, new CertificationTarget(part, vouch, IsCard: false)));
            }
        }

        if (vouch >= 0)
        {
            Vouched.Add((part, MatchCredit.Reached(MatchCredit.Share(level: null, years: null, fact.MinimumLevel, fact.MinimumYears))));
        }

        if (pool.SkillIds.Find(fact.Slug) is { } own)
        {
            skills.Add((own, new SkillTarget(part, Distance: 0, vouch, reached)));
        }

        foreach (var near in map.Neighbours(fact.Slug))
        {
            if (pool.SkillIds.Find(near.Slug) is { } id)
            {
                skills.Add((id, new SkillTarget(part, near.Distance, Vouch: -1, reached)));
            }
        }
    }

    private static void AddCertification(
        int part, string slug, bool isCard, CandidatePool pool, List<(int, CertificationTarget)> certifications)
    {
        if (pool.CertificationIds.Find(slug) is { } id)
        {
            certifications.Add((id, new CertificationTarget(part, Vouch: -1, isCard)));
        }
    }

    private static void AddPathway(
        int part,
        RequirementFact fact,
        CandidatePool pool,
        TradeMap map,
        List<PathwayTarget> pathways,
        List<(int, CertificationTarget)> certifications)
    {
        var kind = map.PathwayKindOf(fact.Slug);
        pathways.Add(new PathwayTarget(part, pool.PathwayIds.Find(fact.Slug), kind, IsCard: false));
        if (kind == PathwayKind.RegisteredApprenticeship)
        {
            AddCertification(part, TradeMap.Journeyworker, isCard: true, pool, certifications);
        }
    }

    private static int[] Distances(string target, CandidatePool pool, TradeMap map) =>
    [
        .. Enumerable.Range(0, pool.OccupationIds.Count)
            .Select(id => target.Length == 0 ? 0 : map.OccupationDistance(pool.OccupationIds[id], target)),
    ];

    private static int[] Starts(IEnumerable<int> ids, int count)
    {
        var starts = new int[count + 1];
        foreach (var id in ids)
        {
            starts[id + 1]++;
        }

        for (var id = 0; id < count; id++)
        {
            starts[id + 1] += starts[id];
        }

        return starts;
    }
}

/// <summary>A skill counts for a part at a distance; −1 where no certification can vouch for it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SkillTarget(int Part, int Distance, int Vouch, int[] Reached);

/// <summary>A certification is asked for, or vouches for a skill that is, or stands for an apprenticeship.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CertificationTarget(int Part, int Vouch, bool IsCard);

/// <summary>Years in a trade are asked for.</summary>
internal sealed record ExperienceTarget(int Part, int? MinimumYears, int[] Distances);

/// <summary>A pathway is asked for; or a journey card, for which any apprenticeship stands.</summary>
internal sealed record PathwayTarget(int Part, int? Id, PathwayKind? Kind, bool IsCard)
{
    /// <summary>The rule of <see cref="RequirementReader.PathwayDistance"/>.</summary>
    public int? DistanceOf(PackedPathway taken) => IsCard
        ? taken.Kind == (int)Kind! ? 0 : null
        : Id is { } id && taken.Id == id ? 0
        : Kind is { } kind && taken.Kind == (int)kind ? MatchWeights.RelatedDistance : null;
}
