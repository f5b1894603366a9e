using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Changes;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;
using PrecisionJobs.Web.Infrastructure.Matching;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>
/// Keeps this node's index at what the database says: follows the change feed, and rebuilds where following is not
/// possible. One thing at a time; callers wait for their turn.
/// </summary>
public sealed class SearchReplica(
    PostingIndex index, MatchPools pools, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchReplica> log) : IDisposable
{
    /// <summary>Changes are kept so long in the database; a node that slept longer rebuilds.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    /// <summary>What was applied is written to disk so often; until then a crash replays it.</summary>
    public static readonly TimeSpan CommitInterval = TimeSpan.FromSeconds(30);

    private const int BatchSize = 500;

    private readonly SemaphoreSlim _turn = new(1);
    private SequenceWatermark? _watermark;
    private DateTime _caughtUpAt = DateTime.MinValue;
    private DateTime _committedAt = DateTime.MinValue;
    private bool _isCommitDue;

    /// <summary>
    /// Applies every change that is visible in the database by now: a search that starts after this has returned sees it.
    /// Rebuilds first where the index is new, damaged, or too far behind to follow.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await StartAsync(db, cancellationToken);
            await FollowAsync(db, _watermark!, cancellationToken);
            _caughtUpAt = clock.GetUtcNow().UtcDateTime;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>As <see cref="CatchUpAsync"/>, but gives up when others keep it from its turn (a rebuild is running).</summary>
    public async Task<bool> TryCatchUpAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!index.Ready || !await _turn.WaitAsync(patience, cancellationToken))
        {
            return false;
        }

        _turn.Release();
        await CatchUpAsync(cancellationToken);
        return true;
    }

    /// <summary>Fills a new index beside the serving one from the database, then serves it.</summary>
    /// <param name="cancellationToken">Stops it without effect.</param>
    /// <param name="progress">Hears how many postings are in.</param>
    public async Task RebuildAsync(CancellationToken cancellationToken, Action<int>? progress = null)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RebuildAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), progress, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes to disk what was applied, when it is time.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!_isCommitDue || now - _committedAt < CommitInterval)
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            index.Commit();
            _committedAt = now;
            _isCommitDue = false;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes old changes out of the database, the newest always excepted: numbering is judged by it.</summary>
    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var before = clock.GetUtcNow().UtcDateTime - Retention;
        var newest = await db.SearchChanges.MaxAsync(change => (long?)change.Seq, cancellationToken) ?? 0;
        return await db.SearchChanges
            .Where(change => change.At < before && change.Seq < newest)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>How far this node is behind the database.</summary>
    public async Task<SearchLag> LagAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var high = Math.Max(_watermark?.High ?? 0, index.AppliedSequence);
        var pending = await db.SearchChanges.CountAsync(change => change.Seq > high, cancellationToken);
        var behind = pending == 0 || _caughtUpAt == DateTime.MinValue
            ? TimeSpan.Zero
            : clock.GetUtcNow().UtcDateTime - _caughtUpAt;
        return new SearchLag(index.Ready, index.Count, index.AppliedSequence, pending, behind);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    /// <summary>Makes sure that there is something to go on from.</summary>
    private async Task StartAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (_watermark is null && index.Ready)
        {
            var onDisk = new SequenceWatermark(index.AppliedSequence);
            _watermark = await CanFollowAsync(db, onDisk, cancellationToken) ? onDisk : null;
        }

        if (_watermark is null || !index.Ready)
        {
            await RebuildAsync(db, progress: null, cancellationToken);
        }
    }

    /// <summary>
    /// Not when changes that this node never saw were pruned, nor when the database knows fewer changes than the index
    /// (it was restored from a backup).
    /// </summary>
    private static async Task<bool> CanFollowAsync(
        AppDbContext db, SequenceWatermark watermark, CancellationToken cancellationToken)
    {
        var oldest = await db.SearchChanges.MinAsync(change => (long?)change.Seq, cancellationToken);
        var newest = await db.SearchChanges.MaxAsync(change => (long?)change.Seq, cancellationToken);
        return newest is null ? watermark.High == 0 : newest >= watermark.High && oldest <= watermark.High + 1;
    }

    private async Task RebuildAsync(AppDbContext db, Action<int>? progress, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var watermark = await WatermarkOfAsync(db, cancellationToken);
        var documents = new PostingDocuments(db);
        await index.RebuildAsync(
            Counted(documents.ReadAllAsync(cancellationToken), progress, cancellationToken), watermark.Safe, cancellationToken);
        _watermark = watermark;
        pools.Reset();
        log.LogInformation(
            "Search index built: {Postings} postings in {Elapsed:0} ms", index.Count, clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private static async IAsyncEnumerable<PostingDocument> Counted(
        IAsyncEnumerable<PostingDocument> documents,
        Action<int>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var document in documents.WithCancellation(cancellationToken))
        {
            progress?.Invoke(++count);
            yield return document;
        }
    }

    /// <summary>
    /// Where the feed stands, before the postings are read. Numbers missing just below may belong to transactions that
    /// commit while the postings are being read: they are watched for.
    /// </summary>
    private async Task<SequenceWatermark> WatermarkOfAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var recent = await db.SearchChanges.AsNoTracking()
            .OrderByDescending(change => change.Seq)
            .Take(SequenceWatermark.MaximumMissing)
            .Select(change => change.Seq)
            .ToListAsync(cancellationToken);
        var watermark = new SequenceWatermark(recent.Count == 0 ? 0 : recent[^1]);
        foreach (var number in recent.AsEnumerable().Reverse())
        {
            watermark.See(number, now);
        }

        return watermark;
    }

    private async Task FollowAsync(AppDbContext db, SequenceWatermark watermark, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            watermark.Forget(now);
            var changes = await NextAsync(db, watermark, cancellationToken);
            if (changes.Count == 0)
            {
                return;
            }

            await ApplyAsync(db, changes, cancellationToken);
            foreach (var change in changes)
            {
                watermark.See(change.Seq, now);
            }

            index.Apply([], [], watermark.Safe);
            _isCommitDue = true;
        }
    }

    private static Task<List<SearchChange>> NextAsync(
        AppDbContext db, SequenceWatermark watermark, CancellationToken cancellationToken)
    {
        var high = watermark.High;
        var missing = watermark.Missing;
        var unseen = missing.Count == 0
            ? db.SearchChanges.Where(change => change.Seq > high)
            : db.SearchChanges.Where(change => change.Seq > high || missing.Contains(change.Seq));
        return unseen.AsNoTracking().OrderBy(change => change.Seq).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task ApplyAsync(AppDbContext db, List<SearchChange> changes, CancellationToken cancellationToken)
    {
        var companyIds = changes.Select(change => change.CompanyId).OfType<int>().Distinct().ToList();
        var postingIds = changes.Select(change => change.PostingId).OfType<int>().ToHashSet();
        if (companyIds.Count > 0)
        {
            postingIds.UnionWith(await db.Postings.AsNoTracking()
                .Where(posting => companyIds.Contains(posting.CompanyId))
                .Select(posting => posting.Id)
                .ToListAsync(cancellationToken));
        }

        pools.Changed(changes.Select(change => change.CandidateId).OfType<int>(), postingIds);
        var documents = new PostingDocuments(db);
        foreach (var ids in postingIds.Order().Chunk(PostingDocuments.BatchSize))
        {
            var found = await documents.ReadAsync(ids, cancellationToken);
            index.Apply(found, [.. ids.Except(found.Select(document => document.Id))], index.AppliedSequence);
        }
    }
}

/// <summary>How far a node's index is behind the database.</summary>
/// <param name="IsReady">It holds everything up to <paramref name="Sequence"/>.</param>
/// <param name="Postings">Postings in it.</param>
/// <param name="Sequence">The change it is at.</param>
/// <param name="Pending">Changes it has not seen.</param>
/// <param name="Behind">How long ago it had seen all; zero when it has.</param>
public sealed record SearchLag(bool IsReady, int Postings, long Sequence, int Pending, TimeSpan Behind);
