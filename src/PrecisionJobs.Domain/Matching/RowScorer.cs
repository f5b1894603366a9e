using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// A posting made ready for the rows of a pool: everything that can be looked up instead of computed is a table. Scores as
/// <see cref="MatchEngine"/> does; one thread at a time.
/// </summary>
internal sealed class RowScorer
{
    private const int ScoreShift = 40;
    private const int MetShift = 32;

    private readonly PostingFacts _posting;
    private readonly CandidatePool _pool;
    private readonly RowTargets _targets;
    private readonly DateOnly _start;
    private readonly int[] _quality;
    private readonly int[] _maximum;
    private readonly int[] _credits;
    private readonly int[] _vouch;
    private readonly int _required;
    private readonly int _mostOthers;
    private readonly GeoPoint[] _sites;
    private readonly int _occupation;
    private readonly int _tolerance;
    private readonly int _distance;
    private readonly int _pay;
    private readonly int _shift;

    public RowScorer(PostingFacts posting, CandidatePool pool, TradeMap map, DateOnly today)
    {
        var plan = MatchPlan.Of(posting);
        (_posting, _pool) = (posting, pool);
        _start = MatchEngine.StartOf(posting, today);
        _quality = PackedSkill.QualityTable(today.Year);
        Parts = plan.Requirements;
        _maximum = [.. Parts.Select(part => part.MaximumPoints)];
        _required = Parts.Count(part => part.IsRequired);
        _credits = new int[Parts.Count];
        _targets = new RowTargets(posting, Parts, pool, map);
        _vouch = new int[_targets.Vouched.Count];
        _sites = [.. posting.Sites];
        _occupation = plan.Others.GetValueOrDefault(MatchPartKind.Occupation);
        _tolerance = plan.Others.GetValueOrDefault(MatchPartKind.Tolerance);
        _distance = plan.Others.GetValueOrDefault(MatchPartKind.Distance);
        _pay = plan.Others.GetValueOrDefault(MatchPartKind.Pay);
        _shift = plan.Others.GetValueOrDefault(MatchPartKind.Shift);
        _mostOthers = _occupation + _tolerance + _distance + _pay + _shift;
    }

    /// <summary>The requirements, the required ones first.</summary>
    public IReadOnlyList<PlanPart> Parts { get; }

    public int RequiredCount => _required;

    public static int ScoreOf(long key) => (int)(key >> ScoreShift);

    public static int MetOf(long key) => (int)(key >> MetShift) & 255;

    /// <summary>The order of ranking as a number: score, then parts met, then the lower id.</summary>
    public static long KeyOf(int score, int met, int id) =>
        ((long)score << ScoreShift) | ((long)met << MetShift) | (uint)(int.MaxValue - id);

    /// <summary>The key of a row, or −1 where it cannot reach the least key.</summary>
    public long Key(int row, in PoolRow columns, long least)
    {
        var credits = Credits(row);
        var (points, met, open) = (0, 0, 0);
        for (var part = 0; part < credits.Length; part++)
        {
            var credit = credits[part];
            points += MatchCredit.Points(_maximum[part], credit);
            var isHeld = credit >= MatchWeights.Half ? 1 : 0;
            met += isHeld;
            open += part < _required ? 1 - isHeld : 0;
        }

        if (_required > 0)
        {
            points += MatchCredit.AllRequired(_required - open, _required);
            met += open == 0 ? 1 : 0;
        }

        if (points + _mostOthers < ScoreOf(least))
        {
            return -1;
        }

        Others(row, columns, ref points, ref met, ScoreOf(least));
        return KeyOf(points, met, columns.Id);
    }

    /// <summary>Credits of the requirements for a row; valid until the next call.</summary>
    public ReadOnlySpan<int> Credits(int row)
    {
        Array.Clear(_credits);
        var certifications = _pool.Certifications[row];
        var isVouched = !certifications.IsEmpty && TakeCertifications(certifications);
        foreach (var packed in _pool.Skills[row])
        {
            var (from, to) = _targets.SkillRange(PackedSkill.Id(packed));
            for (var index = from; index < to; index++)
            {
                ref readonly var target = ref _targets.Skills[index];
                var fact = isVouched && target.Vouch >= 0 ? PackedSkill.Vouched(packed, _vouch[target.Vouch]) : packed;
                Raise(target.Part, PackedSkill.Credit(fact, target.Reached, _quality, target.Distance));
            }
        }

        if (isVouched)
        {
            TakeVouched();
        }

        TakeWorkAndPathways(row);
        return _credits;
    }

