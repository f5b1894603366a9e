using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Matching;

public sealed class MatchFactsTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Process Process = new(ActorKind.Account, 7, "Riley Ortiz", Now, "test", "Check", "Saw the part");

    [Fact]
    public void Match_WhateverNameAgeGenderAddressSchoolYearsAndGaps_IsTheSame()
    {
        var posting = PostingFacts.Of(NewPosting());
        var plain = CandidateFacts.Of(NewCandidate("Dana Reed", "dana@example.com"), Given.Today);
        var expected = MatchJson.Write(MatchEngine.Match(posting, plain, Given.Map, Given.Today));
        (string Name, string Email)[] people =
        [
            ("Mr. Jamal Washington", "jamal.washington1958@example.com"), ("Mrs. Emily Müller", "emily@example.org"),
                ("María José Ñandú", "m@example.com"),
            ("Nguyễn Thị Hương", "huong@example.com"), ("Mohammed al-Farsi Sr.", "sr@example.com"),
                ("O'Brien, Patrick Jr.", "pj@example.com"),
        ];

        foreach (var (name, email) in people)
        {
            foreach (var yearsAgo in new[] { 1, 12, 35 })
            {
                var other = NewCandidate(name, email, graduatedIn: 2026 - yearsAgo, gapMonths: yearsAgo * 3);
                other.Phone = "216 555 01" + yearsAgo;
                other.City = "Elsewhere";
                other.Zip = "44127";
                other.Headline = "Grandmother of four, back at the lathe";
                other.Summary = "Veteran, church elder, single parent, 61 years young.";
                other.Availability = "After maternity leave";
                other.Vet(Process, VettingCheck.References);

                var facts = CandidateFacts.Of(other, Given.Today);

                Assert.Equal(expected, MatchJson.Write(MatchEngine.Match(posting, facts, Given.Map, Given.Today)));
            }
        }
    }

    [Fact]
    public void CandidateFacts_HoldNothingElse()
    {
        string[] allowed =
        [
            "AvailableFrom", "Certifications", "FinishMicroinches", "IsAuthorisedToWork", "IsUsPerson", "Pathways",
                "PayFloorAnnualCents", "Point",
            "Shifts", "Skills", "ToleranceMicroinches", "TravelRadiusMiles", "WillRelocate", "Work",
        ];

        Assert.Equal(allowed, typeof(CandidateFacts).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Months", "Occupation"], typeof(WorkFact).GetProperties().Select(property => property.Name)
            .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["IsCompleted", "Kind", "Slug", "Tier"],
            typeof(PathwayFact).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_Candidate_TakesTheEvidenceOfJobsDocumentsAndChecks()
    {
        var candidate = NewCandidate("Dana Reed", "dana@example.com");

        var facts = CandidateFacts.Of(candidate, Given.Today);

        Assert.Equal(
            [
                new SkillFact("milling", SkillLevel.Expert, 9, 2025, EvidenceTier.WorkHistory, "CNC machinist"),
                new SkillFact("gdt", SkillLevel.Independent, null, null, EvidenceTier.Verified, "Read a drawing at the bench"),
                new SkillFact("calipers"),
                new SkillFact("fanuc", Years: 5, Tier: EvidenceTier.WorkHistory, Evidence: "CNC machinist"),
            ],
            facts.Skills);
        Assert.Equal([new WorkFact("machinist", 60), new WorkFact("operator", 24)], facts.Work);
        Assert.Equal(
            [new CertificationFact("welder", new DateOnly(2027, 3, 1), ExpiryKind.Continuity, EvidenceTier.Verified,
                "6G")], facts.Certifications);
        Assert.Equal(
            [new PathwayFact("machinist-apprenticeship", PathwayKind.RegisteredApprenticeship, IsCompleted: true)], facts.Pathways);
        Assert.Equal(2_500L * 2_080, facts.PayFloorAnnualCents);
    }

    [Fact]
    public void Of_JobsAtTheSameTime_CountEachMonthOnce()
    {
        var candidate = new Candidate { AccountId = 1, Name = "D", Email = "d@example.com", CreatedAt = Now };
        candidate.WorkHistory.Add(Job("machinist", new DateOnly(2020, 1, 1), new DateOnly(2022, 1, 1)));
        candidate.WorkHistory.Add(Job("machinist", new DateOnly(2021, 1, 1), new DateOnly(2023, 1, 1)));
        candidate.WorkHistory.Add(Job("machinist", new DateOnly(2026, 1, 1), null));
        candidate.WorkHistory.Add(Job(null, new DateOnly(2019, 1, 1), new DateOnly(2019, 7, 1)));

        Assert.Equal([new WorkFact(null, 6), new WorkFact("machinist", 46)], CandidateFacts.Of(candidate, Given.Today).Work);
    }

    [Fact]
    public void Of_Posting_TakesEveryKindOfRequirement()
    {
        var facts = PostingFacts.Of(NewPosting());

        Assert.Equal(
            [
                new RequirementFact(RequirementKind.Skill, "milling", "CNC milling", RequirementImportance.Required, 5,
                    SkillLevel.Independent),
                new RequirementFact(RequirementKind.Certification, "welder", "AWS Certified Welder", RequirementImportance.Preferred),
                new RequirementFact(RequirementKind.Pathway, "machinist-apprenticeship", "Machinist apprenticeship", AlternativeGroup: 1),
                new RequirementFact(RequirementKind.TradeExperience, "machinist", "Experience as machinist",
                    MinimumYears: 6, AlternativeGroup: 1),
            ],
            facts.Requirements);
        Assert.Equal(("machinist", 3_600L * 2_080, Shift.Second, 500),
            (facts.Occupation, facts.PayMaximumAnnualCents, facts.Shift, facts.ToleranceMicroinches));
        Assert.Equal([Given.Cleveland], facts.Sites);
        Assert.Equal(new DateOnly(2027, 1, 4), facts.StartsOn);
    }

    private static Candidate NewCandidate(string name, string email, int graduatedIn = 2015, int gapMonths = 0)
    {
        var candidate = new Candidate
        {
            AccountId = 1,
            Name = name,
            Email = email,
            CreatedAt = Now,
            Latitude = Given.Cleveland.Latitude,
            Longitude = Given.Cleveland.Longitude,
            TravelRadiusMiles = 25,
            Shifts = [Shift.Second],
            PayFloorCents = 2_500,
            PayFloorUnit = PayUnit.Hour,
        };
        AddWork(candidate, gapMonths);
        AddSkills(candidate);
        var used = new DateOnly(2026, 9, 1);
        var held = new HeldCertification { CertificationId = 1, Certification = Welder(), LastUsedOn = used, Scope = "6G" };
        held.CheckAtIssuer(Process);
        candidate.Certifications.Add(held);
        candidate.Education.Add(School("Machinist", graduatedIn, Apprenticeship()));
        candidate.Education.Add(School("Diploma", graduatedIn - 5, pathway: null));
        return candidate;
    }

    private static void AddWork(Candidate candidate, int gapMonths)
    {
        var job = Job("machinist", new DateOnly(2019, 1, 1).AddMonths(-gapMonths), new DateOnly(2024, 1, 1).AddMonths(-gapMonths));
        job.Skills.Add(new WorkSkill { SkillId = 1, Skill = SkillOf("milling") });
        job.Skills.Add(new WorkSkill { SkillId = 4, Skill = SkillOf("fanuc") });
        candidate.WorkHistory.Add(job);
        var earlier = new DateOnly(2010, 1, 1).AddMonths(-2 * gapMonths);
        candidate.WorkHistory.Add(Job("operator", earlier, earlier.AddMonths(24)));
    }

    private static void AddSkills(Candidate candidate)
    {
        candidate.Skills.Add(new CandidateSkill
        {
            SkillId = 1,
            Skill = SkillOf("milling"),
            Level = SkillLevel.Expert,
            Years = 9,
            LastUsedYear = 2025,
        });
        candidate.Skills.Add(new CandidateSkill { SkillId = 2, Skill = SkillOf("gdt"), Level = SkillLevel.Independent });
        candidate.Skills.Add(new CandidateSkill { SkillId = 3, Skill = SkillOf("calipers") });
        candidate.Skills[1].Evidence.Add(new SkillEvidence { Kind = EvidenceKind.ShopTest, Text = "Read a drawing at the bench" });
        candidate.Skills[1].Evidence[0].Check(Process);
    }

    private static EducationEntry School(string program, int year, Pathway? pathway) => new()
    {
        Institution = "Local school",
        Program = program,
        CompletedYear = year,
        Kind = pathway is null ? EducationKind.School : null,
        Pathway = pathway,
        IsCompleted = true,
    };

    private static Posting NewPosting()
    {
        var posting = new Posting
        {
            Title = "CNC machinist",
            Occupation = OccupationOf("machinist"),
            Pay = Pay.Range(2_850, 3_600, PayUnit.Hour),
            Shift = Shift.Second,
            TightestToleranceMicroinches = 500,
            StartsOn = new DateOnly(2027, 1, 4),
            CreatedAt = Now,
        };
        posting.Requirements.Add(
            new PostingRequirement { Skill = SkillOf("milling"), MinimumYears = 5, MinimumLevel = SkillLevel.Independent });
        posting.Requirements.Add(new PostingRequirement { Certification = Welder(), Importance = RequirementImportance.Preferred });
        posting.Requirements.Add(new PostingRequirement { Pathway = Apprenticeship(), AlternativeGroup = 1 });
        posting.Requirements.Add(new PostingRequirement { IsTradeExperience = true, MinimumYears = 6, AlternativeGroup = 1 });
        posting.Sites.Add(new PostingSite { Site = SiteAt(isRetired: false) });
        posting.Sites.Add(new PostingSite { Site = SiteAt(isRetired: true) });
        return posting;
    }

    private static Site SiteAt(bool isRetired) => new()
    {
        Name = "Main",
        City = "Cleveland",
        StateCode = "OH",
        Zip = "44113",
        Latitude = isRetired ? 30 : Given.Cleveland.Latitude,
        Longitude = Given.Cleveland.Longitude,
        TimeZone = "America/New_York",
        IsRetired = isRetired,
    };

    private static WorkHistoryEntry Job(string? occupation, DateOnly from, DateOnly? to) => new()
    {
        Employer = "Acme",
        Title = "CNC machinist",
        From = from,
        To = to,
        Occupation = occupation is null ? null : OccupationOf(occupation),
    };

    private static Skill SkillOf(string slug) => new() { Slug = slug, Name = Given.Map.SkillName(slug), Summary = slug };

    private static Pathway Apprenticeship() => new()
    {
        Slug = "machinist-apprenticeship",
        Name = "Machinist apprenticeship",
        Kind = PathwayKind.RegisteredApprenticeship,
        Summary = "Four years",
    };

    private static Certification Welder() => new()
    {
        Slug = "welder",
        Name = "AWS Certified Welder",
        Issuer = "AWS",
        Summary = "Test",
        ExpiryKind = ExpiryKind.Continuity,
        ContinuityMonths = 6,
    };

    private static Occupation OccupationOf(string slug) => new()
    {
        Slug = slug,
        SocCode = "51-4041",
        Title = Given.Map.OccupationName(slug),
        Plural = slug,
        BlsTitle = slug,
        Summary = slug,
        Description = slug,
    };
}
