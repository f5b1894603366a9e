using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Indexing;
using PrecisionJobs.Search.Querying;

namespace PrecisionJobs.Search.Results;

/// <summary>One search over one reader: filters, then the words once, then counts and order from the same sets.</summary>
internal sealed class SearchRun
{
    private readonly IndexGeneration _generation;
    private readonly IndexSearcher _searcher;
    private readonly SearchCriteria _criteria;
    private readonly PlaceOutcome _place;
    private readonly DateTime _now;
    private readonly SearchAudience _audience;
    private readonly CriteriaFilter _filter;
    private readonly TextQuery _text;

    public SearchRun(
        IndexGeneration generation,
        IndexSearcher searcher,
        SearchCriteria criteria,
        PlaceOutcome place,
        (DateTime Now, SearchAudience Audience) viewer)
    {
        _generation = generation;
        _searcher = searcher;
        _criteria = criteria;
        _place = place;
        (_now, _audience) = viewer;
        _filter = FilterOf(criteria, place);
        _text = TextQuery.Of(criteria.Query, generation.Synonyms, searcher.IndexReader);
    }

    public SearchResult Execute()
    {
        var matches = Matches(_text.All(), _filter);
        var total = Total(matches);
        var matchedAny = total == 0 && _text.CanRelax && !HoldsAllWords();
        if (matchedAny)
        {
            matches = Matches(_text.Any(), _filter);
            total = Total(matches);
        }

        return Result(matches, total, matchedAny);
    }

    private static int Total(List<SegmentMatch> matches) => matches.Sum(match => match.FailsNone.Cardinality());

    /// <summary>Whether any posting that can be seen holds all words, whatever the filters say.</summary>
    private bool HoldsAllWords() =>
        Total(Matches(_text.All(), FilterOf(SearchCriteria.Everything, PlaceOutcome.Empty.Instance))) > 0;

    private CriteriaFilter FilterOf(SearchCriteria criteria, PlaceOutcome place) =>
        new(criteria, place, _now, _audience, _generation.Values);

    private List<SegmentMatch> Matches(Query query, CriteriaFilter filter)
    {
        if (_text.IsEmpty)
        {
            return [.. _searcher.IndexReader.Leaves.Select(leaf => Prepare(leaf.AtomicReader, filter))];
        }

        var collector = new TextCollector(
            reader => Prepare(reader, filter), wantsScores: _criteria.Sort == SearchSort.Relevance);
        _searcher.Search(query, collector);
        return collector.Finish();
    }

    private SegmentMatch Prepare(AtomicReader reader, CriteriaFilter filter) =>
        new(_generation.ColumnsOf(reader), reader, filter);

    private SearchResult Result(List<SegmentMatch> matches, int total, bool matchedAny)
    {
        var tally = new FacetTally(_criteria, _filter, _generation.Values);
        var hits = new TopHits(_criteria, _filter.Centre);
        foreach (var match in matches)
        {
            tally.Add(match);
            hits.Add(match);
        }

        return new SearchResult
        {
            Total = total,
            Page = _criteria.Page,
            Hits = hits.Page(),
            Facets = tally.Facets(),
            Place = _place,
            Words = _criteria.Query is null ? QueryReading.None : _text.Reading(matchedAny),
            UnstatedPay = tally.UnstatedPay,
        };
    }
}
