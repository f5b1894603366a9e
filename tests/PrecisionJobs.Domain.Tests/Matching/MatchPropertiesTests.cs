using FsCheck.Xunit;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Matching;

public sealed class MatchPropertiesTests
{
    private const int Tries = 200;

    [Property(MaxTest = Tries)]
    public void Match_Always_IsBoundedAndTheSumOfItsParts(int seed)
    {
        var match = Random(seed, out var posting, out _);

        Assert.InRange(match.Score, 0, 100);
        Assert.Equal(match.Score, match.Parts.Sum(part => part.Points));
        Assert.All(match.Parts, part => Assert.InRange(part.Points, 0, part.MaximumPoints));
        Assert.Equal(MatchPlan.Of(posting).HasParts ? 100 : 0, match.Parts.Sum(part => part.MaximumPoints));
        Assert.Equal(MatchWeights.BandOf(match.Score), match.Band);
    }

    [Property(MaxTest = Tries)]
    public void Match_WhenSomethingIsRequired_TheScoreTellsWhetherAllOfItIsShown(int seed)
    {
        var match = Random(seed, out var posting, out _);
        var all = match.Parts.FirstOrDefault(part => part.Kind == MatchPartKind.AllRequired);

        Assert.Equal(posting.Requirements.Any(fact => fact.Importance == RequirementImportance.Required), all is not null);
        if (all is not null)
        {
            var isShown = match.Parts.Where(part => part.Importance == RequirementImportance.Required)
                .All(part => part.State == MatchState.Met);
            Assert.Equal(isShown, all.State == MatchState.Met);
            Assert.Equal(isShown, match.Score >= MatchWeights.GoodFrom);
        }
    }

    [Property(MaxTest = Tries)]
    public void Match_WithMore_IsNeverLess(int seed)
    {
        var random = new Random(seed);
        var (posting, less) = (Given.Posting(random), Given.Candidate(random));
        for (var step = 0; step < 6; step++)
        {
            var more = More.Of(less, random);
            var (before, after) = (Score(posting, less), Score(posting, more));
            Assert.True(after >= before,
                $"{MatchJson.Write(less)} → {MatchJson.Write(more)} for {MatchJson.Write(posting)}: {before} → {after}");
            less = more;
        }
    }

    [Property(MaxTest = Tries)]
    public void Match_WhateverTheOrderOfTheFacts_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var (posting, candidate) = (Given.Posting(random), Given.Candidate(random));
        var other = candidate with
        {
            Skills = Shuffled(random, candidate.Skills),
            Certifications = Shuffled(random, candidate.Certifications),
            Work = Shuffled(random, candidate.Work),
            Pathways = Shuffled(random, candidate.Pathways),
            Shifts = Shuffled(random, candidate.Shifts),
        };
        var asked = posting with
        {
            Requirements = Shuffled(random, posting.Requirements),
            Sites = Shuffled(random, posting.Sites),
        };

        Assert.Equal(MatchJson.Write(Of(posting, candidate)), MatchJson.Write(Of(asked, other)));
    }

    [Property(MaxTest = Tries)]
    public void Match_WhateverOnlyGatesAskFor_ScoresTheSame(int seed)
    {
        var random = new Random(seed);
        var (posting, candidate) = (Given.Posting(random), Given.Candidate(random));
        var before = Of(posting, candidate);
        var after = Of(
            posting with { UsPersonRequired = !posting.UsPersonRequired },
            candidate with { IsUsPerson = true, IsAuthorisedToWork = candidate.IsAuthorisedToWork != true, AvailableFrom = Given.Today });

        Assert.Equal(MatchJson.Write(before.Parts), MatchJson.Write(after.Parts));
    }

    [Property(MaxTest = Tries)]
    public void Match_EveryPart_HasEvidenceOrAStatedAbsence(int seed)
    {
        var match = Random(seed, out _, out _);

        Assert.All(match.Parts, part =>
        {
            Assert.True(part.Evidence is not null || part.Lack != MatchLack.None, $"{part.Name} says nothing");
            Assert.True(part.State == MatchState.Met || part.Lack != MatchLack.None, $"{part.Name} lacks nothing and is not met");
            Assert.True(part.State != MatchState.Met || part.Points == part.MaximumPoints || part.Importance is not null);
            Assert.True(part.State is not MatchState.Met || part.Evidence is not null);
        });
    }

    [Property(MaxTest = Tries)]
    public void Match_Stored_IsReadAsItWas(int seed)
    {
        var match = Random(seed, out var posting, out var candidate);

        Assert.Equal(MatchJson.Write(match), MatchJson.Write(MatchJson.Read<Match>(MatchJson.Write(match))));
        Assert.Equal(MatchJson.Write(posting), MatchJson.Write(MatchJson.Read<PostingFacts>(MatchJson.Write(posting))));
        Assert.Equal(MatchJson.Write(candidate), MatchJson.Write(MatchJson.Read<CandidateFacts>(MatchJson.Write(candidate))));
        var plain = System.Text.Json.JsonSerializer.Serialize(match);
        Assert.Equal(plain, System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Match>(plain)));
    }

    private static List<T> Shuffled<T>(Random random, IReadOnlyList<T> list)
    {
        List<T> shuffled = [.. list];
        Given.Shuffle(random, shuffled);
        return shuffled;
    }

    private static Match Random(int seed, out PostingFacts posting, out CandidateFacts candidate)
    {
        var random = new Random(seed);
        (posting, candidate) = (Given.Posting(random), Given.Candidate(random));
        return Of(posting, candidate);
    }

    private static int Score(PostingFacts posting, CandidateFacts candidate) => Of(posting, candidate).Score;

    private static Match Of(PostingFacts posting, CandidateFacts candidate) =>
        MatchEngine.Match(posting, candidate, Given.Map, Given.Today);
}
