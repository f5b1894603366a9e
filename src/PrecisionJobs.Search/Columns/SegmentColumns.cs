using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The typed facts of one segment's postings as arrays by document number, deleted ones included. Immutable but for what
/// it remembers, because a segment is; whether a document is deleted is the reader's to say.
/// </summary>
internal sealed class SegmentColumns(ColumnsLoader loaded)
{
    /// <summary>All counted floors of both units and a few that are asked for.</summary>
    private const int MostPayFloors = 24;

    private const int MostPostedFloors = 12;

    public int Count => Ids.Length;

    public int[] Ids { get; } = loaded.Ids;

    public long[] Published { get; } = loaded.Published;

    public long[] LiveFrom { get; } = loaded.LiveFrom;

    /// <summary>Ticks; <see cref="long.MaxValue"/> when open-ended.</summary>
    public long[] Closes { get; } = loaded.Closes;

    /// <summary>Annual cents; <see cref="PostingRecord.NoPay"/> when not stated.</summary>
    public long[] PayTop { get; } = loaded.PayTop;

    public DocBits VettedOnly { get; } = loaded.VettedOnly;

    public float[] Completeness { get; } = loaded.Completeness;

    /// <summary>The highest completeness among each 64 documents.</summary>
    public float[] MostComplete { get; } = [.. loaded.Completeness.Chunk(64).Select(word => word.Max())];

    /// <summary>The lengths of the titles, for scores; null when no posting has one.</summary>
    public FieldLengths? TitleLengths { get; } = loaded.TitleLengths;

    /// <summary>The lengths of the texts, for scores; null when no posting has one.</summary>
    public FieldLengths? TextLengths { get; } = loaded.TextLengths;

    /// <summary>The latest publication first.</summary>
    public DocumentOrder NewestFirst { get; } = Order(loaded, Array.ConvertAll(loaded.Published, ticks => -ticks));

    /// <summary>The highest pay first, what is not stated last.</summary>
    public DocumentOrder BestPaidFirst { get; } = Order(loaded, Array.ConvertAll(loaded.PayTop, cents => -cents));

    /// <summary>The nearest closing first.</summary>
    public DocumentOrder ClosingFirst { get; } = Order(loaded, loaded.Closes);

    public ValueRows Values { get; } = loaded.Rows();

    public SitePoints Sites { get; } = loaded.Sites();

    /// <summary>The documents that pay at least so much a year at the top of the range.</summary>
    public FloorSets PaidAtLeast { get; } = new(loaded.PayTop, MostPayFloors);

    /// <summary>The documents published at an instant or later.</summary>
    public FloorSets PublishedFrom { get; } = new(loaded.Published, MostPostedFloors);

    /// <summary>Counts of what everybody sees, and of what vetted candidates see.</summary>
    public RunningTotals[] Totals { get; } = [.. Enum.GetValues<SearchAudience>().Select(_ => new RunningTotals(loaded.Ids.Length))];

    private static DocumentOrder Order(ColumnsLoader loaded, long[] keys) => new(keys, loaded.Published, loaded.Ids);
}
