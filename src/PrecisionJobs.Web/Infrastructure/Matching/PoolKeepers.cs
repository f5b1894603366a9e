using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>Candidates in columns, and beside them who may find whom.</summary>
internal sealed class CandidateKeeper : IPoolKeeper<PooledCandidate>
{
    private readonly Dictionary<int, (ProfileVisibility Visibility, IReadOnlyList<int> HiddenFrom)> _rights = [];

    public CandidatePool Pool { get; private set; } = new();

    public void Clear()
    {
        Pool = new CandidatePool();
        _rights.Clear();
    }

    public void Put(int id, PooledCandidate value)
    {
        Pool.Put(id, value.Facts);
        _rights[id] = (value.Visibility, value.HiddenFrom);
    }

    public void Remove(int id)
    {
        Pool.Remove(id);
        _rights.Remove(id);
    }

    /// <summary>How many a company may find.</summary>
    public int CountFor(int companyId, bool isRecruiter) =>
        _rights.Values.Count(rights => IsFindable(rights.Visibility, rights.HiddenFrom, companyId, isRecruiter));

    /// <summary>The rule of <c>CandidateScope.FindableFor</c>, in memory.</summary>
    public bool IsFindableFor(int id, int companyId, bool isRecruiter) =>
        _rights.TryGetValue(id, out var rights) && IsFindable(rights.Visibility, rights.HiddenFrom, companyId, isRecruiter);

    private static bool IsFindable(ProfileVisibility visibility, IReadOnlyList<int> hiddenFrom, int companyId, bool isRecruiter) =>
        (visibility == ProfileVisibility.VerifiedEmployers || (isRecruiter && visibility == ProfileVisibility.RecruitersOnly))
        && !hiddenFrom.Contains(companyId);
}

/// <summary>Postings in the form in which they are ranked, and beside them when they are live and for whom.</summary>
internal sealed class PostingKeeper : IPoolKeeper<PooledPosting>
{
    private readonly Dictionary<int, PooledPosting> _postings = [];

    /// <summary>Set before the first use.</summary>
    public TradeMap? Map { get; set; }

    public PostingPool? Pool { get; private set; }

    public void Clear()
    {
        Pool = new PostingPool(Map ?? throw new InvalidOperationException("The catalogue comes first."));
        _postings.Clear();
    }

    public void Put(int id, PooledPosting value)
    {
        Pool!.Put(id, value.Facts);
        _postings[id] = value;
    }

    public void Remove(int id)
    {
        Pool!.Remove(id);
        _postings.Remove(id);
    }

    public PooledPosting? Find(int id) => _postings.GetValueOrDefault(id);

    /// <summary>Those that are live and may be seen.</summary>
    public IEnumerable<KeyValuePair<int, PooledPosting>> Admitted(DateTime now, bool isVetted) =>
        _postings.Where(entry => entry.Value.IsLive(now) && (isVetted || !entry.Value.IsVettedOnly));
}
