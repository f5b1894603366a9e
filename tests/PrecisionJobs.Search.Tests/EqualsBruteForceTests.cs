using FsCheck.Xunit;
using Lucene.Net.Index;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search.Columns;
using PrecisionJobs.Search.Results;

namespace PrecisionJobs.Search.Tests;

public sealed class EqualsBruteForceTests
{
    private static readonly SynonymTable Synonyms =
        SynonymTable.Create([new SynonymGroup("gtaw", ["TIG", "GTAW", "gas tungsten arc fusing"])]);

    private static readonly (string Near, GeoPoint Point, string State)[] Towns =
    [
        ("44113", new GeoPoint(41.48, -81.70), "OH"),
        ("Akron, OH", new GeoPoint(41.08, -81.52), "OH"),
        ("Pittsburgh, PA", new GeoPoint(40.44, -79.99), "PA"),
        ("Detroit, MI", new GeoPoint(42.33, -83.05), "MI"),
    ];

    /// <summary>
    /// Ids, total, every facet cell, the unstated pay and the order are those of a plain filter over the same postings,
    /// over many segments with replaced and deleted postings, by every way of counting, at several instants.
    /// </summary>
    [Property(MaxTest = 25)]
    public void Search_RandomPostingsAndCriteria_EqualsBruteForce(int seed)
    {
        var random = new Random(seed);
        using var index = PostingIndex.InMemory(Synonyms, Gazetteer.UnitedStates, NoMergePolicy.COMPOUND_FILES);
        var postings = Fill(index, random, segment: []);
        CompareMany(index, random, postings, rounds: 40);
    }

    /// <summary>
    /// As above in a segment of some hundreds, where values and words that few have are kept as lists and those that many have
    /// as bit sets; changes between the searches carry what is remembered along.
    /// </summary>
    [Property(MaxTest = 3)]
    public void Search_LargeSegmentAndChangesBetween_EqualsBruteForce(int seed)
    {
        var random = new Random(seed);
        using var index = PostingIndex.InMemory(Synonyms, Gazetteer.UnitedStates, NoMergePolicy.COMPOUND_FILES);
        List<PostingDocument> segment = [.. Enumerable.Range(1_000, 400).Select(id => Posting(random, id) with
        {
            Title = RandomWords.Text(random, 2),
            Text = RandomWords.Text(random, random.Next(20) == 0 ? 14 : 2),
            CompanySlug = "r" + random.Next(40).Text(),
            IsLiveCandidate = true,
        })];
        var postings = Fill(index, random, segment);
        for (var change = 10; change < 14; change++)
        {
            CompareMany(index, random, postings, rounds: 4);
            Change(index, random, postings, change);
            index.Apply([], [1_000 + change], change);
            postings.Remove(1_000 + change);
        }

        CompareMany(index, random, postings, rounds: 4);
    }

