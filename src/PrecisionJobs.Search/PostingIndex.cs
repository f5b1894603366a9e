using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Indexing;
using PrecisionJobs.Search.Results;
using Lock = System.Threading.Lock;

namespace PrecisionJobs.Search;

/// <summary>
/// The search index of a node: a disposable replica of what the database says about postings. One of them per process;
/// searches run on any number of threads beside one writer.
/// </summary>
/// <remarks>
/// Whether a posting is live is decided by the clock at each search, so nothing needs indexing when one opens or closes.
/// A search sees every change whose apply has returned. What is on disk is a change sequence behind until
/// <see cref="Commit"/>; after a crash <see cref="AppliedSequence"/> says from where to replay.
/// </remarks>
public sealed partial class PostingIndex : IDisposable
{
    private readonly SynonymTable _synonyms;
    private readonly Gazetteer _gazetteer;
    private readonly IndexFolder? _folder;
    private readonly MergePolicy? _merging;
    private readonly IDisposable? _hold;
    private readonly Lock _writing = new();
    private readonly List<Change> _sinceRebuildBegan = [];
    private IndexGeneration _serving;
    private bool _isRebuilding;
    private volatile bool _isDamaged;
    private bool _isDisposed;

    private PostingIndex(SynonymTable synonyms, Gazetteer gazetteer, IndexFolder? folder, MergePolicy? merging)
    {
        _synonyms = synonyms;
        _gazetteer = gazetteer;
        _folder = folder;
        _merging = merging;
        _hold = folder?.Hold();
        try
        {
            _serving = OpenOrCreate();
        }
        catch
        {
            _hold?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether it holds everything up to <see cref="AppliedSequence"/>. False after opening a missing, damaged or outdated
    /// index and until <see cref="Rebuild"/> has run; it can be searched meanwhile but finds only what was applied.
    /// </summary>
    public bool Ready => !_isDamaged && Volatile.Read(ref _serving).IsBuilt;

    /// <summary>The sequence of the last change that searches see.</summary>
    public long AppliedSequence => Volatile.Read(ref _serving).Sequence;

    /// <summary>How facet values are counted; anything but the cheapest is for tests.</summary>
    internal CountingPath Counting { get; set; }

    /// <summary>How the best hits are found; anything but the cheapest is for tests.</summary>
    internal RankingPath Ranking { get; set; }

    /// <summary>Postings in the index, live or not at this moment.</summary>
    public int Count => Read((_, searcher) => searcher.IndexReader.NumDocs);

    /// <summary>
    /// Opens the index of a local folder. One that is missing, damaged or of another schema or synonym table is replaced
    /// by an empty one that is not <see cref="Ready"/>.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written, or another process has it open.</exception>
    public static PostingIndex Open(string folder, SynonymTable synonyms, Gazetteer gazetteer) =>
        new(synonyms, gazetteer, new IndexFolder(folder), merging: null);

    /// <summary>An empty index in memory, for tests.</summary>
    public static PostingIndex InMemory(SynonymTable synonyms, Gazetteer gazetteer) => InMemory(synonyms, gazetteer, merging: null);

    /// <summary>Puts postings in (or out, when they can never be live) and takes others out; seen on return.</summary>
    /// <param name="upserts">The present state of changed postings.</param>
    /// <param name="deletes">Ids of postings to take out.</param>
    /// <param name="sequence">The change sequence that this brings the index up to; replays are harmless.</param>
    /// <exception cref="IndexDamagedException">The index cannot be written; rebuild it.</exception>
    public void Apply(IReadOnlyCollection<PostingDocument> upserts, IReadOnlyCollection<int> deletes, long sequence)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var change = new Change(upserts, deletes, sequence);
            if (_isRebuilding)
            {
                _sinceRebuildBegan.Add(change);
            }

            Guarded(_serving, () => Apply(change, _serving));
        }
    }

