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
            Enum.GetValues<ProfileSection>().Where(section => section != ProfileSection.Visibility),
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
        candidate.WorkHistory.Add(new WorkHistoryEntry { Employer = "Harlan", Title = "Machinist", From = new DateOnly(2019, 5, 1) });
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
