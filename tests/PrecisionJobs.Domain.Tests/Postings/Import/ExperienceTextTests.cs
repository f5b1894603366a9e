using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class ExperienceTextTests
{
    [Theory]
    [InlineData("3 years", ExperienceLevel.Intermediate)]
    [InlineData("5", ExperienceLevel.Journey)]
    [InlineData("5+", ExperienceLevel.Journey)]
    [InlineData("5+ yrs", ExperienceLevel.Journey)]
    [InlineData("2-4 years", ExperienceLevel.Intermediate)]
    [InlineData("four years", ExperienceLevel.Journey)]
    [InlineData("18 months", ExperienceLevel.Intermediate)]
    [InlineData("0-1 years", ExperienceLevel.EntryLevel)]
    [InlineData("0", ExperienceLevel.EntryLevel)]
    [InlineData("None", ExperienceLevel.EntryLevel)]
    [InlineData("no requirements", ExperienceLevel.EntryLevel)]
    [InlineData("Entry", ExperienceLevel.EntryLevel)]
    [InlineData("Senior", ExperienceLevel.LeadOrMaster)]
    [InlineData("Journeyman", ExperienceLevel.Journey)]
    [InlineData("Some experience", ExperienceLevel.Intermediate)]
    [InlineData("99", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void LevelOfField_TimeOrWords_GivesTheLevel(string? text, ExperienceLevel? expected) =>
        Assert.Equal(expected, ExperienceText.LevelOfField(text));

    [Theory]
    [InlineData("1", ExperienceLevel.EntryLevel)]
    [InlineData("II", ExperienceLevel.Intermediate)]
    [InlineData("Level 3", ExperienceLevel.Journey)]
    [InlineData("Mid-level", ExperienceLevel.Intermediate)]
    public void LevelOfStep_FigureIsTheStep(string text, ExperienceLevel expected) =>
        Assert.Equal(expected, ExperienceText.LevelOfStep(text));
}
