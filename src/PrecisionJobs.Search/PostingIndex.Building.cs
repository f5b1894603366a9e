using Lucene.Net.Store;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Indexing;

namespace PrecisionJobs.Search;

/// <content>
/// Where the serving index comes from: opened from the folder, or filled beside the serving one and then put in its place.
/// Invariant: every change that was applied since a rebuild began is applied to the new index too before it serves.
/// </content>
public sealed partial class PostingIndex
{
    /// <summary>
    /// Fills a new index beside the serving one and then serves it. Changes applied meanwhile are in both. If reading the
    /// postings fails or is cancelled, the serving index stays.
    /// </summary>
    /// <param name="postings">Every posting that can be live.</param>
    /// <param name="sequence">The last change sequence that was certain to be in them when reading began.</param>
    /// <param name="cancellationToken">Stops it without effect.</param>
    /// <exception cref="InvalidOperationException">Another rebuild is running.</exception>
    public async Task RebuildAsync(
        IAsyncEnumerable<PostingDocument> postings, long sequence, CancellationToken cancellationToken = default)
    {
        var (name, next) = BeginRebuild();
        try
        {
            await new FirstFill(next, ThreadsOfFill).RunAsync(postings, cancellationToken).ConfigureAwait(false);

            FinishRebuild(name, next, sequence);
        }
        catch
        {
            AbandonRebuild(next);
            throw;
        }
    }

    /// <summary>As <see cref="RebuildAsync"/>, for postings at hand.</summary>
    public void Rebuild(IEnumerable<PostingDocument> postings, long sequence)
    {
        var (name, next) = BeginRebuild();
        try
        {
            new FirstFill(next, ThreadsOfFill).Run(postings);
            FinishRebuild(name, next, sequence);
        }
        catch
        {
            AbandonRebuild(next);
            throw;
        }
    }

    /// <summary>Two where there is nobody to be served meanwhile; beside a serving index a rebuild leaves it the rest.</summary>
    private int ThreadsOfFill => Volatile.Read(ref _serving).IsBuilt ? 1 : 2;

    private IndexGeneration OpenOrCreate()
    {
        if (_folder is null)
        {
            return IndexGeneration.Create(new RAMDirectory(), _synonyms, _merging);
        }

        if (TryOpen(_folder) is { } opened)
        {
            _folder.DeleteAllBut(_folder.CurrentName());
            return opened;
        }

        _folder.DeleteAllBut(null);
        var (name, directory) = _folder.Create();
        var created = IndexGeneration.Create(directory, _synonyms);
        _folder.PointTo(name);
        return created;
    }

    private IndexGeneration? TryOpen(IndexFolder folder)
    {
        if (folder.Current() is not { } directory)
        {
            return null;
        }

        try
        {
            var opened = IndexGeneration.TryOpen(directory, _synonyms);
            if (opened is null)
            {
                directory.Dispose();
                return null;
            }

            opened.Warm();

            // Reading it all left several times as much garbage as a node holds afterwards, and nobody is served yet.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return opened;
        }
        catch (Exception exception) when (exception is not LockObtainFailedException)
        {
            // Damage shows as almost any exception; whatever it is, the database can fill a new index.
            directory.Dispose();
            return null;
        }
    }

    private (string? Name, IndexGeneration Next) BeginRebuild()
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_isRebuilding)
            {
                throw new InvalidOperationException("The index is being rebuilt already.");
            }

            _isRebuilding = true;
            _sinceRebuildBegan.Clear();
            if (_folder is null)
            {
                return (null, IndexGeneration.Create(new RAMDirectory(), _synonyms, _merging));
            }

            var (name, directory) = _folder.Create();
            return (name, IndexGeneration.Create(directory, _synonyms));
        }
    }

    private void AbandonRebuild(IndexGeneration next)
    {
        lock (_writing)
        {
            _isRebuilding = false;
            _sinceRebuildBegan.Clear();
            next.Abandon();
            next.Dispose();
            _folder?.DeleteAllBut(_folder.CurrentName());
        }
    }

    private void FinishRebuild(string? name, IndexGeneration next, long sequence)
    {
        lock (_writing)
        {
            next.Refresh(sequence);
            foreach (var change in _sinceRebuildBegan)
            {
                Apply(change, next);
            }

            next.Warm();

            next.Commit(isBuilt: true);
            if (name is not null)
            {
                _folder!.PointTo(name);
            }

            var previous = Interlocked.Exchange(ref _serving, next);
            _isDamaged = false;
            _isRebuilding = false;
            _sinceRebuildBegan.Clear();
            previous.Abandon();
            previous.Dispose();
            _folder?.DeleteAllBut(name);
        }
    }
}
