using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Measurement;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Domain.Tests.Catalogue;

namespace PrecisionJobs.Domain.Tests.Postings.Reading;

/// <summary>What a posting's text and a résumé become for matching.</summary>
public sealed class ReadingFactsTests
{
    private static readonly DateOnly Today = new(2027, 3, 9);
    private static readonly PostingTextReader Reader = new(ShippedCatalogue.Vocabulary);
    private static readonly ResumeSource Source = new(1, "x");

    [Fact]
    public void Posting_YearsOfAWholeTrade_AreYearsInItJustAsWell()
    {
        var facts = Facts("Requirements:\n- 5 years of CNC machining experience\n- Strong attention to detail\n- Expert in Mastercam");
        var choice = facts.Requirements.Where(item => item.AlternativeGroup is not null).ToList();
        Assert.Equal([RequirementKind.TradeExperience, RequirementKind.Skill], choice.Select(item => item.Kind));
        Assert.All(choice, item => Assert.Equal(5, item.MinimumYears));
        Assert.DoesNotContain(facts.Requirements, item => item.Slug == "attention-to-detail");
        Assert.Null(facts.Requirements.Single(item => item.Slug == "mastercam").MinimumLevel);
    }

    [Fact]
    public void Posting_ADegreeThatTheTradeHasNot_StandsForItsKind() =>
        Assert.Contains(Facts("Requirements:\n- Bachelor's degree").Requirements, item => item is { Kind: RequirementKind.Pathway, Slug: "any-bachelor" });

    [Fact]
    public void Resume_ASkillInTwoJobs_CountsEachMonthOnce()
    {
        var facts = Of(new ResumeProposal
        {
            Work = [Job("Machinist", new(2018, 1), new(2021, 12)), Job("Machinist", new(2020, 1), new(2022, 12))],
            Skills = [Skill("haas-machines", [0, 1]), Skill("mastercam", []) with { IsListed = true }],
        });
        Assert.Equal(new SkillFact("haas-machines", Years: 5, Tier: EvidenceTier.WorkHistory, Evidence: "Machinist"), facts.Skills[0]);
        Assert.Equal(new SkillFact("mastercam"), facts.Skills[1]);
        Assert.Equal([new WorkFact("machinist", 60)], facts.Work);
    }

    [Theory]
    [InlineData("2015", "2019", 48)]
    [InlineData("2015-03", "2015-03", 1)]
    [InlineData("2027-01", null, 2)]
    [InlineData("2030-01", null, 0)]
    [InlineData(null, "2019", 0)]
    public void Resume_Dates_BecomeMonths(string? from, string? to, int months)
    {
        var facts = Of(new ResumeProposal { Work = [Job("Welder", PartialDate.Parse(from), PartialDate.Parse(to)) with { IsCurrent = to is null }] });
        Assert.Equal(months, facts.Work.Sum(fact => fact.Months));
    }

    [Fact]
    public void Resume_AnApprenticeship_IsOfTheTradeItNamesOrOfTheJob()
    {
        var facts = Of(new ResumeProposal
        {
            Work = [Job("Machinist", new(2018), new(2020))],
            Education =
            [
                new ProposedEducation { Program = "Tool and Die Maker Apprenticeship", Kind = EducationKind.Apprenticeship, Source = Source },
                new ProposedEducation { Program = "Apprenticeship", Kind = EducationKind.Apprenticeship, Source = Source },
                new ProposedEducation { Program = "Associate of Applied Science, Welding", Institution = "Ohio Tech", Source = Source },
                new ProposedEducation { Program = "Diploma", Institution = "Central High School", Source = Source },
            ],
        });
        Assert.Equal(
            ["tool-and-die-apprenticeship", "machinist-apprenticeship", "welding-associate-degree", "welding-certificate"], facts.Pathways.Select(fact => fact.Slug));
    }

    [Fact]
    public void Resume_ACertification_EndsByTheCataloguesRule()
    {
        var facts = Of(new ResumeProposal
        {
            Certifications = [new ProposedCertification { Slug = "fixed", Name = "Fixed", Issued = new(2026, 1, 1), Source = Source }],
        });
        Assert.Equal(new DateOnly(2029, 1, 1), Assert.Single(facts.Certifications).LastDay);
    }

    [Fact]
    public void Resume_ToleranceShiftsAndStatus_AreTakenAsStated()
    {
        var facts = Of(new ResumeProposal
        {
            Tolerance = new ProposedMeasure("±.0005", new MeasureReading.OfLength(Length.Of(0.0005m, LengthUnit.Inch), LengthUnit.Inch, IsPlusMinus: true), Source),
            Shifts = [new ProposedShift(Shift.Third, Source), new ProposedShift(Shift.Day, Source)],
            WorkAuthorisation = new ProposedText("U.S. Citizen", Source),
            Contact = new ProposedContact { Name = new ProposedText("Ann", Source), City = new ProposedText("Dayton", Source), State = new ProposedText("OH", Source) },
        });
        Assert.Equal(500, facts.ToleranceMicroinches);
        Assert.Equal([Shift.Day, Shift.Third], facts.Shifts);
        Assert.Equal((true, true), (facts.IsAuthorisedToWork, facts.IsUsPerson));
        Assert.NotNull(facts.Point);
    }

    private static PostingFacts Facts(string text) => ReadingFacts.Of(
        Reader.Read("Machinist", text), new PostingContext("machinist"), kind => kind == PathwayKind.BachelorDegree ? "any-bachelor" : null);

    private static CandidateFacts Of(ResumeProposal proposal) => new ProposalFacts(
        ShippedCatalogue.Vocabulary,
        slug => slug == "fixed"
            ? new Certification { Slug = "fixed", Name = "Fixed", Issuer = "x", Summary = "x", ExpiryKind = ExpiryKind.Fixed, ValidityMonths = 36 }
            : null,
        _ => null).Of(proposal, Today);

    private static ProposedJob Job(string title, PartialDate? from, PartialDate? to) => new() { Title = title, From = from, To = to, Source = Source };

    private static ProposedSkill Skill(string slug, IReadOnlyList<int> jobs) =>
        new() { Slug = slug, Name = slug, Category = SkillCategory.Machine, Jobs = jobs, Sources = [Source] };
}
