using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class WorkTermsTests
{
    [Theory]
    [InlineData("CNC Operator - 2nd Shift", Shift.Second)]
    [InlineData("Welder (Night Shift)", Shift.Third)]
    [InlineData("Machinist, third shift", Shift.Third)]
    [InlineData("Weekend shift inspector", Shift.Weekend)]
    [InlineData("Rotating 2-2-3, days and nights", Shift.Rotating)]
    [InlineData("First shift, 6:00 to 14:30", Shift.Day)]
    [InlineData("1st, 2nd shift and 3rd shift open", null)]
    [InlineData("Machinist", null)]
    [InlineData(null, null)]
    public void ShiftIn_Words_NamesTheShift(string? text, Shift? expected) => Assert.Equal(expected, WorkTerms.ShiftIn(text));

    [Theory]
    [InlineData("10% shift differential", null, 10)]
    [InlineData("3rd Shift with 22.5 % shift differential", null, 22)]
    [InlineData("$1.50/hr shift premium", 150, null)]
    [InlineData("Shift premium of $2 for nights", 200, null)]
    [InlineData("A 12 % raise after a year", null, null)]
    public void ShiftPremiumIn_Words_GivesCentsOrPercent(string text, int? cents, int? percent) =>
        Assert.Equal((cents, percent), WorkTerms.ShiftPremiumIn(text));

    [Theory]
    [InlineData("FULL_TIME", EmploymentType.FullTime)]
    [InlineData("Full Time", EmploymentType.FullTime)]
    [InlineData("PART_TIME", EmploymentType.PartTime)]
    [InlineData("CONTRACTOR", EmploymentType.Contract)]
    [InlineData("TEMPORARY", EmploymentType.Temporary)]
    [InlineData("Temp to Hire", EmploymentType.TempToHire)]
    [InlineData("INTERN", EmploymentType.Temporary)]
    [InlineData("PER_DIEM", EmploymentType.PartTime)]
    [InlineData("OTHER", null)]
    public void EmploymentTypeIn_OneWord_IsRead(string word, EmploymentType? expected) =>
        Assert.Equal(expected, WorkTerms.EmploymentTypeIn([word]));

    [Fact]
    public void EmploymentTypeIn_Several_PrefersFullTime() =>
        Assert.Equal(EmploymentType.FullTime, WorkTerms.EmploymentTypeIn(["PART_TIME", "FULL_TIME"]));

    [Theory]
    [InlineData("Apprentice Machinist", null, null, ExperienceLevel.Apprenticeship)]
    [InlineData("Entry Level CNC Operator", null, null, ExperienceLevel.EntryLevel)]
    [InlineData("Lead Welder", null, null, ExperienceLevel.LeadOrMaster)]
    [InlineData("Journeyman Toolmaker", null, null, ExperienceLevel.Journey)]
    [InlineData("Machinist", 12, null, ExperienceLevel.Intermediate)]
    [InlineData("Machinist", null, "5+ years setting up 5-axis mills", ExperienceLevel.Journey)]
    [InlineData("Machinist", null, "Two years of experience, or three years of school", ExperienceLevel.Intermediate)]
    [InlineData("Machinist", null, "No prior experience required", ExperienceLevel.EntryLevel)]
    [InlineData("Machinist", null, "High school diploma", null)]
    [InlineData("Machinist", null, "Forklift licence within six months of hire", null)]
    [InlineData("Machinist", null, "At least 18 years of age", null)]
    [InlineData("Machinist", null, "6 months of CNC experience", ExperienceLevel.Intermediate)]
    [InlineData("Machinist II - Day Shift", null, null, ExperienceLevel.Intermediate)]
    [InlineData("Machinist III", null, null, ExperienceLevel.Journey)]
    [InlineData("Machinist IV", null, null, ExperienceLevel.LeadOrMaster)]
    [InlineData("Machinist, level 2", null, null, ExperienceLevel.Intermediate)]
    [InlineData("Machinist 2", null, null, ExperienceLevel.Intermediate)]
    [InlineData("Machinist 2", null, "5 years of milling", ExperienceLevel.Journey)]
    [InlineData("CNC Machinist 12", null, null, null)]
    [InlineData("CNC Machinist 992", null, null, null)]
    [InlineData("Operator, Line 2", null, null, null)]
    [InlineData("Machinist, Plant II", null, null, null)]
    public void LevelIn_TitleMonthsAndRequirements_GivesTheLevel(string title, int? months, string? requirements, ExperienceLevel? expected) =>
        Assert.Equal(expected, WorkTerms.LevelIn(title, months, requirements, stated: null));

    [Theory]
    [InlineData("Must be a U.S. Person under ITAR (22 CFR 120.62)", true)]
    [InlineData("This position is subject to export-control rules", true)]
    [InlineData("Eligible to work in the United States", false)]
    public void AsksForUsPerson_Words_AreRecognised(string text, bool expected) => Assert.Equal(expected, WorkTerms.AsksForUsPerson(text));

    [Theory]
    [InlineData("Hold ±.0005\" and ±0.0002 on bores", 200)]
    [InlineData("tolerances of .001", 1_000)]
    [InlineData("within .0005 in", 500)]
    [InlineData("±.05 mm", null)]
    [InlineData("tight tolerances", null)]
    public void TightestToleranceIn_Words_IsInMillionthsOfAnInch(string text, int? expected) =>
        Assert.Equal(expected, WorkTerms.TightestToleranceIn(text));

    [Theory]
    [InlineData("Overtime available on Saturdays", true)]
    [InlineData("Willing to work overtime", true)]
    [InlineData("Time off", false)]
    public void OffersOvertime_Words_AreRecognised(string text, bool expected) => Assert.Equal(expected, WorkTerms.OffersOvertime(text));

    [Theory]
    [InlineData("2026-02-03", 2026, 2, 3)]
    [InlineData("2026-02-03T23:59:59-05:00", 2026, 2, 3)]
    [InlineData("07-08-16", 2016, 7, 8)]
    [InlineData("1/31/2026", 2026, 1, 31)]
    [InlineData("January 31, 2026", 2026, 1, 31)]
    public void DateText_Read_KnowsTheUsualForms(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DateText.Read(text));

    [Theory]
    [InlineData("Machinist (Temp to Hire)", EmploymentType.TempToHire)]
    [InlineData("Seasonal Welder", EmploymentType.Temporary)]
    [InlineData("Temper Mill Operator", null)]
    public void EmploymentTypeOfTitle_CountsWholeWords(string title, EmploymentType? expected) =>
        Assert.Equal(expected, WorkTerms.EmploymentTypeOfTitle(title));

    [Theory]
    [InlineData("This is a full-time position.", EmploymentType.FullTime)]
    [InlineData("Full time or part time.", null)]
    [InlineData("Interns welcome.", null)]
    public void EmploymentTypeNamedIn_TakesWhatIsNamedOutright(string text, EmploymentType? expected) =>
        Assert.Equal(expected, WorkTerms.EmploymentTypeNamedIn(text));

    [Theory]
    [InlineData("Open until filled", true)]
    [InlineData("N/A", true)]
    [InlineData("13/45/2026", false)]
    public void DateText_IsOpenEnd_KnowsTheWords(string text, bool expected) => Assert.Equal(expected, DateText.IsOpenEnd(text));

    [Theory]
    [InlineData("soon")]
    [InlineData("13/45/2026")]
    [InlineData("12/25")]
    [InlineData("0001-01-01")]
    [InlineData(null)]
    public void DateText_Read_OfNoDay_IsNull(string? text) => Assert.Null(DateText.Read(text));
}
