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

    public SegmentView(AtomicReader reader, SegmentColumns columns)
    {
        Reader = reader;
        Columns = columns;
        _live = LiveOf(reader);
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
    private sealed record Visible(long From, long Until, DocBits Documents);
}
