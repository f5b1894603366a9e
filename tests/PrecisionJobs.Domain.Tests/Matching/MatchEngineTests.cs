using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Matching;

public sealed class MatchEngineTests
{
    /// <summary>What a posting gives for its only requirement, when it says nothing else.</summary>
    private const int Rest = 100 - MatchWeights.AllRequired;

    private static readonly RequirementFact Milling =
        new(RequirementKind.Skill, "milling", "CNC milling", MinimumYears: 5, MinimumLevel: SkillLevel.Independent);

    public static TheoryData<SkillFact?, MatchState, int> Shown() => new()
    {
        { new("milling", SkillLevel.Independent, 5, 2026, EvidenceTier.Verified), MatchState.Met, 10_000 },
        { new("milling", SkillLevel.Teaches, 30, 2024, EvidenceTier.WorkHistory), MatchState.Met, 9_500 },
        { new("milling", SkillLevel.Independent, 5, 2026), MatchState.Met, 8_500 },
        { new("milling", SkillLevel.Independent, 5, 2022), MatchState.Met, 7_800 },
        { new("milling", SkillLevel.Independent, 5, 1990), MatchState.Met, 7_100 },
        { new("milling", SkillLevel.Independent, 5), MatchState.Met, 7_100 },
        { new("machining-center", SkillLevel.Independent, 5, 2026), MatchState.Met, 8_150 },
        { new("turning", SkillLevel.Independent, 5, 2026), MatchState.Partly, 2_100 },
        { new("milling", SkillLevel.Independent, 4, 2026), MatchState.Partly, 3_290 },
        { new("milling", SkillLevel.Supervised, 5, 2026), MatchState.Partly, 3_149 },
        { new("milling", SkillLevel.Independent, null, 2026), MatchState.NotStated, 2_450 },
        { new("milling"), MatchState.NotStated, 966 },
        { null, MatchState.NotStated, 0 },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Match_OfASkill_CreditsWhatIsShown(SkillFact? fact, MatchState state, int credit)
    {
        var match = Of([Milling], new CandidateFacts { Skills = fact is null ? [] : [fact] });

        var part = match.Parts.Single(part => part.Kind == MatchPartKind.Skill);
        Assert.Equal((state, MatchCredit.Points(Rest, credit), Rest), (part.State, part.Points, part.MaximumPoints));
        Assert.Equal(state == MatchState.Met ? MatchWeights.AllRequired : 0, match.Parts[0].Points);
    }

    [Theory]
    [InlineData(2026, 10_000)]
    [InlineData(2030, 10_000)]
    [InlineData(2024, 10_000)]
    [InlineData(2023, 9_000)]
    [InlineData(2020, 6_000)]
    [InlineData(1970, 6_000)]
    [InlineData(null, 6_000)]
    public void Recency_FallsFromTheThirdYearToItsFloor(int? year, int expected) => Assert.Equal(expected, MatchCredit.Recency(year, 2026));

    [Fact]
    public void Match_WhenTheCertificationEndsBeforeTheFirstDay_IsNotMetAndSaysSo()
    {
        var asked = new RequirementFact(RequirementKind.Certification, "welder", "AWS CW");
        var held = new CertificationFact("welder", Given.Today.AddDays(30), ExpiryKind.Continuity, EvidenceTier.Verified);
        var facts = new CandidateFacts { Certifications = [held] };

        Assert.Equal(GateState.Met, Gate(Of([asked], facts), MatchGateKind.Certification));
        var later = Of([asked], facts, startsOn: Given.Today.AddDays(31));
        Assert.Equal(GateState.NotMet, Gate(later, MatchGateKind.Certification));
        Assert.Equal(MatchLack.ContinuityOverdue, later.Parts.Single(part => part.Kind == MatchPartKind.Certification).Lack);
        Assert.Equal(GateState.NotStated, Gate(Of([asked], new CandidateFacts()), MatchGateKind.Certification));
    }

    [Theory]
    [InlineData(true, 0, 0)]
    [InlineData(false, 72, 0)]
    [InlineData(false, 0, 1)]
    public void Match_WithAlternatives_OneIsEnough(bool hasCard, int months, int navy)
    {
        RequirementFact[] asked =
        [
            new(RequirementKind.Certification, TradeMap.Journeyworker, "Journey card", AlternativeGroup: 3),
            new(RequirementKind.TradeExperience, "machinist", "Experience", MinimumYears: 6, AlternativeGroup: 3),
            new(RequirementKind.Pathway, "navy", "Navy MR", AlternativeGroup: 3),
        ];
        var facts = new CandidateFacts
        {
            Certifications = hasCard ? [new CertificationFact(TradeMap.Journeyworker)] : [],
            Work = months > 0 ? [new WorkFact("machinist", months)] : [],
            Pathways = navy > 0 ? [new PathwayFact("navy", PathwayKind.Military, IsCompleted: true)] : [],
        };

        var match = Of(asked, facts);

        Assert.Equal(MatchState.Met, match.Parts[0].State);
        Assert.Equal(3, match.Parts[1].Alternatives.Count);
        Assert.DoesNotContain(match.Gates, gate => gate.Kind == MatchGateKind.Certification);
        Assert.Equal(MatchState.NotStated, Of(asked, new CandidateFacts()).Parts[0].State);
    }

    [Fact]
    public void Match_OfAnApprenticeship_CountsAsTheCard()
    {
        var card = new RequirementFact(RequirementKind.Certification, TradeMap.Journeyworker, "Journey card");
        var apprenticeship = new RequirementFact(RequirementKind.Pathway, "machinist-apprenticeship", "Apprenticeship");
        var other = new PathwayFact("welder-apprenticeship", PathwayKind.RegisteredApprenticeship, IsCompleted: true);

        Assert.Equal(MatchState.Met, Of([card], new CandidateFacts { Pathways = [other] }).Parts[0].State);
        Assert.Equal(MatchState.Met,
            Of([apprenticeship], new CandidateFacts { Certifications = [new(TradeMap.Journeyworker)] }).Parts[0].State);
        Assert.Equal(MatchLack.Related, Of([apprenticeship], new CandidateFacts { Pathways = [other] }).Parts[1].Lack);
        Assert.Equal(
            MatchLack.NotCompleted,
            Of([card], new CandidateFacts { Pathways = [other with { IsCompleted = false }] }).Parts[1].Lack);
    }

    [Fact]
    public void Match_WhenACertificationVouches_RaisesTheEvidence()
    {
        var asked = new RequirementFact(RequirementKind.Skill, "tig", "TIG welding");
        var skill = new CandidateFacts { Skills = [new SkillFact("tig", LastUsedYear: 2026)] };
        var both = skill with { Certifications = [new CertificationFact("welder", Tier: EvidenceTier.Verified)] };

        Assert.Equal(MatchCredit.Points(Rest, 8_500), Of([asked], skill).Parts[1].Points);
        var part = Of([asked], both).Parts[1];
        Assert.Equal(Rest, part.Points);
        Assert.Equal("AWS CW", part.Evidence!.CertificationName);
        Assert.Equal(MatchState.Met, Of([asked], both with { Skills = [] }).Parts[1].State);
    }

    [Fact]
    public void Match_WithSurplusOfTheRest_StaysBelowWhoHasAllThatIsRequired()
    {
        RequirementFact[] asked =
        [
            Milling, new(RequirementKind.Skill, "gdt", "GD&T"), new(RequirementKind.Skill, "fanuc", "FANUC"),
            new(RequirementKind.Skill, "cmm", "CMM", RequirementImportance.Preferred),
        ];
        var plain = new CandidateFacts { Skills = [new("milling", SkillLevel.Independent, 5), new("gdt"), new("fanuc")] };
        var rich = new CandidateFacts
        {
            Skills =
            [
                new("milling", SkillLevel.Teaches, 40, 2026, EvidenceTier.Verified),
                    new("gdt", SkillLevel.Teaches, 40, 2026, EvidenceTier.Verified),
                new("cmm", SkillLevel.Teaches, 40, 2026, EvidenceTier.Verified),
            ],
            Work = [new WorkFact("machinist", 480)],
            Point = Given.Cleveland,
            TravelRadiusMiles = 250,
        };

        Assert.InRange(Of(asked, plain).Score, MatchWeights.GoodFrom, 100);
        Assert.InRange(Of(asked, rich).Score, 0, MatchWeights.GoodFrom - 1);
    }

    [Theory]
    [InlineData(10, null, 3)]
    [InlineData(40, 40, 3)]
    [InlineData(60, 40, 2)]
    [InlineData(80, 40, 0)]
    public void Match_OfTheWay_IsFullWithinTheRadius(int miles, int? radius, int points)
    {
        var facts = new CandidateFacts
        {
            Point = new GeoPoint(Given.Cleveland.Latitude + (miles / 69.0934), Given.Cleveland.Longitude),
            TravelRadiusMiles = radius,
        };

        Assert.Equal(points, Of([Milling], facts, sites: [Given.Cleveland])
            .Parts.Single(part => part.Kind == MatchPartKind.Distance).Points);
    }

    [Fact]
    public void Match_WhenRemote_AsksForNoWay()
    {
        var posting = new PostingFacts { IsRemote = true, Sites = [Given.Cleveland] };

        var match = MatchEngine.Match(posting, new CandidateFacts(), Given.Map, Given.Today);

        Assert.Empty(match.Parts);
        Assert.Equal(MatchGateKind.WorkAuthorisation, Assert.Single(match.Gates).Kind);
    }

    [Fact]
    public void Weights_KeepTheirPromise()
    {
        var rest = MatchWeights.Preferred + MatchWeights.Occupation + MatchWeights.Tolerance
            + MatchWeights.Distance + MatchWeights.Pay + MatchWeights.Shift;

        Assert.Equal(100, MatchWeights.AllRequired + MatchWeights.Required + rest);
        Assert.True(MatchWeights.AllRequired + (MatchWeights.Required / 2) >= MatchWeights.GoodFrom);
        Assert.True(MatchWeights.SomeRequired + MatchWeights.Required + rest < MatchWeights.GoodFrom);
    }

    [Fact]
    public void Match_WithSomeOfWhatIsRequired_HasSomeOfItsPoints()
    {
        RequirementFact[] asked = [Milling, new(RequirementKind.Skill, "gdt", "GD&T"), new(RequirementKind.Skill, "fanuc", "FANUC")];

        int[] points = [.. Enumerable.Range(0, 4).Select(count => MatchCredit.AllRequired(count, 3))];

        Assert.Equal([0, 6, 13, MatchWeights.AllRequired], points);
        Assert.Equal(13, Of(asked, new CandidateFacts { Skills = [new("gdt"), new("fanuc")] }).Parts[0].Points);
    }

    private static Match Of(
        IReadOnlyList<RequirementFact> asked, CandidateFacts candidate, DateOnly? startsOn = null, IReadOnlyList<GeoPoint>? sites = null) =>
        MatchEngine.Match(
            new PostingFacts { Requirements = asked, StartsOn = startsOn, Sites = sites ?? [] }, candidate, Given.Map, Given.Today);

    private static GateState Gate(Match match, MatchGateKind kind) => match.Gates.Single(gate => gate.Kind == kind).State;
}
