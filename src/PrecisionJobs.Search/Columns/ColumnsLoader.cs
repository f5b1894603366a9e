using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// Reads the facts of a segment's documents one after the other into columns; about a microsecond for each. Used once.
/// </summary>
internal sealed class ColumnsLoader
{
    private readonly FacetValues _numbers;
    private readonly List<(SearchFacet Facet, int Number)> _values = [];
    private readonly Dictionary<string, int>[] _known =
        [.. SearchFacets.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    private readonly List<int> _rows = [];
    private readonly List<GeoPoint> _sites = [];
    private readonly int[] _rowStart;
    private readonly int[] _siteStart;

    public ColumnsLoader(int count, FacetValues numbers)
    {
        _numbers = numbers;
        _rowStart = new int[count + 1];
        _siteStart = new int[count + 1];
        Ids = new int[count];
        Published = new long[count];
        LiveFrom = new long[count];
        Closes = new long[count];
        PayTop = new long[count];
        Completeness = new float[count];
        VettedOnly = new DocBits(count);
    }

    public int[] Ids { get; }

    public long[] Published { get; }

    public long[] LiveFrom { get; }

    public long[] Closes { get; }

    public long[] PayTop { get; }

    public float[] Completeness { get; }

    public DocBits VettedOnly { get; }

    public FieldLengths? TitleLengths { get; private set; }

    public FieldLengths? TextLengths { get; private set; }

    /// <summary>Reads the columns of a segment.</summary>
    /// <exception cref="CorruptIndexException">The segment lacks the facts.</exception>
    public static SegmentColumns Load(AtomicReader reader, FacetValues numbers)
    {
        var binary = reader.GetBinaryDocValues(IndexSchema.Record)
            ?? throw new CorruptIndexException("A segment lacks the column of facts.");
        var loader = new ColumnsLoader(reader.MaxDoc, numbers);
        var bytes = new BytesRef();
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            binary.Get(document, bytes);
            loader.Read(document, new RecordReader(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
        }

        loader.TitleLengths = Lengths(reader, IndexSchema.Title);
        loader.TextLengths = Lengths(reader, IndexSchema.All);
        return new SegmentColumns(loader);
    }

    public ValueRows Rows() => new(_rowStart, CollectionsMarshal.AsSpan(_rows), _values);

    public SitePoints Sites() => new(_siteStart, CollectionsMarshal.AsSpan(_sites));

    /// <summary>The encoded lengths of a field; null when no document of the segment has it.</summary>
    private static FieldLengths? Lengths(AtomicReader reader, string field)
    {
        if (reader.GetNormValues(field) is not { } values)
        {
            return null;
        }

        var norms = new byte[reader.MaxDoc];
        for (var document = 0; document < norms.Length; document++)
        {
            norms[document] = (byte)values.Get(document);
        }

        return new FieldLengths(norms);
    }

    private void Read(int document, RecordReader record)
    {
        Ids[document] = record.Int32();
        Published[document] = record.Int64();
        LiveFrom[document] = record.Int64();
        Closes[document] = record.Int64();
        PayTop[document] = record.Int64();
        if (record.Byte() != 0)
        {
            VettedOnly.Add(document);
        }

        Completeness[document] = record.Single();
        for (var left = record.Length(); left > 0; left--)
        {
            _sites.Add(new GeoPoint(record.Double(), record.Double()));
        }

        _siteStart[document + 1] = _sites.Count;
        for (var left = record.Length(); left > 0; left--)
        {
            var facet = (SearchFacet)record.Byte();
            _rows.Add(NumberOf(facet, record.Text()));
        }

        _rowStart[document + 1] = _rows.Count;
    }

    /// <summary>The number of a value in this segment, without making a string of one that was there before.</summary>
    private int NumberOf(SearchFacet facet, ReadOnlySpan<byte> value)
    {
        Span<char> buffer = stackalloc char[128];
        var text = value.Length <= buffer.Length
            ? buffer[..Encoding.UTF8.GetChars(value, buffer)]
            : Encoding.UTF8.GetString(value).AsSpan();
        var known = _known[(int)facet].GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var number))
        {
            known[text] = number = _values.Count;
            _values.Add((facet, _numbers.NumberOf(facet, text.ToString())));
        }

        return number;
    }
}
