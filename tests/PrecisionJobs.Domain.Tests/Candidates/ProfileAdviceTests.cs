using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Candidates;

public sealed class ProfileAdviceTests
{
    private static readonly DateOnly Today = new(2027, 3, 9);

    [Fact]
    public void NextSteps_OfAnEmptyProfile_BeginsWithTheWork()
    {
        var steps = ProfileAdvice.NextSteps(Empty(), Today);

        Assert.Equal(ProfileSection.Work, steps[0].Section);
        Assert.Equal(ProfileSection.Skills, steps[1].Section);
        Assert.All(steps, step => Assert.NotEmpty(step.Why));
        Assert.All(
            Enum.GetValues<ProfileSection>().Where(section => section is not (ProfileSection.Visibility or ProfileSection.Documents)),
            section => Assert.Contains(steps, step => step.Section == section));
    }

    [Fact]
    public void NextSteps_OfAFullProfile_HasNone()
    {
        var candidate = Full();

        Assert.Empty(ProfileAdvice.NextSteps(candidate, Today));
        Assert.All(Enum.GetValues<ProfileSection>(), section => Assert.True(ProfileAdvice.IsFilled(candidate, section)));
    }

    [Fact]
    public void NextSteps_SkillsWithoutYears_AreCounted()
    {
        var candidate = Full();
        candidate.Skills[0].Years = null;
        candidate.Skills[1].Level = null;

        Assert.Equal(["Give level and years of 2 skills"], ProfileAdvice.NextSteps(candidate, Today).Select(step => step.Text));
    }

    [Theory]
    [InlineData("2027-03-08", "CW has expired: add the renewal")]
    [InlineData("2027-03-09", "CW ends on Mar 9, 2027")]
    [InlineData("2027-06-07", "CW ends on Jun 7, 2027")]
    [InlineData("2027-06-08", null)]
    public void NextSteps_CertificationThatEnds_ComesFirst(string expires, string? text)
    {
        var candidate = Full();
        candidate.Certifications[0].ExpiresOn = DateOnly.Parse(expires, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(text, ProfileAdvice.NextSteps(candidate, Today).Select(step => step.Text).FirstOrDefault());
    }

    [Fact]
    public void NextSteps_HiddenProfileWithSomethingOnIt_AsksLastWhoMayFindIt()
    {
        var candidate = Full();
        candidate.Visibility = ProfileVisibility.Hidden;

        Assert.Equal(ProfileSection.Visibility, Assert.Single(ProfileAdvice.NextSteps(candidate, Today)).Section);
    }

    [Fact]
    public void NextSteps_JobWithoutSkillsOrOccupation_LeadsToTheJob()
    {
        var candidate = Full();
        candidate.WorkHistory[0].Skills.Clear();
        candidate.WorkHistory[0].OccupationId = null;

        var steps = ProfileAdvice.NextSteps(candidate, Today);

        Assert.Equal([ProfileSection.Work, ProfileSection.Work], steps.Select(step => step.Section));
        Assert.All(steps, step => Assert.Equal(candidate.WorkHistory[0].Id, step.EntryId));
    }

    [Fact]
    public void NextSteps_GenericWords_AreNamedOnce()
    {
        var candidate = Full();
        candidate.WorkHistory[0].Description = "Responsible for various machines.";
        candidate.Summary = "Team player.";

        Assert.Equal(["Make your job as Machinist more exact"], ProfileAdvice.NextSteps(candidate, Today).Select(step => step.Text));
    }

    [Fact]
    public void NextSteps_WelderQualificationWithoutScope_AsksForIt()
    {
        var candidate = Full();
        candidate.Certifications[0].Certification.ScopeFields = ["process"];

        Assert.Equal(["Say what your CW covers"], ProfileAdvice.NextSteps(candidate, Today).Select(step => step.Text));
    }

    private static CandidateDocument Document() => new()
    {
        Kind = DocumentKind.Training,
        Title = "Card",
        AddedAt = new DateTime(2027, 3, 9, 0, 0, 0, DateTimeKind.Utc),
        File = new StoredFile
        {
            Kind = StoredFileKind.ProfileDocument,
            OwnerAccountId = 1,
            StorageName = new string('0', 32),
            OriginalName = "card.pdf",
            ContentType = "application/pdf",
            SizeBytes = 1,
            Sha256 = new string('0', 64),
            UploadedAt = new DateTime(2027, 3, 9, 0, 0, 0, DateTimeKind.Utc),
        },
    };

    private static Candidate Empty() => new()
    {
        AccountId = 1,
        Name = "Dana Whitfield",
        Email = "dana@example.com",
        CreatedAt = new DateTime(2027, 3, 9, 0, 0, 0, DateTimeKind.Utc),
    };

    private static Candidate Full()
    {
        var candidate = Empty();
        candidate.Phone = "216-555-0142";
        candidate.Zip = "44113";
        candidate.Headline = "CNC machinist";
        candidate.Shifts = [Shift.Day];
        candidate.PayFloorCents = 2_800;
        candidate.IsAuthorisedToWork = true;
        candidate.ResumeId = 1;
        candidate.Visibility = ProfileVisibility.RecruitersOnly;
        candidate.AvailableFrom = Today;
        candidate.ToleranceMicroinches = 500;
        var job = new WorkHistoryEntry { Employer = "Harlan", Title = "Machinist", From = new DateOnly(2019, 5, 1), OccupationId = 1 };
        job.Skills.Add(new WorkSkill { SkillId = 1 });
        candidate.WorkHistory.Add(job);
        candidate.Documents.Add(Document());
        candidate.Education.Add(new EducationEntry { Institution = "Tri-C", Program = "Apprenticeship" });
        candidate.Skills.AddRange(Enumerable.Range(1, ProfileAdvice.EnoughSkills).Select(
            id => new CandidateSkill { SkillId = id, Years = 3, Level = SkillLevel.Independent }));
        candidate.Certifications.Add(new HeldCertification
        {
            CertificationId = 1,
            Certification = new Certification
            {
                Slug = "aws-cw",
                Name = "Certified Welder",
                Abbreviation = "CW",
                Issuer = "AWS",
                Summary = "Any.",
                ExpiryKind = ExpiryKind.None,
            },
        });
        return candidate;
    }
}
