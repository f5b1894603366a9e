using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Indexing;

/// <summary>
/// Fills an empty generation that nobody reads yet. Ids that rise cannot be in it, so nothing is looked up for them, and the
/// order in which threads put them in does not matter. Invariant: of postings with the same id the last one stays, because
/// whatever does not rise is put in after all others, in its order. Used once.
/// </summary>
internal sealed class FirstFill(IndexGeneration generation, int threads)
{
    private readonly List<PostingDocument> _again = [];
    private int _highest = int.MinValue;

    public void Run(IEnumerable<PostingDocument> postings)
    {
        try
        {
            // One posting at a time is taken, so that the enumerator runs on one thread at a time and no further than needed.
            var each = Partitioner.Create(
                postings.Where(IsNew), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(each, new ParallelOptions { MaxDegreeOfParallelism = threads }, Add);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        PutAgain();
    }

    public async Task RunAsync(IAsyncEnumerable<PostingDocument> postings, CancellationToken cancellationToken)
    {
        var each = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(postings.Where(IsNew), each, (posting, _) =>
        {
            Add(posting);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        PutAgain();
    }

    private bool IsNew(PostingDocument posting)
    {
        if (posting.Id > _highest)
        {
            _highest = posting.Id;
            return true;
        }

        _again.Add(posting);
        return false;
    }

    private void Add(PostingDocument posting)
    {
        if (posting.IsLiveCandidate)
        {
            generation.Add(posting);
        }
    }

    private void PutAgain()
    {
        foreach (var posting in _again)
        {
            if (posting.IsLiveCandidate)
            {
                generation.Put(posting);
            }
            else
            {
                generation.Remove(posting.Id);
            }
        }
    }
}
