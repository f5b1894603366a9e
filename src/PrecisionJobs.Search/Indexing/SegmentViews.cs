using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Indexing;

/// <summary>
/// The segments of an index as its readers see them. The facts of a segment are read once; after a change, a segment's view is
/// made of its earlier one and the postings that changed, because looking at every document of a large segment would be
/// most of the time until a change is seen. One thread tells of changes, any number read.
/// </summary>
internal sealed class SegmentViews(FacetValues numbers)
{
    /// <summary>When more postings have changed, looking at every document is as quick.</summary>
    private const int MostFollowed = 500;

    private readonly ConditionalWeakTable<object, SegmentColumns> _columns = [];
    private readonly ConditionalWeakTable<AtomicReader, SegmentView> _views = [];
    private readonly ConditionalWeakTable<object, SegmentView> _latest = [];
    private ImmutableList<int> _changed = [];

    /// <summary>A segment as a reader sees it.</summary>
    public SegmentView Of(AtomicReader reader) => _views.GetValue(reader, Make);

    /// <summary>The facts of a segment.</summary>
    public SegmentColumns ColumnsOf(AtomicReader reader) =>
        _columns.GetValue(reader.CoreCacheKey, _ => ColumnsLoader.Load(reader, numbers));

    /// <summary>A posting was put in or taken out.</summary>
    public void Change(int postingId) => _changed = _changed.Add(postingId);

    /// <summary>The views of a reader that sees all changes are made.</summary>
    public void Settle() => _changed = [];

    private SegmentView Make(AtomicReader reader)
    {
        var changed = _changed;
        var earlier = changed.Count <= MostFollowed && _latest.TryGetValue(reader.CoreCacheKey, out var latest) ? latest : null;
        var view = new SegmentView(reader, ColumnsOf(reader), earlier, DocumentsOf(reader, changed));
        _latest.AddOrUpdate(reader.CoreCacheKey, view);
        return view;
    }

    /// <summary>Where in a segment the states of postings are that nobody has cleared away yet.</summary>
    private static IEnumerable<int> DocumentsOf(AtomicReader reader, ImmutableList<int> ids)
    {
        foreach (var id in ids)
        {
            if (TermDecoder.Seek(reader, IndexSchema.Id, IndexGeneration.KeyOf(id).Text) is { } found)
            {
                var walk = found.Docs(null, null, DocsFlags.NONE);
                while (walk.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    yield return walk.DocID;
                }
            }
        }
    }
}
