using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>Loads what the pools hold, in batches: profiles that somebody may find, postings that can be live.</summary>
internal sealed class PoolLoader(IServiceScopeFactory scopes)
{
    /// <param name="ids">Only these; null for all.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async IAsyncEnumerable<KeyValuePair<int, PooledCandidate>> CandidatesAsync(
        IReadOnlyCollection<int>? ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, isMore) = (0, true);
        while (isMore)
        {
            // A context for each batch: what was read is let go with it.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var open = db.Candidates.Where(candidate => candidate.Visibility != ProfileVisibility.Hidden && candidate.Id > after);
            var batch = await scope.ServiceProvider.GetRequiredService<FactsReader>().CandidatesAsync(
                (ids is null ? open : open.Where(candidate => ids.Contains(candidate.Id))).OrderBy(candidate => candidate.Id)
                    .Take(FactsReader.BatchSize),
                cancellationToken);
            foreach (var candidate in batch)
            {
                yield return candidate;
            }

            isMore = batch.Count == FactsReader.BatchSize;
            after = isMore ? batch.Keys.Max() : after;
        }
    }

    /// <param name="ids">Only these; null for all.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async IAsyncEnumerable<KeyValuePair<int, PooledPosting>> PostingsAsync(
        IReadOnlyCollection<int>? ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, isMore) = (0, true);
        while (isMore)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var open = db.Postings.AsNoTracking().Where(posting => posting.State == PostingState.Published && posting.Id > after
                && posting.Company.Verification == VerificationState.Verified && posting.PublishAt != null && posting.ClosesAt != null);
            var windows = await (ids is null ? open : open.Where(posting => ids.Contains(posting.Id))).OrderBy(posting => posting.Id)
                .Take(FactsReader.BatchSize)
                .Select(posting => new { posting.Id, posting.PublishAt, posting.ClosesAt, posting.Visibility })
                .ToDictionaryAsync(row => row.Id, cancellationToken);
            var found = windows.Keys.ToList();
            var facts = await scope.ServiceProvider.GetRequiredService<FactsReader>().PostingsAsync(
                db.Postings.Where(posting => found.Contains(posting.Id)), cancellationToken);
            foreach (var (id, asked) in facts)
            {
                var row = windows[id];
                yield return KeyValuePair.Create(id, new PooledPosting(
                    asked, row.PublishAt!.Value, row.ClosesAt!.Value, row.Visibility == PostingVisibility.VettedOnly));
            }

            isMore = windows.Count == FactsReader.BatchSize;
            after = isMore ? windows.Keys.Max() : after;
        }
    }
}
