using FsCheck.Xunit;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Matching;

public sealed class MatchAdviceTests
{
    private static readonly PostingFacts Posting = new()
    {
        Occupation = "machinist",
        Requirements =
        [
            new(RequirementKind.Skill, "milling", "CNC milling", MinimumYears: 3),
            new(RequirementKind.Skill, "fanuc", "FANUC", MinimumLevel: SkillLevel.Independent),
            new(RequirementKind.Certification, "welder", "AWS CW"),
        ],
        UsPersonRequired = true,
        Shift = Shift.Second,
        ToleranceMicroinches = 500,
    };

    private static readonly CandidateFacts Candidate = new()
    {
        Skills = [new("milling", SkillLevel.Expert, 6, 2026, EvidenceTier.WorkHistory, "CNC machinist"),
            new("haas", SkillLevel.Expert, 6, 2026)],
        Certifications = [new("welder", Given.Today.AddDays(-10), ExpiryKind.Continuity)],
        Work = [new WorkFact("operator", 36)],
    };

    [Fact]
    public void For_WhatIsMissing_SaysWhatEachWouldRaiseAndAllTogether()
    {
        var outlook = MatchAdvice.For(Posting, Candidate, Given.Map, Given.Today);

        Assert.Equal(
            [(MatchStepKind.Renew, "welder"), (MatchStepKind.Reach, "fanuc"), (MatchStepKind.State, "")],
            outlook.Steps.OrderByDescending(step => step.Part.Slug, StringComparer.Ordinal).Select(step => (step.Kind, step.Part.Slug)));
        Assert.InRange(outlook.WithAllRequired!.Value, MatchWeights.GoodFrom, 100);
    }

    [Property(MaxTest = 60)]
    public void For_AnyStep_NeverClaimsWhatTheEngineDoesNotSay(int seed)
    {
        var random = new Random(seed);
        var (posting, candidate) = (Given.Posting(random), Given.Candidate(random));
        var match = MatchEngine.Match(posting, candidate, Given.Map, Given.Today);

        var outlook = MatchAdvice.For(posting, candidate, Given.Map, Given.Today);

        Assert.All(outlook.Steps, step =>
        {
            Assert.Equal(match.Score, step.From);
            Assert.InRange(step.To, step.From + 1, 100);
            Assert.Contains(MatchJson.Write(step.Part), match.Parts.Select(MatchJson.Write));
        });
        Assert.True(outlook.WithAllRequired is null or >= MatchWeights.GoodFrom);
    }

    [Property(MaxTest = 60)]
    public void Words_OfAnything_SayTheSameFactsToBothSides(int seed)
    {
        var random = new Random(seed);
        var (posting, candidate) = (Given.Posting(random), Given.Candidate(random));
        var match = MatchEngine.Match(posting, candidate, Given.Map, Given.Today);
        foreach (var side in Enum.GetValues<MatchSide>())
        {
            string[] sentences =
            [
                MatchWords.Summary(match, side), MatchWords.Of(match.Band),
                .. match.Parts.Select(part => MatchWords.Of(part, side)),
                .. match.Gates.Select(gate => MatchWords.Of(gate, side)),
                .. MatchAdvice.FirstToAsk(match).Select(question => MatchWords.Of(question, side)),
            ];
            Assert.All(sentences, sentence =>
            {
                Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
                Assert.DoesNotContain(" .", sentence, StringComparison.Ordinal);
                Assert.True(sentence.Length > 3);
                Assert.DoesNotContain(side == MatchSide.Company ? "you"
                    : "their", sentence.ToLowerInvariant().Split([' ', '.', ',', ';', '?', ':'], StringSplitOptions.None));
            });
        }
    }

    [Fact]
    public void Words_TellEvidenceKinshipAndShortfall()
    {
        var match = MatchEngine.Match(Posting, Candidate, Given.Map, Given.Today);

        Assert.Equal(
            [
                "1 of 3 required things are shown; most of these points need all of them.",
                "You show Haas (expert, others ask, 6 years, last used 2026). FANUC is related to it: about 70 percent carries over.",
                "You show CNC milling (expert, others ask, 6 years, last used 2026), shown by your work or a document: CNC machinist.",
                "Continuity of AWS CW is shown until November 10, 2026 only, not up to the first day of work.",
                "36 months as CNC operator; about 65 percent of it carries over to Machinist.",
                "Not stated: the job holds ±0.0005 in; the tightest that you routinely hold is not said.",
                "Not stated: you have not said which shifts you would work.",
            ],
            match.Parts.Select(part => MatchWords.Of(part, MatchSide.Candidate)));
        Assert.StartsWith("They show Haas", MatchWords.Of(match.Parts[1], MatchSide.Company), StringComparison.Ordinal);
        Assert.Equal("/guide/skills/fanuc", MatchWords.GuideAddress(match.Parts[1]));
        Assert.Equal("/guide/certifications/welder", MatchWords.GuideAddress(match.Parts[3]));
    }

    [Fact]
    public void FirstToAsk_WhatNobodySaid_RequirementsThenGatesThenTheRest()
    {
        var questions = MatchAdvice.FirstToAsk(MatchEngine.Match(Posting, new CandidateFacts(), Given.Map, Given.Today));

        Assert.Equal(
            [
                "Do you have FANUC, independently?", "Do you have CNC milling, 3 years?", "Do you have AWS CW?",
                "Are you a US person in the sense of the export rules?", "May you work in the United States?",
                    "Which shifts would you work?",
                "Where do you set out from, and how far would you travel?", "Which occupation were your jobs?",
                    "What tolerance do you routinely hold?",
            ],
            questions.Select(question => MatchWords.Of(question, MatchSide.Candidate)));
    }
}
