using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>
/// This node's copies of what is matched: profiles that somebody may find, and postings that can be live. They follow the
/// same feed of changes as the search index, and are loaded at first use.
/// </summary>
public sealed class MatchPools : IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly MatchCatalogue _catalogue;
    private readonly TimeProvider _clock;
    private readonly FollowedCopies<PooledCandidate> _candidates;
    private readonly FollowedCopies<PooledPosting> _postings;

    public MatchPools(IServiceScopeFactory scopes, MatchCatalogue catalogue, TimeProvider clock)
    {
        (_scopes, _catalogue, _clock) = (scopes, catalogue, clock);
        _candidates = new FollowedCopies<PooledCandidate>(LoadCandidatesAsync);
        _postings = new FollowedCopies<PooledPosting>(LoadPostingsAsync);
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Hears what changed, from whoever follows the feed.</summary>
    public void Changed(IEnumerable<int> candidateIds, IEnumerable<int> postingIds)
    {
        _candidates.Changed(candidateIds);
        _postings.Changed(postingIds);
    }

    /// <summary>Forgets everything: changes may have been missed.</summary>
    public void Reset()
    {
        _candidates.Reset();
        _postings.Reset();
    }

    /// <summary>
    /// The live postings for a candidate, the best match first; equal ones with more parts met first, then the newer.
    /// </summary>
    /// <param name="candidate">Who.</param>
    /// <param name="audience">What of the live postings they may see.</param>
    /// <param name="withRuledOut">Also those that distance or shift rule out by the candidate's own word.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<int>> PostingsForAsync(
        CandidateFacts candidate, SearchAudience audience, bool withRuledOut, CancellationToken cancellationToken)
    {
        var map = await _catalogue.ReadAsync(cancellationToken);
        var (now, today) = (Now, Today);
        return await _postings.UseAsync(
            today,
            (postings, _) => (IReadOnlyList<int>)
            [
                .. postings
                    .Where(entry => entry.Value.IsLive(now) && (audience == SearchAudience.Vetted || !entry.Value.IsVettedOnly))
                    .Select(entry => (Id: entry.Key, Match: MatchEngine.Match(entry.Value.Facts, candidate, map, today)))
                    .Where(entry => withRuledOut || !IsRuledOut(entry.Match))
                    .OrderByDescending(entry => entry.Match.Score)
                    .ThenByDescending(entry => entry.Match.PartsMet)
                    .ThenByDescending(entry => entry.Id)
                    .Select(entry => entry.Id),
            ],
            cancellationToken);
    }

    /// <summary>The matches of a candidate with some postings, by posting; those that are gone are left out.</summary>
    public async Task<IReadOnlyDictionary<int, Match>> ExplainAsync(
        CandidateFacts candidate, IReadOnlyCollection<int> postingIds, CancellationToken cancellationToken)
    {
        var map = await _catalogue.ReadAsync(cancellationToken);
        var today = Today;
        return await _postings.UseAsync(
            today,
            (postings, _) => postingIds.Where(postings.ContainsKey)
                .ToDictionary(id => id, id => MatchEngine.Match(postings[id].Facts, candidate, map, today)),
            cancellationToken);
    }

    /// <summary>
    /// The candidates whom a company may find, the best match for a posting first; equal ones with more parts met first,
    /// then those who registered earlier.
    /// </summary>
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
        return await _candidates.UseAsync(
            today,
            (candidates, _) =>
            {
                var findable = candidates.Where(entry => entry.Value.IsFindableFor(companyId, isRecruiter)).ToList();
                return new RankedCandidates(
                    findable.Count,
                    [
                        .. findable
                            .Select(entry => new RankedCandidate(
                                entry.Key, entry.Value.Facts, MatchEngine.Match(posting, entry.Value.Facts, map, today)))
                            .OrderByDescending(ranked => ranked.Match.Score)
                            .ThenByDescending(ranked => ranked.Match.PartsMet)
                            .ThenBy(ranked => ranked.Id)
                            .Take(most),
                    ]);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _candidates.Dispose();
        _postings.Dispose();
    }

    private static bool IsRuledOut(Match match) => match.Gates.Any(
        gate => gate is { State: GateState.NotMet, Kind: MatchGateKind.Distance or MatchGateKind.Shift });

    private async Task<IReadOnlyDictionary<int, PooledCandidate>> LoadCandidatesAsync(
        IReadOnlyCollection<int>? ids, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var reader = scope.ServiceProvider.GetRequiredService<FactsReader>();
        var open = db.Candidates.Where(candidate => candidate.Visibility != ProfileVisibility.Hidden);
        if (ids is not null)
        {
            return await reader.CandidatesAsync(open.Where(candidate => ids.Contains(candidate.Id)), cancellationToken);
        }

        var all = new Dictionary<int, PooledCandidate>();
        for (var after = 0; ;)
        {
            var from = after;
            var batch = await reader.CandidatesAsync(
                open.Where(candidate => candidate.Id > from).OrderBy(candidate => candidate.Id).Take(FactsReader.BatchSize), cancellationToken);
            foreach (var (id, candidate) in batch)
            {
                all[id] = candidate;
            }

            if (batch.Count < FactsReader.BatchSize)
            {
                return all;
            }

            after = batch.Keys.Max();
        }
    }

    private async Task<IReadOnlyDictionary<int, PooledPosting>> LoadPostingsAsync(
        IReadOnlyCollection<int>? ids, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var reader = scope.ServiceProvider.GetRequiredService<FactsReader>();
        var open = db.Postings.Where(posting => posting.State == PostingState.Published
            && posting.Company.Verification == VerificationState.Verified && posting.PublishAt != null && posting.ClosesAt != null);
        if (ids is not null)
        {
            return await ReadAsync(open.Where(posting => ids.Contains(posting.Id)));
        }

        var all = new Dictionary<int, PooledPosting>();
        for (var after = 0; ;)
        {
            var from = after;
            var batch = await ReadAsync(
                open.Where(posting => posting.Id > from).OrderBy(posting => posting.Id).Take(FactsReader.BatchSize));
            foreach (var (id, posting) in batch)
            {
                all[id] = posting;
            }

            if (batch.Count < FactsReader.BatchSize)
            {
                return all;
            }

            after = batch.Keys.Max();
        }

        async Task<Dictionary<int, PooledPosting>> ReadAsync(IQueryable<Posting> postings)
        {
            var windows = await postings.AsNoTracking()
                .Select(posting => new { posting.Id, posting.PublishAt, posting.ClosesAt, posting.Visibility })
                .ToDictionaryAsync(row => row.Id, cancellationToken);
            var found = windows.Keys.ToList();
            var facts = await reader.PostingsAsync(db.Postings.Where(posting => found.Contains(posting.Id)), cancellationToken);
            return facts.ToDictionary(entry => entry.Key, entry => windows[entry.Key] is var row
                ? new PooledPosting(entry.Value, row.PublishAt!.Value, row.ClosesAt!.Value, row.Visibility == PostingVisibility.VettedOnly)
                : null!);
        }
    }
}

/// <summary>Candidates for a posting.</summary>
/// <param name="Findable">How many the company may find in all.</param>
/// <param name="Best">The best of them.</param>
public sealed record RankedCandidates(int Findable, IReadOnlyList<RankedCandidate> Best);

/// <summary>A candidate with how they match.</summary>
public sealed record RankedCandidate(int Id, CandidateFacts Facts, Match Match);
