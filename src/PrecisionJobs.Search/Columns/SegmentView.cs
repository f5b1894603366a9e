using Lucene.Net.Index;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// A segment as one reader sees it: its columns and which documents are not deleted, and what the clock and the audience
/// let be seen. Invariant: a remembered visible set is right from the latest opening or closing until the next.
/// </summary>
internal sealed class SegmentView
{
    private readonly DocBits _live;
    private readonly Visible?[] _visible = new Visible?[Enum.GetValues<SearchAudience>().Length];

    /// <param name="reader">The reader.</param>
    /// <param name="columns">The segment's columns.</param>
    /// <param name="earlier">The same segment as another reader saw it; null when none did.</param>
    /// <param name="changed">Documents that may have been deleted since.</param>
    public SegmentView(AtomicReader reader, SegmentColumns columns, SegmentView? earlier, IEnumerable<int> changed)
    {
        Reader = reader;
        Columns = columns;
        if (earlier is null || LiveAfter(earlier, changed) is not { } live)
        {
            _live = LiveOf(reader);
            return;
        }

        _live = live;
        for (var audience = 0; audience < _visible.Length; audience++)
        {
            _visible[audience] = earlier._visible[audience]?.Among(live);
        }
    }

    public AtomicReader Reader { get; }

    public SegmentColumns Columns { get; }

    /// <summary>What an audience sees at an instant. Not to be changed.</summary>
    public DocBits VisibleAt(long now, SearchAudience audience)
    {
        var remembered = Volatile.Read(ref _visible[(int)audience]);
        if (remembered is null || now < remembered.From || now >= remembered.Until)
        {
            remembered = Look(now, audience);
            Volatile.Write(ref _visible[(int)audience], remembered);
        }

        return remembered.Documents;
    }

    private static DocBits LiveOf(AtomicReader reader)
    {
        var live = DocBits.All(reader.MaxDoc);
        if (reader.LiveDocs is { } bits)
        {
            for (var document = 0; document < reader.MaxDoc; document++)
            {
                if (!bits.Get(document))
                {
                    live.Remove(document);
                }
            }
        }

        return live;
    }

    /// <summary>
    /// What was live earlier without what was deleted since. Documents are only ever deleted; so when those taken out are deleted
    /// and as many remain as the reader says, they are the same. Otherwise null, and all have to be looked at.
    /// </summary>
    private DocBits? LiveAfter(SegmentView earlier, IEnumerable<int> changed)
    {
        var live = earlier._live.Copy();
        foreach (var document in changed)
        {
            if (Reader.LiveDocs?.Get(document) == false)
            {
                live.Remove(document);
            }
        }

        return live.Cardinality() == Reader.NumDocs ? live : null;
    }

    private Visible Look(long now, SearchAudience audience)
    {
        var (opens, closes) = (Columns.LiveFrom, Columns.Closes);
        var (from, until) = (long.MinValue, long.MaxValue);
        var visible = _live.Copy();
        for (var document = 0; document < Columns.Count; document++)
        {
            var (open, close) = (opens[document], closes[document]);
            if (open > now || close <= now)
            {
                visible.Remove(document);
            }

            (from, until) = open <= now ? (Math.Max(from, open), until) : (from, Math.Min(until, open));
            (from, until) = close <= now ? (Math.Max(from, close), until) : (from, Math.Min(until, close));
        }

        if (audience == SearchAudience.Anyone)
        {
            visible.ExceptWith(Columns.VettedOnly);
        }

        return new Visible(from, until, visible);
    }

    /// <summary>What is seen from an instant on, before another.</summary>
    private sealed record Visible(long From, long Until, DocBits Documents)
    {
        public Visible Among(DocBits live)
        {
            var rest = Documents.Copy();
            rest.IntersectWith(live);
            return this with { Documents = rest };
        }
    }
}
