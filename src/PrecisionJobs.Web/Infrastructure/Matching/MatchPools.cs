using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>
/// This node's copies of what is matched: profiles that somebody may find, and postings that can be live. They follow the
/// same feed of changes as the search index, and are loaded at first use.
/// </summary>
public sealed class MatchPools : IDisposable
{
    private readonly MatchCatalogue _catalogue;
    private readonly TimeProvider _clock;
    private readonly CandidateKeeper _candidates = new();
    private readonly PostingKeeper _postings = new();
    private readonly FollowedPool<PooledCandidate> _candidatePool;
    private readonly FollowedPool<PooledPosting> _postingPool;

    public MatchPools(IServiceScopeFactory scopes, MatchCatalogue catalogue, TimeProvider clock)
    {
        (_catalogue, _clock) = (catalogue, clock);
        var loader = new PoolLoader(scopes);
        _candidatePool = new FollowedPool<PooledCandidate>(_candidates, loader.CandidatesAsync);
        _postingPool = new FollowedPool<PooledPosting>(_postings, loader.PostingsAsync);
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Hears what changed, from whoever follows the feed.</summary>
    public void Changed(IEnumerable<int> candidateIds, IEnumerable<int> postingIds)
    {
        _candidatePool.Changed(candidateIds);
        _postingPool.Changed(postingIds);
    }

    /// <summary>Loads everything before the next use: changes may have been missed.</summary>
    public void Reset()
    {
        _candidatePool.Reset();
        _postingPool.Reset();
    }

    /// <summary>The live postings for a candidate, the best match first.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="audience">What of the live postings they may see.</param>
    /// <param name="withRuledOut">Also those that distance or shift rule out by the candidate's own word.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RankedPostings> PostingsForAsync(
        CandidateFacts candidate, SearchAudience audience, bool withRuledOut, int most, CancellationToken cancellationToken)
    {
        _postings.Map ??= await _catalogue.ReadAsync(cancellationToken);
        var (now, today) = (Now, Today);
        return await _postingPool.UseAsync(
            today,
            () =>
            {
                var admitted = _postings.Admitted(now, audience == SearchAudience.Vetted)
                    .Where(entry => withRuledOut || !MatchGates.RulesOut(entry.Value.Facts, candidate))
                    .Select(entry => entry.Key)
                    .ToHashSet();
                return new RankedPostings(
                    admitted.Count, MatchRanking.Postings(candidate, _postings.Pool!, today, most, admitted.Contains));
            },
            cancellationToken);
    }

    /// <summary>The scores of a candidate with every posting that can be live, by posting.</summary>
    public async Task<IReadOnlyDictionary<int, int>> ScoresAsync(CandidateFacts candidate, CancellationToken cancellationToken)
    {
        _postings.Map ??= await _catalogue.ReadAsync(cancellationToken);
        var today = Today;
        return await _postingPool.UseAsync(today, () => MatchRanking.Scores(candidate, _postings.Pool!, today), cancellationToken);
    }

    /// <summary>The matches of a candidate with some postings, by posting; those that are gone are left out.</summary>
    public async Task<IReadOnlyDictionary<int, Match>> ExplainAsync(
        CandidateFacts candidate, IReadOnlyCollection<int> postingIds, CancellationToken cancellationToken)
    {
        var map = _postings.Map ??= await _catalogue.ReadAsync(cancellationToken);
        var today = Today;
        return await _postingPool.UseAsync(
            today,
            () => postingIds.Distinct().Select(id => (Id: id, Posting: _postings.Find(id))).Where(pair => pair.Posting is not null)
                .ToDictionary(pair => pair.Id, pair => MatchEngine.Match(pair.Posting!.Facts, candidate, map, today)),
            cancellationToken);
    }

    /// <summary>The candidates whom a company may find, the best match for a posting first.</summary>
    /// <param name="posting">What is asked for.</param>
    /// <param name="companyId">For whom.</param>
    /// <param name="isRecruiter">A recruiter asks on the company's behalf.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RankedCandidates> CandidatesForAsync(
        PostingFacts posting, int companyId, bool isRecruiter, int most, CancellationToken cancellationToken)
    {
        var map = await _catalogue.ReadAsync(cancellationToken);
        var today = Today;
        return await _candidatePool.UseAsync(
            today,
            () => new RankedCandidates(
                _candidates.CountFor(companyId, isRecruiter),
                MatchRanking.Candidates(
                    posting, _candidates.Pool, map, today, most, id => _candidates.IsFindableFor(id, companyId, isRecruiter))),
            cancellationToken);
    }

    /// <summary>How many candidates meet each requirement of a posting, of those whom its company may find.</summary>
    /// <param name="posting">What is asked for.</param>
    /// <param name="companyId">For whom.</param>
    /// <param name="radiusMiles">How far from the nearest site counts as within reach.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<PoolPreview> PreviewAsync(
        PostingFacts posting, int companyId, int radiusMiles, CancellationToken cancellationToken)
    {
        var map = await _catalogue.ReadAsync(cancellationToken);
        var today = Today;
        return await _candidatePool.UseAsync(
            today,
            () => PoolPreview.Of(
                posting, _candidates.Pool, map, today, radiusMiles, id => _candidates.IsFindableFor(id, companyId, isRecruiter: false)),
            cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _candidatePool.Dispose();
        _postingPool.Dispose();
    }
}

/// <summary>Candidates for a posting.</summary>
/// <param name="Findable">How many the company may find in all.</param>
/// <param name="Best">The best of them.</param>
public sealed record RankedCandidates(int Findable, IReadOnlyList<RankedCandidate> Best);

/// <summary>Postings for a candidate.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Best">The best of them.</param>
public sealed record RankedPostings(int Count, IReadOnlyList<RankedPosting> Best);
