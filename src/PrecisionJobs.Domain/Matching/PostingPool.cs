using System.Runtime.InteropServices;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// Postings made ready for ranking all of them for a candidate. Adding, replacing and removing one touches that one alone.
/// Any number of rankings may read at once; a change must have the pool to itself, which its owner sees to.
/// </summary>
public sealed class PostingPool(TradeMap map)
{
    private readonly Dictionary<int, int> _byId = [];
    private readonly Stack<int> _free = new();
    private readonly List<PostingRow?> _rows = [];

    /// <summary>How many postings there are.</summary>
    public int Count => _byId.Count;

    internal TradeMap Map { get; } = map;

    internal Interned SkillIds { get; } = new();

    internal Interned OccupationIds { get; } = new();

    internal IReadOnlyList<PostingRow?> Rows => _rows;

    /// <summary>Adds a posting, or puts new facts in place of the old.</summary>
    /// <param name="id">The posting's id, above zero.</param>
    /// <param name="facts">What matching may know of it.</param>
    public void Put(int id, PostingFacts facts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        if (!_byId.TryGetValue(id, out var row))
        {
            row = _free.TryPop(out var free) ? free : _rows.Count;
            if (row == _rows.Count)
            {
                _rows.Add(null);
            }

            _byId.Add(id, row);
        }

        _rows[row] = new PostingRow(id, facts, this);
    }

    /// <summary>Takes a posting out.</summary>
    /// <returns>False where it was not in it.</returns>
    public bool Remove(int id)
    {
        if (!_byId.Remove(id, out var row))
        {
            return false;
        }

        _rows[row] = null;
        _free.Push(row);
        return true;
    }

    /// <summary>The facts of a posting; null where it is not in it.</summary>
    public PostingFacts? FactsOf(int id) => _byId.TryGetValue(id, out var row) ? _rows[row]!.Facts : null;
}

/// <summary>A posting in a pool.</summary>
internal sealed class PostingRow
{
    public PostingRow(int id, PostingFacts facts, PostingPool pool)
    {
        var plan = MatchPlan.Of(facts);
        (Id, Facts) = (id, facts);
        Maximum = [.. plan.Requirements.Select(part => part.MaximumPoints)];
        Required = plan.Requirements.Count(part => part.IsRequired);
        Asked = [.. plan.Requirements.SelectMany((part, index) =>
            part.Alternatives.Select(fact => new AskedRow(index, fact, IdOf(fact, facts, pool))))];
        Occupation = facts.Occupation is { } occupation ? pool.OccupationIds.Id(occupation) : -1;
        OccupationPoints = plan.Others.GetValueOrDefault(MatchPartKind.Occupation);
        TolerancePoints = plan.Others.GetValueOrDefault(MatchPartKind.Tolerance);
        DistancePoints = plan.Others.GetValueOrDefault(MatchPartKind.Distance);
        PayPoints = plan.Others.GetValueOrDefault(MatchPartKind.Pay);
        ShiftPoints = plan.Others.GetValueOrDefault(MatchPartKind.Shift);
    }

    public int Id { get; }

    public PostingFacts Facts { get; }

    public int[] Maximum { get; }

    /// <summary>The first so many parts are required.</summary>
    public int Required { get; }

    public AskedRow[] Asked { get; }

    public int Occupation { get; }

    public int OccupationPoints { get; }

    public int TolerancePoints { get; }

    public int DistancePoints { get; }

    public int PayPoints { get; }

    public int ShiftPoints { get; }

    public int MostOthers => OccupationPoints + TolerancePoints + DistancePoints + PayPoints + ShiftPoints;

    private static int IdOf(RequirementFact fact, PostingFacts facts, PostingPool pool) => fact.Kind switch
    {
        RequirementKind.Skill => pool.SkillIds.Id(fact.Slug),
        RequirementKind.TradeExperience =>
            (fact.Slug.Length > 0 ? fact.Slug : facts.Occupation) is { Length: > 0 } slug ? pool.OccupationIds.Id(slug) : -1,
        _ => -1,
    };
}

/// <summary>One thing asked for.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Fact">What is asked for.</param>
/// <param name="Id">The number of its skill or occupation in the pool; −1 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AskedRow(int Part, RequirementFact Fact, int Id)
{
    /// <summary>How many different combinations of level and years are remembered for a skill.</summary>
    public const int Slots = 6 * SlotYears;

    private const int SlotYears = PostingRequirement.MaximumYears + 1;

    /// <summary>The combination of level and years asked for; −1 where it is out of the ordinary.</summary>
    public int Slot { get; } = Fact.MinimumYears is null or (>= 0 and < SlotYears)
        ? (((int?)Fact.MinimumLevel ?? 0) * SlotYears) + (Fact.MinimumYears ?? 0)
        : -1;
}
