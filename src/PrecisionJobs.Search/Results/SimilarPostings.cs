using Lucene.Net.Index;
using Lucene.Net.Search;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Indexing;

namespace PrecisionJobs.Search.Results;

/// <summary>
/// Postings like another by what they share, each shared fact with a weight; nobody's words count. Equal likeness falls to
/// the later publication, then to the lower id.
/// </summary>
internal sealed class SimilarPostings(IndexGeneration generation, IndexSearcher searcher, DateTime now, SearchAudience audience)
{
    private const int LeastLikeness = 4;
    private const int NearbyWeight = 2;
    private const double NearbyMiles = 50;

    public IReadOnlyList<int> Find(int postingId, int count)
    {
        if (Locate(postingId) is not var (columns, document))
        {
            return [];
        }

        var values = generation.Values.Snapshot();
        List<(int Value, int Weight)> weights =
        [
            .. columns.Values.Row(document)
                .Select(value => columns.Values.Globals[value])
                .Select(value => (value, WeightOf(values[value].Facet)))
                .Where(entry => entry.Item2 > 0),
        ];
        var site = columns.Sites.FirstSite(document);
        return [.. searcher.IndexReader.Leaves
            .SelectMany(leaf => Candidates(generation.ViewOf(leaf.AtomicReader), weights, site))
            .Where(candidate => candidate.Id != postingId)
            .OrderByDescending(candidate => candidate.Likeness)
            .ThenByDescending(candidate => candidate.Published)
            .ThenBy(candidate => candidate.Id)
            .Take(count)
            .Select(candidate => candidate.Id)];
    }

    private static int WeightOf(SearchFacet facet) => facet switch
    {
        SearchFacet.Occupation => 6,
        SearchFacet.Family or SearchFacet.Machine or SearchFacet.Control or SearchFacet.Certification => 2,
        SearchFacet.Skill or SearchFacet.Shift or SearchFacet.Pathway or SearchFacet.State => 1,
        _ => 0,
    };

    private (SegmentColumns Columns, int Document)? Locate(int postingId)
    {
        var found = searcher.Search(new TermQuery(IndexGeneration.KeyOf(postingId)), 1);
        if (found.ScoreDocs.Length == 0)
        {
            return null;
        }

        var document = found.ScoreDocs[0].Doc;
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        return (generation.ViewOf(leaf.AtomicReader).Columns, document - leaf.DocBase);
    }

    private List<(int Id, int Likeness, long Published)> Candidates(
        SegmentView view, List<(int Value, int Weight)> weights, GeoPoint? site)
    {
        var columns = view.Columns;
        using var scratch = new ScratchBits();
        var likeness = new ushort[columns.Count];
        foreach (var (value, weight) in weights)
        {
            if (columns.Values.Find(value) is { } local)
            {
                Add(likeness, columns.Values.BitsOf(local) ?? DocBits.Of(columns.Count, columns.Values.ListOf(local)), weight);
            }
        }

        if (site is { } point)
        {
            Add(likeness, columns.Sites.Within(point, NearbyMiles, scratch).Near, NearbyWeight);
        }

        var candidates = new List<(int Id, int Likeness, long Published)>();
        foreach (var document in view.VisibleAt(now.Ticks, audience))
        {
            if (likeness[document] >= LeastLikeness)
            {
                candidates.Add((columns.Ids[document], likeness[document], columns.Published[document]));
            }
        }

        return candidates;
    }

    private static void Add(ushort[] likeness, DocBits documents, int weight)
    {
        foreach (var document in documents)
        {
            likeness[document] += (ushort)weight;
        }
    }
}
