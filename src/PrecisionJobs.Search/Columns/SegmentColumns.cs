using Lucene.Net.Index;
using Lucene.Net.Util;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The typed facts of one segment's postings as arrays by document number, deleted ones included. Immutable, because a
/// segment is; whether a document is deleted is the reader's to say.
/// </summary>
internal sealed class SegmentColumns
{
    private readonly int[] _rowStart;
    private readonly int[] _rowValues;
    private readonly int[] _siteStart;
    private readonly GeoPoint[] _sites;
    private readonly Dictionary<int, int[]> _documentsByValue;

    private SegmentColumns(PostingRecord[] records, FacetValues values)
    {
        Ids = Array.ConvertAll(records, record => record.Id);
        Published = Array.ConvertAll(records, record => record.PublishedTicks);
        LiveFrom = Array.ConvertAll(records, record => record.LiveFromTicks);
        Closes = Array.ConvertAll(records, record => record.ClosesTicks);
        PayTop = Array.ConvertAll(records, record => record.PayTop);
        VettedOnly = Array.ConvertAll(records, record => record.IsVettedOnly);
        Completeness = Array.ConvertAll(records, record => record.Completeness);
        (_rowStart, _rowValues) = Rows(records, record =>
            record.Values.Select(entry => values.NumberOf(entry.Facet, entry.Value)));
        (_siteStart, _sites) = Rows(records, record =>
            record.Sites.Select(site => new GeoPoint(site.Latitude, site.Longitude)));
        _documentsByValue = Invert();
    }

    public int Count => Ids.Length;

    public int[] Ids { get; }

    public long[] Published { get; }

    public long[] LiveFrom { get; }

    /// <summary>Ticks; <see cref="long.MaxValue"/> when open-ended.</summary>
    public long[] Closes { get; }

    /// <summary>Annual cents; <see cref="PostingRecord.NoPay"/> when not stated.</summary>
    public long[] PayTop { get; }

    public bool[] VettedOnly { get; }

    public float[] Completeness { get; }

    /// <summary>Reads the columns of a segment.</summary>
    /// <exception cref="CorruptIndexException">The segment lacks the facts.</exception>
    public static SegmentColumns Load(AtomicReader reader, FacetValues values)
    {
        var binary = reader.GetBinaryDocValues(IndexSchema.Record)
            ?? throw new CorruptIndexException("A segment lacks the column of facts.");
        var records = new PostingRecord[reader.MaxDoc];
        var bytes = new BytesRef();
        for (var document = 0; document < records.Length; document++)
        {
            binary.Get(document, bytes);
            records[document] = PostingRecord.Read(bytes);
        }

        return new SegmentColumns(records, values);
    }

    /// <summary>The numbers of all facet values of a document.</summary>
    public ReadOnlySpan<int> ValuesOf(int document) =>
        _rowValues.AsSpan(_rowStart[document].._rowStart[document + 1]);

    /// <summary>The documents with a facet value, in rising order.</summary>
    public ReadOnlySpan<int> DocumentsWith(int value) => _documentsByValue.GetValueOrDefault(value, []);

    /// <summary>The site nearest to a point and its distance; null when no site has a point.</summary>
    public (int Site, double Miles)? Nearest(int document, GeoPoint point)
    {
        (int Site, double Miles)? nearest = null;
        for (var index = _siteStart[document]; index < _siteStart[document + 1]; index++)
        {
            var miles = _sites[index].MilesTo(point);
            if (miles < (nearest?.Miles ?? double.MaxValue))
            {
                nearest = (index - _siteStart[document], miles);
            }
        }

        return nearest;
    }

    /// <summary>The first site's point, or null.</summary>
    public GeoPoint? FirstSite(int document)
    {
        var sites = _sites.AsSpan(_siteStart[document].._siteStart[document + 1]);
        foreach (var site in sites)
        {
            if (!double.IsNaN(site.Latitude))
            {
                return site;
            }
        }

        return null;
    }

    private static (int[] Start, T[] Items) Rows<T>(PostingRecord[] records, Func<PostingRecord, IEnumerable<T>> select)
    {
        var start = new int[records.Length + 1];
        var items = new List<T>();
        for (var index = 0; index < records.Length; index++)
        {
            items.AddRange(select(records[index]));
            start[index + 1] = items.Count;
        }

        return (start, [.. items]);
    }

    private Dictionary<int, int[]> Invert()
    {
        var documents = new Dictionary<int, List<int>>();
        for (var document = 0; document < Count; document++)
        {
            foreach (var value in ValuesOf(document))
            {
                if (!documents.TryGetValue(value, out var list))
                {
                    documents[value] = list = [];
                }

                list.Add(document);
            }
        }

        return documents.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }
}
