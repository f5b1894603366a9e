using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Search.Columns;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Runs the words once over what the filters leave (or all but leave), and narrows the segments' matches to it. Call
/// <see cref="Finish"/> when the search is over.
/// </summary>
internal sealed class TextCollector(Func<AtomicReader, SegmentMatch> prepare, bool wantsScores) : ICollector
{
    private readonly List<(SegmentMatch Match, DocBits Texts)> _segments = [];
    private SegmentMatch? _match;
    private DocBits? _texts;
    private Scorer? _scorer;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _match = prepare(context.AtomicReader);
        _match.Scores = wantsScores ? new float[_match.Columns.Count] : null;
        _texts = new DocBits(_match.Columns.Count);
        _segments.Add((_match, _texts));
    }

    public void Collect(int doc)
    {
        if (_match!.FailsNone[doc])
        {
            _texts!.Add(doc);
            if (_match.Scores is { } scores)
            {
                scores[doc] = _scorer!.GetScore();
            }
        }
        else if (_match.FailsOne[doc])
        {
            _texts!.Add(doc);
        }
    }

    /// <summary>The matches of all segments.</summary>
    public List<SegmentMatch> Finish()
    {
        foreach (var (match, texts) in _segments)
        {
            match.FailsNone.IntersectWith(texts);
            match.FailsOne.IntersectWith(texts);
        }

        return [.. _segments.Select(segment => segment.Match)];
    }
}
