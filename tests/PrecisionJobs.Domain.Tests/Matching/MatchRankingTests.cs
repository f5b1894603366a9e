using FsCheck.Xunit;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Matching;

public sealed class MatchRankingTests
{
    private const int Tries = 40;

    [Property(MaxTest = Tries)]
    public void Candidates_AfterAnyChanges_AreThoseOfThePlainEngine(int seed)
    {
        var random = new Random(seed);
        var people = People(random, out var pool);
        for (var round = 0; round < 4; round++)
        {
            var posting = Given.Posting(random);
            var take = random.Next(0, 30);
            Func<int, bool>? admits = random.Next(2) == 0 ? null : id => id % 3 != 0;
            var expected = people
                .Where(pair => admits is null || admits(pair.Key))
                .Select(pair => (pair.Key, Match: MatchEngine.Match(posting, pair.Value, Given.Map, Given.Today)))
                .OrderByDescending(pair => pair.Match.Score).ThenByDescending(pair => pair.Match.PartsMet).ThenBy(pair => pair.Key)
                .Take(take)
                .Select(pair => (pair.Key, pair.Match.Score, pair.Match.PartsMet));

            var ranked = MatchRanking.Candidates(posting, pool, Given.Map, Given.Today, take, admits);

            Assert.Equal(expected, ranked.Select(entry => (entry.CandidateId, entry.Score, entry.PartsMet)));
            Assert.All(ranked, entry => Assert.Equal((entry.Score, entry.PartsMet), (entry.Match.Score, entry.Match.PartsMet)));
            Change(random, people, pool);
        }
    }

    [Property(MaxTest = Tries)]
    public void Postings_AfterAnyChanges_AreThoseOfThePlainEngine(int seed)
    {
        var random = new Random(seed);
        var pool = new PostingPool(Given.Map);
        var postings = Enumerable.Range(1, 60).ToDictionary(id => id, _ => Given.Posting(random));
        foreach (var (id, facts) in postings)
        {
            pool.Put(id, facts);
        }

        for (var round = 0; round < 4; round++)
        {
            var candidate = Given.Candidate(random);
            var expected = postings
                .Select(pair => (pair.Key, Match: MatchEngine.Match(pair.Value, candidate, Given.Map, Given.Today)))
                .OrderByDescending(pair => pair.Match.Score).ThenByDescending(pair => pair.Match.PartsMet).ThenBy(pair => pair.Key)
                .Take(20)
                .Select(pair => (pair.Key, pair.Match.Score, pair.Match.PartsMet));

            var ranked = MatchRanking.Postings(candidate, pool, Given.Today, take: 20);

            Assert.Equal(expected, ranked.Select(entry => (entry.PostingId, entry.Score, entry.PartsMet)));
            Assert.All(ranked, entry => Assert.Equal(entry.Score, entry.Match.Score));
            var changed = random.Next(1, 70);
            postings[changed] = Given.Posting(random);
            pool.Put(changed, postings[changed]);
            var removed = random.Next(1, 70);
            Assert.Equal(postings.Remove(removed), pool.Remove(removed));
            Assert.Equal(postings.Count, pool.Count);
        }
    }

    [Property(MaxTest = Tries)]
    public void FactsOf_WhatWasPut_IsTheSameButForTexts(int seed)
    {
        var random = new Random(seed);
        var people = People(random, out var pool);

        Assert.All(people, pair => Assert.Equal(
            MatchJson.Write(MatchEngine.Match(Given.Posting(new Random(seed)), Plain(pair.Value), Given.Map, Given.Today)),
            MatchJson.Write(MatchEngine.Match(Given.Posting(new Random(seed)), pool.FactsOf(pair.Key)!, Given.Map, Given.Today))));
        Assert.Null(pool.FactsOf(999));
    }

    [Property(MaxTest = Tries)]
    public void Preview_OfAnyPool_CountsAsTheEngineDoes(int seed)
    {
        var random = new Random(seed);
        var people = People(random, out var pool);
        var posting = Given.Posting(random);
        var near = people.Values
            .Where(facts => posting.IsRemote || CircumstanceParts.MilesOf(posting, facts) <= 40)
            .Select(facts =>
                MatchEngine.Match(posting, facts, Given.Map, Given.Today).Parts.Where(part => part.Importance is not null).ToList())
            .ToList();
        bool All(List<MatchPart> parts, int? without) => parts.Index()
            .Where(pair => pair.Index != without && pair.Item.Importance == RequirementImportance.Required)
            .All(pair => pair.Item.State == MatchState.Met);

        var preview = PoolPreview.Of(posting, pool, Given.Map, Given.Today, radiusMiles: 40);

        Assert.Equal(near.Count, preview.InReach);
        Assert.Equal(near.Count(parts => All(parts, null)), preview.MeetAll);
        Assert.All(preview.Requirements.Index(), pair =>
        {
            Assert.Equal(near.Count(parts => parts[pair.Index].State == MatchState.Met), pair.Item.Meet);
            Assert.Equal(near.Count(parts => All(parts, pair.Index)), pair.Item.MeetAllWithout);
        });
    }

    [Property(MaxTest = 60)]
    public void Scores_AreThoseOfTheEngine(int seed)
    {
        var random = new Random(seed);
        var pool = new PostingPool(Given.Map);
        var postings = Enumerable.Range(1, 40).ToDictionary(id => id, _ => Given.Posting(random));
        foreach (var (id, facts) in postings)
        {
            pool.Put(id, facts);
        }

        var candidate = Given.Candidate(random);

        var scores = MatchRanking.Scores(candidate, pool, Given.Today);

        Assert.Equal(postings.Keys.Order(), scores.Keys.Order());
        Assert.All(postings, entry => Assert.Equal(
            MatchEngine.Match(entry.Value, candidate, Given.Map, Given.Today).Score, scores[entry.Key]));
    }

    [Fact]
    public void Remove_WhoIsNotInThePool_SaysSo()
    {
        var pool = new CandidatePool();
        pool.Put(7, new CandidateFacts());

        Assert.True(pool.Remove(7));
        Assert.False(pool.Remove(7));
        Assert.Equal(0, pool.Count);
        Assert.Empty(MatchRanking.Candidates(new PostingFacts(), pool, TradeMap.Empty, Given.Today));
    }

    private static Dictionary<int, CandidateFacts> People(Random random, out CandidatePool pool)
    {
        pool = new CandidatePool();
        var people = Enumerable.Range(1, 80).ToDictionary(id => id, _ => Given.Candidate(random));
        foreach (var (id, facts) in people)
        {
            pool.Put(id, facts);
        }

        for (var change = 0; change < 20; change++)
        {
            Change(random, people, pool);
        }

        return people;
    }

    private static void Change(Random random, Dictionary<int, CandidateFacts> people, CandidatePool pool)
    {
        var changed = random.Next(1, 90);
        people[changed] = Given.Candidate(random);
        pool.Put(changed, people[changed]);
        var removed = random.Next(1, 90);
        Assert.Equal(people.Remove(removed), pool.Remove(removed));
        Assert.Equal(people.Count, pool.Count);
    }

    /// <summary>Without texts, which a pool does not keep, and with the time of each occupation together.</summary>
    private static CandidateFacts Plain(CandidateFacts facts) => facts with
    {
        Skills = [.. facts.Skills.Select(fact => fact with { Evidence = null })],
        Certifications = [.. facts.Certifications.Select(fact => fact with { Scope = null })],
    };
}