    /// <summary>Whether the nearest site is within so many miles, or the work is done from home.</summary>
    public bool IsWithin(in PoolRow columns, int miles) =>
        _posting.IsRemote || (columns.HasPoint && MilesOf(columns) is { } way && way <= miles);

    private void Others(int row, in PoolRow columns, ref int points, ref int met, int least)
    {
        Take(_tolerance, _tolerance == 0 ? 0
            : MatchCredit.Tolerance(columns.HeldTolerance, _posting.ToleranceMicroinches!.Value), ref points, ref met);
        Take(_pay, _pay == 0 ? 0 : MatchCredit.Pay(_posting.PayMaximumAnnualCents!.Value, columns.Floor), ref points, ref met);
        Take(_shift, _shift == 0 ? 0 : columns.ShiftCredit(_posting.Shift!.Value), ref points, ref met);
        Take(_occupation, _occupation == 0 ? 0 : OccupationCredit(row), ref points, ref met);
        if (_distance > 0 && points + _distance >= least)
        {
            Take(_distance, MatchCredit.Distance(MilesOf(columns), columns.Radius, columns.WillRelocate), ref points, ref met);
        }
    }

    private static void Take(int maximum, int credit, ref int points, ref int met)
    {
        points += MatchCredit.Points(maximum, credit);
        met += maximum > 0 && credit == MatchWeights.Full ? 1 : 0;
    }

    private int? MilesOf(in PoolRow columns)
    {
        if (!columns.HasPoint || _sites.Length == 0)
        {
            return null;
        }

        var (home, least) = (columns.Point, double.MaxValue);
        foreach (var site in _sites)
        {
            least = Math.Min(least, site.MilesTo(home));
        }

        return (int)Math.Round(least, MidpointRounding.AwayFromZero);
    }

    private int OccupationCredit(int row)
    {
        var best = 0;
        foreach (var work in _pool.Work[row])
        {
            best = Math.Max(best, MatchCredit.Occupation(work.Months, _targets.OccupationDistances[work.Id]));
        }

        return best;
    }

    private void Raise(int part, int credit)
    {
        if (credit > _credits[part])
        {
            _credits[part] = credit;
        }
    }

    /// <returns>Whether one of them vouches for a skill that is asked for.</returns>
    private bool TakeCertifications(ReadOnlySpan<PackedCertification> certifications)
    {
        Array.Fill(_vouch, -1);
        var isVouched = false;
        foreach (var held in certifications)
        {
            foreach (var target in _targets.OfCertification(held.Id))
            {
                var fact = held.Fact(string.Empty);
                if (target.Vouch < 0)
                {
                    Raise(target.Part, target.IsCard
                        ? MatchCredit.Of(MatchWeights.Full, MatchWeights.Of(fact.Tier), RequirementReader.CardDistance).Value
                        : RequirementReader.CertificationCredit(fact.ValidityOn(_start), fact).Value);
                }
                else if (fact.ValidityOn(_start) == HeldValidity.Valid)
                {
                    _vouch[target.Vouch] = Math.Max(_vouch[target.Vouch], held.Tier);
                    isVouched = true;
                }
            }
        }

        return isVouched;
    }

    private void TakeVouched()
    {
        for (var index = 0; index < _vouch.Length; index++)
        {
            if (_vouch[index] >= 0)
            {
                var (part, reached) = _targets.Vouched[index];
                Raise(part, MatchCredit.OfReached(reached, MatchWeights.Of((EvidenceTier)_vouch[index]), distance: 0));
            }
        }
    }

    private void TakeWorkAndPathways(int row)
    {
        foreach (var target in _targets.Experience)
        {
            var (near, counted) = (0, 0);
            foreach (var work in _pool.Work[row])
            {
                var distance = target.Distances[work.Id];
                counted += MatchCredit.CountedMonths(work.Months, distance);
                near += distance <= MatchWeights.NearOccupation ? work.Months : 0;
            }

            Raise(target.Part, counted == 0 ? 0 : MatchCredit.Experience(near, counted, target.MinimumYears).Value);
        }

        if (_targets.Pathways.Length == 0)
        {
            return;
        }

        foreach (var taken in _pool.Pathways[row])
        {
            foreach (var target in _targets.Pathways)
            {
                if (target.DistanceOf(taken) is { } distance)
                {
                    Raise(target.Part, RequirementReader.PathwayCredit(taken.Fact(slug: null), distance).Value);
                }
            }
        }
    }
}