    /// <summary>Writes what was applied to disk. Costs tens of milliseconds: every 30 seconds or so is enough.</summary>
    /// <exception cref="IndexDamagedException">The index cannot be written; rebuild it.</exception>
    public void Commit()
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            Guarded(_serving, () => _serving.Commit(isBuilt: false));
        }
    }

    /// <summary>One page of the live postings that match, with counts.</summary>
    /// <param name="criteria">What is looked for.</param>
    /// <param name="now">The present instant, UTC: decides what is live and how old it is.</param>
    /// <param name="audience">Who looks: decides what is seen and counted.</param>
    /// <param name="matchOf">
    /// How well a posting, by its id, matches whoever looks; larger is better. For <see cref="SearchSort.Match"/> only.
    /// </param>
    /// <exception cref="IndexDamagedException">The index cannot be read; rebuild it.</exception>
    public SearchResult Search(SearchCriteria criteria, DateTime now, SearchAudience audience, Func<int, int>? matchOf = null)
    {
        var place = _gazetteer.Resolve(criteria.Near);
        return Read((generation, searcher) =>
            new SearchRun(generation, searcher, criteria, place, (now, audience))
            {
                Counting = Counting,
                Ranking = Ranking,
                MatchOf = criteria.Sort == SearchSort.Match ? matchOf : null,
            }
            .Execute());
    }

    /// <summary>What the live postings that match say together; the page and the order do not matter.</summary>
    /// <param name="criteria">What is looked for.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="audience">Who looks.</param>
    /// <exception cref="IndexDamagedException">The index cannot be read; rebuild it.</exception>
    public PostingSurvey Survey(SearchCriteria criteria, DateTime now, SearchAudience audience) =>
        Tally(criteria, now, audience, tally => tally.Survey(_gazetteer));

    /// <summary>
    /// For each place, the total of the search with that place in the radius of the criteria; their own place does not
    /// matter. Costs one search, not one for each place.
    /// </summary>
    /// <param name="criteria">What else is looked for.</param>
    /// <param name="centres">The places.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="audience">Who looks.</param>
    /// <exception cref="IndexDamagedException">The index cannot be read; rebuild it.</exception>
    public IReadOnlyList<int> CountNear(
        SearchCriteria criteria, IReadOnlyList<GeoPoint> centres, DateTime now, SearchAudience audience) =>
        Tally(criteria with { Near = null }, now, audience, tally => tally.Near(centres, criteria.RadiusMiles));

    /// <summary>Live postings most like one by typed facts (occupation, machines, controls, certifications, place …).</summary>
    /// <param name="postingId">The posting; its own liveness does not matter, but it must be in the index.</param>
    /// <param name="count">How many at most, 1 to 50.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="audience">Who looks.</param>
    /// <returns>Ids, the most alike first; never the posting itself; empty when it is not in the index.</returns>
    /// <exception cref="IndexDamagedException">The index cannot be read; rebuild it.</exception>
    public IReadOnlyList<int> Similar(int postingId, int count, DateTime now, SearchAudience audience) =>
        Read((generation, searcher) => new SimilarPostings(generation, searcher, now, audience)
            .Find(postingId, Math.Clamp(count, 1, 50)));

    /// <summary>Commits and closes.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                _serving.Dispose();
                _hold?.Dispose();
            }
        }
    }

    /// <summary>As the public one, with a say in how segments merge.</summary>
    internal static PostingIndex InMemory(SynonymTable synonyms, Gazetteer gazetteer, MergePolicy? merging) =>
        new(synonyms, gazetteer, folder: null, merging);

    private static void Apply(Change change, IndexGeneration generation)
    {
        foreach (var id in change.Deletes)
        {
            generation.Remove(id);
        }

        foreach (var posting in change.Upserts)
        {
            Put(posting, generation);
        }

        generation.Refresh(change.Sequence);
    }

    private static void Put(PostingDocument posting, IndexGeneration generation)
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

    private static bool IsDamage(Exception exception) => exception is IOException or ObjectDisposedException;

    private T Read<T>(Func<IndexGeneration, IndexSearcher, T> read)
    {
        var generation = Hold();
        try
        {
            return generation.Read(searcher => read(generation, searcher));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Damaged(generation, exception);
        }
        finally
        {
            generation.Dispose();
        }
    }

    private T Tally<T>(SearchCriteria criteria, DateTime now, SearchAudience audience, Func<PlaceTally, T> count)
    {
        var place = _gazetteer.Resolve(criteria.Near);
        return Read((generation, searcher) => new SearchRun(generation, searcher, criteria, place, (now, audience))
            .ReadMatching(matches => count(new PlaceTally(matches))));
    }

    private IndexGeneration Hold()
    {
        while (true)
        {
            var generation = Volatile.Read(ref _serving);
            if (generation.TryHold())
            {
                return generation;
            }

            ObjectDisposedException.ThrowIf(_isDisposed, this);
        }
    }

    private void Guarded(IndexGeneration generation, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Damaged(generation, exception);
        }
    }

    /// <summary>A failed writer or reader is final for its index (lucenenet issue 1284).</summary>
    private IndexDamagedException Damaged(IndexGeneration generation, Exception cause)
    {
        generation.Abandon();
        _isDamaged = true;
        return new IndexDamagedException("The search index is damaged and must be rebuilt.", cause);
    }

    private sealed record Change(IReadOnlyCollection<PostingDocument> Upserts, IReadOnlyCollection<int> Deletes, long Sequence);
}
