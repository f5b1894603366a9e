namespace PrecisionJobs.Domain.Matching;

/// <summary>
/// Candidates in columns, for ranking all of them against a posting: about 200 bytes each. Adding, replacing and removing
/// one touches that one alone. Texts (evidence in words, scopes) are not kept. Any number of rankings may read at once; a
/// change must have the pool to itself, which its owner sees to.
/// </summary>
public sealed class CandidatePool
{
    private readonly Dictionary<int, int> _rows = [];
    private readonly Stack<int> _free = new();
    private PoolRow[] _columns = new PoolRow[16];

    internal Interned SkillIds { get; } = new();

    internal Interned CertificationIds { get; } = new();

    internal Interned OccupationIds { get; } = new();

    internal Interned PathwayIds { get; } = new();

    internal RowHeap<uint> Skills { get; } = new();

    internal RowHeap<PackedCertification> Certifications { get; } = new();

    internal RowHeap<PackedWork> Work { get; } = new();

    internal RowHeap<PackedPathway> Pathways { get; } = new();

    /// <summary>How many candidates there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Rows in use and free ones between them.</summary>
    internal int RowCount { get; private set; }

    internal ReadOnlySpan<PoolRow> Columns => _columns.AsSpan(0, RowCount);

    /// <summary>Adds a candidate, or puts new facts in place of the old.</summary>
    /// <param name="id">The candidate's id, above zero.</param>
    /// <param name="facts">What matching may know of them.</param>
    /// <exception cref="InvalidOperationException">The catalogue has more skills than a pool can number (4,096).</exception>
    public void Put(int id, CandidateFacts facts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        if (!_rows.TryGetValue(id, out var row))
        {
            row = _free.TryPop(out var free) ? free : RowCount++;
            _rows.Add(id, row);
        }

        if (row >= _columns.Length)
        {
            Array.Resize(ref _columns, _columns.Length * 2);
        }

        _columns[row] = PoolRow.Of(id, facts);
        Skills.Put(row, Pack(facts.Skills));
        Certifications.Put(row, [.. facts.Certifications.Select(fact => PackedCertification.Of(CertificationIds.Id(fact.Slug), fact))]);
        Work.Put(row, [.. Months(facts.Work)]);
        Pathways.Put(row, [.. facts.Pathways.Select(fact => PackedPathway.Of(fact.Slug is null ? -1 : PathwayIds.Id(fact.Slug), fact))]);
    }

    /// <summary>Takes a candidate out.</summary>
    /// <returns>False where they were not in it.</returns>
    public bool Remove(int id)
    {
        if (!_rows.Remove(id, out var row))
        {
            return false;
        }

        _columns[row] = default;
        Skills.Put(row, []);
        Certifications.Put(row, []);
        Work.Put(row, []);
        Pathways.Put(row, []);
        _free.Push(row);
        return true;
    }

    /// <summary>The facts of a candidate as the pool has them, without texts; null where they are not in it.</summary>
    public CandidateFacts? FactsOf(int id) => _rows.TryGetValue(id, out var row) ? FactsAt(row) : null;

    internal CandidateFacts FactsAt(int row)
    {
        var skills = new List<SkillFact>();
        foreach (var packed in Skills[row])
        {
            skills.Add(PackedSkill.Fact(packed, SkillIds[PackedSkill.Id(packed)]));
        }

        return _columns[row].Facts() with
        {
            Skills = skills,
            Certifications = [.. Certifications[row].ToArray().Select(held => held.Fact(CertificationIds[held.Id]))],
            Work = [.. Work[row].ToArray().Select(work => new WorkFact(OccupationIds[work.Id], work.Months))],
            Pathways = [.. Pathways[row].ToArray().Select(taken => taken.Fact(taken.Id < 0 ? null : PathwayIds[taken.Id]))],
        };
    }

    private uint[] Pack(IReadOnlyList<SkillFact> facts)
    {
        var packed = facts.Select(fact => PackedSkill.Of(SkillIds.Id(fact.Slug), fact)).ToArray();
        return SkillIds.Count <= PackedSkill.MostSkills
            ? packed
            : throw new InvalidOperationException("A pool numbers at most 4,096 skills.");
    }

    private IEnumerable<PackedWork> Months(IReadOnlyList<WorkFact> facts) => facts
        .Where(fact => fact.Occupation is not null)
        .GroupBy(fact => fact.Occupation!, StringComparer.Ordinal)
        .Select(group => new PackedWork((short)OccupationIds.Id(group.Key), group.Sum(fact => Math.Max(0, fact.Months))));
}