    private static void CompareMany(
        PostingIndex index, Random random, Dictionary<int, PostingDocument> postings, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            index.Counting = (CountingPath)(round % 5);
            index.Ranking = (RankingPath)(round % 3);
            var audience = (SearchAudience)random.Next(2);
            var now = Trade.Now.AddHours(random.Next(4) == 0 ? random.Next(-48, 48) : 0);
            Compare(index, new BruteForce(postings.Values, now, audience), Criteria(random), (now, audience));
        }
    }

    private static void Compare(
        PostingIndex index, BruteForce brute, SearchCriteria criteria, (DateTime Now, SearchAudience Audience) viewer)
    {
        var place = Gazetteer.UnitedStates.Resolve(criteria.Near);
        var (found, matchedAny) = brute.Find(criteria, place);
        var pages = Enumerable.Range(1, (found.Count / SearchCriteria.PageSize) + 2).Select(page => index.Search(criteria with { Page = page }, viewer.Now, viewer.Audience)).ToList();
        var hits = pages.SelectMany(page => page.Hits).ToList();
        var label = criteria.ToQueryString();

        Assert.True(pages.All(page => page.Total == found.Count), $"{label}: {pages[0].Total} instead of {found.Count}");
        Assert.Equal(found.Select(posting => posting.Id).Order(), hits.Select(hit => hit.PostingId).Order());
        Assert.Equal(matchedAny, pages[0].Words.MatchedAnyWord);
        Assert.Equal(brute.UnstatedPay(criteria, place, matchedAny), pages[0].UnstatedPay);
        CompareOrder(hits, found, criteria, place);
        CompareFacets(pages[0], brute, criteria, place);
        ComparePlaces(index, found, criteria, viewer);
        CompareMatches(index, found, criteria, viewer);
    }

    /// <summary>Ordered by how well they match whoever looks, whatever that is: then by publication, then by the lower id.</summary>
    private static void CompareMatches(
        PostingIndex index, List<PostingDocument> found, SearchCriteria criteria, (DateTime Now, SearchAudience Audience) viewer)
    {
        var byMatch = criteria with { Sort = SearchSort.Match };
        var hits = Enumerable.Range(1, (found.Count / SearchCriteria.PageSize) + 1)
            .SelectMany(page => index.Search(byMatch with { Page = page }, viewer.Now, viewer.Audience, MatchOf).Hits);

        Assert.Equal(
            found.OrderByDescending(posting => MatchOf(posting.Id)).ThenByDescending(posting => posting.PublishedAt)
                .ThenBy(posting => posting.Id).Select(posting => posting.Id),
            hits.Select(hit => hit.PostingId));

        static int MatchOf(int id) => id * 37 % 11;
    }

    /// <summary>Counted together, places have the totals that the searches with each of them have.</summary>
    private static void ComparePlaces(
        PostingIndex index, List<PostingDocument> found, SearchCriteria criteria, (DateTime Now, SearchAudience Audience) viewer)
    {
        var near = index.CountNear(criteria, [.. Towns.Select(Point)], viewer.Now, viewer.Audience);
        var survey = index.Survey(criteria, viewer.Now, viewer.Audience);

        Assert.Equal(Towns.Select(town => index.Search(criteria with { Near = town.Near, Page = 1 }, viewer.Now, viewer.Audience).Total), near);
        Assert.Equal(found.Count, survey.Total);
        Assert.Equal(found.Select(posting => posting.Id).Order(), survey.Ids!.Order());
        Assert.Equal(found.Max(posting => posting.Pay?.MaximumAnnualCents), survey.HighestAnnualCents);
        Assert.All(survey.Towns, town => Assert.InRange(town.Postings, 1, found.Count));

        static GeoPoint Point((string Near, GeoPoint Point, string State) town) =>
            ((PlaceOutcome.Found)Gazetteer.UnitedStates.Resolve(town.Near)).Place.Location;
    }

    private static void CompareOrder(
        List<SearchHit> hits, List<PostingDocument> found, SearchCriteria criteria, PlaceOutcome place)
    {
        if (criteria.Sort == SearchSort.Relevance && criteria.Query is not null)
        {
            var published = found.ToDictionary(posting => posting.Id, posting => posting.PublishedAt);
            Assert.Equal(
                hits.OrderByDescending(hit => hit.Score).ThenByDescending(hit => published[hit.PostingId]).ThenBy(hit => hit.PostingId),
                hits);
        }
        else
        {
            Assert.Equal(
                BruteForce.InOrder(found, criteria, place).Select(posting => posting.Id), hits.Select(hit => hit.PostingId));
        }

        var byId = found.ToDictionary(posting => posting.Id);
        Assert.All(hits, hit => Assert.Equal(
            BruteForce.Nearest(byId[hit.PostingId], place) is { } miles ? BruteForce.Tenths(miles) : (double?)null, hit.Miles));
    }

    private static void CompareFacets(SearchResult result, BruteForce brute, SearchCriteria criteria, PlaceOutcome place)
    {
        Assert.Equal(SearchFacets.All, result.Facets.Select(facet => facet.Key));
        foreach (var facet in SearchFacets.All)
        {
            var expected = Expected(brute, criteria, facet)
                .ToDictionary(value => value, value => brute.Count(criteria, place, result.Words.MatchedAnyWord, facet, value))
                .Where(entry => entry.Value > 0 || criteria.Values(facet).Contains(entry.Key) || !facet.IsMultiple())
                .OrderBy(entry => entry.Key, StringComparer.Ordinal);
            var actual = result[facet].OrderBy(value => value.Value, StringComparer.Ordinal);
            Assert.Equal(
                expected.Select(entry => (facet, entry.Key, entry.Value, criteria.Values(facet).Contains(entry.Key))),
                actual.Select(value => (facet, value.Value, value.Count, value.IsSelected)));
        }
    }

    private static IEnumerable<string> Expected(BruteForce brute, SearchCriteria criteria, SearchFacet facet) => (facet switch
    {
        SearchFacet.Pay => (criteria.PayUnit == PayUnit.Hour ? SearchFacets.HourlyFloors : SearchFacets.AnnualFloors).Select(floor => floor.Text()),
        SearchFacet.Posted => SearchFacets.PostedDays.Select(days => days.Text()),
        SearchFacet.Skill => brute.AllValues(facet).Where(value => value[0] == 'p'),
        _ => brute.AllValues(facet),
    }).Union(criteria.Values(facet));

    /// <summary>A first segment, then several batches: new ones, replaced ones, deleted ones; each batch is a segment.</summary>
    private static Dictionary<int, PostingDocument> Fill(PostingIndex index, Random random, List<PostingDocument> segment)
    {
        var postings = segment.ToDictionary(posting => posting.Id);
        var words = Trade.Posting(9_999, RandomWords.Everything) with { LiveFrom = Trade.Now.AddDays(30) };
        index.Rebuild([words, .. segment], 0);
        for (var batch = 1; batch <= 6; batch++)
        {
            Change(index, random, postings, batch);
        }

        return postings;
    }

    private static void Change(PostingIndex index, Random random, Dictionary<int, PostingDocument> postings, int batch)
    {
        var upserts = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(1, 150)).Distinct()
            .Select(id => Posting(random, id)).ToList();
        var deletes = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(1, 150))
            .Except(upserts.Select(posting => posting.Id)).ToList();
        index.Apply(upserts, deletes, batch);
        deletes.ForEach(id => postings.Remove(id));
        foreach (var posting in upserts)
        {
            postings.Remove(posting.Id);
            if (posting.IsLiveCandidate)
            {
                postings[posting.Id] = posting;
            }
        }
    }

    private static PostingDocument Posting(Random random, int id) => new()
    {
        Id = id,
        Title = RandomWords.Text(random, 4),
        Text = RandomWords.Text(random, 14),
        CompanyId = 1,
        CompanySlug = random.Next(4) == 0 ? null : "c" + random.Next(3).Text(),
        FamilySlug = "f" + random.Next(3).Text(),
        OccupationSlug = "o" + random.Next(5).Text(),
        Skills = [.. Some(random, 4).Select(number => new DocumentSkill("p" + number.Text(), SkillCategory.Process)),
            .. Some(random, 2).Select(number => new DocumentSkill("m" + number.Text(), SkillCategory.Machine)),
            .. Some(random, 2).Select(number => new DocumentSkill("k" + number.Text(), SkillCategory.Control)),
            .. Some(random, 2).Select(number => new DocumentSkill("t" + number.Text(), SkillCategory.Material))],
        Certifications = [.. Some(random, 3).Select(number => "z" + number.Text())],
        Sites = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Site(random))],
        Shifts = [.. Some(random, 3).Select(number => (Shift)number)],
        EmploymentType = (EmploymentType)random.Next(5),
        ExperienceLevel = random.Next(4) == 0 ? null : (ExperienceLevel)random.Next(5),
        Pay = random.Next(4) switch
        {
            0 => null,
            1 => Pay.Range(40_000_00, random.Next(40, 140) * 1_000_00, PayUnit.Year),
            _ => Pay.Range(15_00, random.Next(15, 65) * 1_00, PayUnit.Hour),
        },
        PublishedAt = Trade.Now.AddHours(-random.Next(40) * 24),
        LiveFrom = Trade.Now.AddDays(random.Next(-20, 2)),
        ClosesAt = random.Next(5) == 0 ? null : Trade.Now.AddDays(random.Next(-1, 12)),
        Visibility = (PostingVisibility)random.Next(3),
        UsPersonRequired = random.Next(3) == 0,
        IsLiveCandidate = random.Next(12) != 0,
        Completeness = random.NextDouble(),
    };

    private static IEnumerable<int> Some(Random random, int most) => Enumerable.Range(0, most).Where(_ => random.Next(2) == 0);

    private static DocumentSite Site(Random random)
    {
        var (_, point, state) = Towns[random.Next(Towns.Length)];
        return random.Next(6) == 0
            ? new DocumentSite(null, null, state)
            : new DocumentSite(
                new GeoPoint(point.Latitude + random.NextDouble() - 0.5, point.Longitude + random.NextDouble() - 0.5), null, state);
    }

    private static SearchCriteria Criteria(Random random)
    {
        var criteria = new SearchCriteria
        {
            Query = random.Next(3) == 0 ? null : RandomWords.Query(random),
            Near = random.Next(3) switch
            {
                0 => random.Next(5) == 0 ? "Ohio" : Towns[random.Next(Towns.Length)].Near,
                1 when random.Next(8) == 0 => "Franklin",
                _ => null,
            },
            RadiusMiles = random.Next(5, 120),
            PayFloor = random.Next(5) == 0 ? random.Next(15, 60) : null,
            PostedDays = random.Next(6) == 0 ? SearchFacets.PostedDays[random.Next(5)] : null,
            Sort = (SearchSort)random.Next(5),
        };
        string[] values = ["f0", "f1", "o1", "o2", "p0", "m0", "m1", "k1", "t0", "z0", "c1", "OH", "PA", "day", "second", "full-time",
            "contract", "journey", "entry-level", "true", "false", "public", "vetted-only"];
        foreach (var facet in SearchFacets.All.Where(facet => facet.IsMultiple() && random.Next(9) == 0))
        {
            foreach (var value in values.Where(_ => random.Next(3) == 0))
            {
                criteria = criteria.With(facet, value);
            }
        }

        return criteria;
    }
}
