using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// A candidate made ready for the rows of a posting pool: for every skill that postings ask for, what of the candidate's
/// counts for it. Scores as <see cref="MatchEngine"/> does; one thread at a time.
/// </summary>
internal sealed class PostingScorer
{
    private const int MostParts = 64;
    private const short Unknown = -1;

    private readonly CandidateFacts _candidate;
    private readonly PostingPool _pool;
    private readonly DateOnly _today;
    private readonly RequirementReader _rare;
    private readonly ReachedSkill[]?[] _skills;
    private readonly CertificationFact[]?[] _vouching;
    private readonly (int Near, int Counted)?[] _experience;
    private readonly int?[] _occupations;
    private readonly List<(string Slug, int Months)> _work;
    private readonly short[] _remembered;
    private int[] _credits = new int[MostParts];

    public PostingScorer(CandidateFacts candidate, PostingPool pool, DateOnly today)
    {
        (_candidate, _pool, _today) = (candidate, pool, today);
        _rare = new RequirementReader(candidate, pool.Map, today, today.Year);
        _skills = new ReachedSkill[pool.SkillIds.Count][];
        _vouching = new CertificationFact[pool.SkillIds.Count][];
        _remembered = new short[pool.SkillIds.Count * AskedRow.Slots];
        Array.Fill(_remembered, Unknown);
        _experience = new (int, int)?[pool.OccupationIds.Count];
        _occupations = new int?[pool.OccupationIds.Count];
        _work =
        [
            .. candidate.Work.Where(work => work.Occupation is not null)
                .GroupBy(work => work.Occupation!, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Sum(fact => Math.Max(0, fact.Months)))),
        ];
    }

    /// <summary>The key of a posting, or −1 where it cannot reach the least key.</summary>
    public long Key(PostingRow row, long least)
    {
        var credits = Credits(row);
        var (points, met, open) = (0, 0, 0);
        for (var part = 0; part < credits.Length; part++)
        {
            points += MatchCredit.Points(row.Maximum[part], credits[part]);
            var isHeld = credits[part] >= MatchWeights.Half ? 1 : 0;
            met += isHeld;
            open += part < row.Required ? 1 - isHeld : 0;
        }

        if (row.Required > 0)
        {
            points += MatchCredit.AllRequired(row.Required - open, row.Required);
            met += open == 0 ? 1 : 0;
        }

        if (points + row.MostOthers < RowScorer.ScoreOf(least))
        {
            return -1;
        }

        Others(row, ref points, ref met, RowScorer.ScoreOf(least));
        return RowScorer.KeyOf(points, met, row.Id);
    }

    private Span<int> Credits(PostingRow row)
    {
        if (row.Maximum.Length > _credits.Length)
        {
            _credits = new int[row.Maximum.Length];
        }

        var credits = _credits.AsSpan(0, row.Maximum.Length);
        credits.Clear();
        var start = MatchEngine.StartOf(row.Facts, _today);
        RequirementReader? reader = null;
        foreach (var asked in row.Asked)
        {
            var credit = asked.Fact.Kind switch
            {
                RequirementKind.Skill => SkillCredit(asked, start),
                RequirementKind.TradeExperience => ExperienceCredit(asked),
                _ when start == _today => _rare.Read(asked.Fact, row.Facts.Occupation).Credit,
                _ => (reader ??= new RequirementReader(_candidate, _pool.Map, start, _today.Year))
                    .Read(asked.Fact, row.Facts.Occupation).Credit,
            };
            credits[asked.Part] = Math.Max(credits[asked.Part], credit);
        }

        return credits;
    }

    /// <summary>Many postings ask for the same: only the first is computed, unless a certification's end may make a difference.</summary>
    private int SkillCredit(in AskedRow asked, DateOnly start)
    {
        var vouching = _vouching[asked.Id] ??= Vouching(asked.Fact.Slug);
        if (vouching.Length > 0 || asked.Slot < 0)
        {
            return SkillCredit(asked, vouching, start);
        }

        ref var remembered = ref _remembered[(asked.Id * AskedRow.Slots) + asked.Slot];
        if (remembered == Unknown)
        {
            remembered = (short)SkillCredit(asked, vouching, start);
        }

        return remembered;
    }

    private int SkillCredit(in AskedRow asked, CertificationFact[] vouching, DateOnly start)
    {
        var (fact, best, tier) = (asked.Fact, 0, -1);
        foreach (var held in vouching)
        {
            tier = (int)held.Tier > tier && held.ValidityOn(start) == HeldValidity.Valid ? (int)held.Tier : tier;
        }

        if (tier >= 0)
        {
            var share = MatchCredit.Share(level: null, years: null, fact.MinimumLevel, fact.MinimumYears);
            best = MatchCredit.Of(share, MatchWeights.Of((EvidenceTier)tier), distance: 0).Value;
        }

        foreach (var skill in _skills[asked.Id] ??= Reaching(fact.Slug))
        {
            var quality = skill.Distance == 0 && tier > (int)skill.Fact.Tier
                ? MatchCredit.Quality((EvidenceTier)tier, skill.Recency)
                : skill.Quality;
            var share = MatchCredit.Share(skill.Fact.Level, skill.Fact.Years, fact.MinimumLevel, fact.MinimumYears);
            best = Math.Max(best, MatchCredit.Of(share, quality, skill.Distance).Value);
        }

        return best;
    }

    private int ExperienceCredit(in AskedRow asked)
    {
        var (near, counted) = asked.Id < 0 ? Months(null) : _experience[asked.Id] ??= Months(_pool.OccupationIds[asked.Id]);
        return counted == 0 ? 0 : MatchCredit.Experience(near, counted, asked.Fact.MinimumYears).Value;
    }

    private void Others(PostingRow row, ref int points, ref int met, int least)
    {
        var facts = row.Facts;
        if (row.TolerancePoints > 0)
        {
            var credit = MatchCredit.Tolerance(_candidate.ToleranceMicroinches, facts.ToleranceMicroinches!.Value);
            Take(row.TolerancePoints, credit, ref points, ref met);
        }

        if (row.PayPoints > 0)
        {
            var credit = MatchCredit.Pay(facts.PayMaximumAnnualCents!.Value, _candidate.PayFloorAnnualCents);
            Take(row.PayPoints, credit, ref points, ref met);
        }

        if (row.ShiftPoints > 0)
        {
            Take(row.ShiftPoints, ShiftCredit(facts), ref points, ref met);
        }

        if (row.OccupationPoints > 0)
        {
            Take(row.OccupationPoints, _occupations[row.Occupation] ??= OccupationCredit(facts.Occupation!), ref points, ref met);
        }

        if (row.DistancePoints > 0 && points + row.DistancePoints >= least)
        {
            var miles = CircumstanceParts.MilesOf(facts, _candidate);
            var credit = MatchCredit.Distance(miles, _candidate.TravelRadiusMiles, _candidate.WillRelocate);
            Take(row.DistancePoints, credit, ref points, ref met);
        }
    }

    private static void Take(int maximum, int credit, ref int points, ref int met)
    {
        points += MatchCredit.Points(maximum, credit);
        met += maximum > 0 && credit == MatchWeights.Full ? 1 : 0;
    }

    private int ShiftCredit(PostingFacts facts) => CircumstanceParts.WorksShift(facts.Shift!.Value, _candidate.Shifts) switch
    {
        null => MatchWeights.Half,
        true => MatchWeights.Full,
        false => 0,
    };

    private int OccupationCredit(string occupation) => _work
        .Select(work => MatchCredit.Occupation(work.Months, _pool.Map.OccupationDistance(work.Slug, occupation)))
        .DefaultIfEmpty(0).Max();

    private (int Near, int Counted) Months(string? target)
    {
        var (near, counted) = (0, 0);
        foreach (var (slug, months) in _work)
        {
            var distance = target is null ? 0 : _pool.Map.OccupationDistance(slug, target);
            counted += MatchCredit.CountedMonths(months, distance);
            near += distance <= MatchWeights.NearOccupation ? months : 0;
        }

        return (near, counted);
    }

    private CertificationFact[] Vouching(string skill) =>
        [.. _pool.Map.CertificationsOf(skill).SelectMany(slug => _candidate.Certifications.Where(held => held.Slug == slug))];

    private ReachedSkill[] Reaching(string skill) =>
    [
        .. Facts(skill).Select(fact => Reached(fact, distance: 0)),
        .. _pool.Map.Neighbours(skill).SelectMany(near => Facts(near.Slug).Select(fact => Reached(fact, near.Distance))),
    ];

    private IEnumerable<SkillFact> Facts(string slug) => _candidate.Skills.Where(fact => fact.Slug == slug);

    private ReachedSkill Reached(SkillFact fact, int distance)
    {
        var recency = MatchCredit.Recency(fact.LastUsedYear, _today.Year);
        return new ReachedSkill(fact, distance, recency, MatchCredit.Quality(fact.Tier, recency));
    }

    /// <summary>A skill of the candidate that counts for one that is asked for.</summary>
    private sealed record ReachedSkill(SkillFact Fact, int Distance, int Recency, int Quality);
}
