using FsCheck.Xunit;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Indexing;
using PrecisionJobs.Search.Querying;
using PrecisionJobs.Search.Results;
using PrecisionJobs.Search.Terms;

namespace PrecisionJobs.Search.Tests;

/// <summary>What the engine adds up by itself is what Lucene's own queries give on the same index.</summary>
public sealed class ScoresTests
{
    private static readonly string[] Asked = ["machinist", "weld", "shift", "machinist", "absent", "weld", "night", "machinist"];

    [Property(MaxTest = 40)]
    public void Search_WordsAndPhrases_ScoreAsLuceneDoes(int seed)
    {
        var random = new Random(seed);
        using var generation = Generation(random);
        for (var round = 0; round < 20; round++)
        {
            var text = RandomWords.Query(random);
            var (expected, actual) = generation.Read(searcher => (ByLucene(searcher, text), ByEngine(generation, searcher, text)));
            Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
            Assert.All(actual, hit => Assert.Equal(expected[hit.Key], hit.Value, expected[hit.Key] * 1e-4f));
        }
    }

    /// <summary>However little may be remembered, postings of terms are those of the index.</summary>
    [Property(MaxTest = 20)]
    public void Of_HardlyAnyMemory_AnswersAsTheIndexDoes(int seed)
    {
        using var generation = Generation(new Random(seed));
        var hot = new HotTerms(budget: 5_000);
        generation.Read(searcher =>
        {
            var terms = new ReaderTerms(searcher.IndexReader, hot);
            foreach (var term in Asked)
            {
                Assert.Equal(
                    searcher.IndexReader.DocFreq(new Term(IndexSchema.All, term)), terms.DocumentsWith(IndexSchema.All, term));
            }

            return 0;
        });
    }

    /// <summary>
    /// In segments of several stretches, what is left out without a score is nothing that stands on the page: the first pages
    /// are those of looking at every hit, in every sort.
    /// </summary>
    [Property(MaxTest = 3)]
    public void Search_ManyHits_BestFirstShowsTheBestOfAll(int seed)
    {
        var random = new Random(seed);
        using var generation = IndexGeneration.Create(new RAMDirectory(), SynonymTable.Empty, NoMergePolicy.COMPOUND_FILES);
        for (var id = 1; id <= 9_000; id++)
        {
            var title = id == 1 ? RandomWords.Everything : RandomWords.Text(random, random.Next(10) == 0 ? 5 : 1);
            generation.Put(Trade.Posting(id, title, RandomWords.Text(random, 12)) with
            {
                PublishedAt = Trade.Now.AddHours(-random.Next(300)),
                Completeness = random.NextDouble(),
            });
            if (id % 6_000 == 0)
            {
                generation.Refresh(id);
            }
        }

        generation.Refresh(9_000);
        for (var round = 0; round < 40; round++)
        {
            var criteria = new SearchCriteria
            {
                Query = round % 8 == 0 ? null : RandomWords.Query(random),
                Sort = (SearchSort)(round % 5 < 3 ? 0 : random.Next(5)),
                Page = random.Next(1, 4),
            };
            generation.Read(searcher =>
            {
                Assert.Equal(Hits(generation, searcher, criteria, RankingPath.All), Hits(generation, searcher, criteria, RankingPath.BestFirst));
                return 0;
            });
        }
    }

    private static List<SearchHit> Hits(IndexGeneration generation, IndexSearcher searcher, SearchCriteria criteria, RankingPath path) =>
    [
        .. new SearchRun(generation, searcher, criteria, PlaceOutcome.Empty.Instance, (Trade.Now, SearchAudience.Anyone))
        {
            Ranking = path,
        }.Execute().Hits,
    ];

    /// <summary>Several segments with deletes, one of them large enough for lists and bit sets.</summary>
    private static IndexGeneration Generation(Random random)
    {
        var generation = IndexGeneration.Create(new RAMDirectory(), SynonymTable.Empty, NoMergePolicy.COMPOUND_FILES);
        generation.Put(Trade.Posting(9_999, RandomWords.Everything));
        for (var batch = 0; batch < 4; batch++)
        {
            for (var count = batch == 0 ? 200 : 20; count > 0; count--)
            {
                var most = random.Next(10) == 0 ? 30 : 4;
                generation.Put(Trade.Posting(random.Next(1, 300), RandomWords.Text(random, 4), RandomWords.Text(random, most)));
            }

            generation.Refresh(batch);
        }

        return generation;
    }

    private static Dictionary<int, float> ByEngine(IndexGeneration generation, IndexSearcher searcher, string text) =>
        Enumerable.Range(1, 20)
            .SelectMany(page => new SearchRun(
                generation,
                searcher,
                new SearchCriteria { Query = text, Page = page },
                PlaceOutcome.Empty.Instance,
                (Trade.Now, SearchAudience.Anyone)).Execute().Hits)
            .ToDictionary(hit => hit.PostingId, hit => hit.Score);

    private static Dictionary<int, float> ByLucene(IndexSearcher searcher, string text)
    {
        var words = QueryText.Parse(text, SynonymTable.Empty);
        var query = new BooleanQuery(disableCoord: true);
        words.Wanted.ForEach(clause => query.Add(Of(clause, IndexSchema.All), Occur.MUST));
        words.Excluded.ForEach(clause => query.Add(Of(clause, IndexSchema.All), Occur.MUST_NOT));
        foreach (var clause in words.Wanted)
        {
            var title = Of(clause, IndexSchema.Title);
            title.Boost = 2;
            query.Add(title, Occur.SHOULD);
        }

        if (words.Wanted.Count == 0)
        {
            query.Add(new ConstantScoreQuery(new MatchAllDocsQuery()) { Boost = 0 }, Occur.MUST);
        }

        var found = searcher.Search(query, 1_000).ScoreDocs;
        if (found.Length == 0 && words.Wanted.Count > 1)
        {
            var any = new BooleanQuery(disableCoord: true);
            words.Wanted.ForEach(clause => any.Add(Of(clause, IndexSchema.All), Occur.SHOULD));
            foreach (var clause in query.Clauses.Where(clause => clause.Occur == Occur.MUST).ToList())
            {
                query.Clauses.Remove(clause);
            }

            query.Add(any, Occur.MUST);
            found = searcher.Search(query, 1_000).ScoreDocs;
        }

        var keys = MultiDocValues.GetBinaryValues(searcher.IndexReader, IndexSchema.Record);
        return found.ToDictionary(hit => IdOf(keys, hit.Doc), hit => hit.Score);
    }

    private static int IdOf(BinaryDocValues records, int document)
    {
        var bytes = new Lucene.Net.Util.BytesRef();
        records.Get(document, bytes);
        return BitConverter.ToInt32(bytes.Bytes, bytes.Offset);
    }

    private static Query Of(QueryClause clause, string field)
    {
        if (!clause.IsPhrase)
        {
            return new TermQuery(new Term(field, clause.Terms[0].Term));
        }

        var phrase = new PhraseQuery();
        foreach (var (term, offset) in clause.Terms)
        {
            phrase.Add(new Term(field, term), offset);
        }

        return phrase;
    }
}
