using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Domain.Tests.Catalogue;

namespace PrecisionJobs.Domain.Tests.Postings.Reading;

public sealed class PostingTextReaderTests
{
    private static readonly PostingTextReader Reader = new(ShippedCatalogue.Vocabulary);

    [Theory]
    [InlineData("3+ years of CNC machining experience", "required cnc-machining 36m")]
    [InlineData("Minimum five (5) years of CNC machining experience", "required cnc-machining 60m")]
    [InlineData("At least two years working with TIG welding", "required gtaw-tig-welding 24m")]
    [InlineData("3 to 5 years of experience with wire EDM", "required wire-edm-machining 36m")]
    [InlineData("Eighteen months of experience in surface grinding", "required surface-grinding 18m")]
    [InlineData("Mastercam: 3 years", "required mastercam 36m")]
    [InlineData("5 years of experience as a machinist", "required trade:machinist 60m")]
    [InlineData("Four years of full-time paid experience as a journey-level sheet metal worker.", "required trade:sheet-metal-worker 48m|required sheet-metal-material")]
    [InlineData("10+ yrs experience in a machine shop", "required trade:machinist 120m")]
    [InlineData("2 years TIG welding and 1 year MIG welding", "required gtaw-tig-welding 24m|required gmaw-mig-welding 12m")]
    [InlineData("Must be at least 18 years of age", "")]
    [InlineData("Must pass a background check covering the last 7 years", "")]
    [InlineData("Completion of a 4-year apprenticeship", "required machinist-apprenticeship")]
    public void Read_TimeUnderRequirements_BelongsToWhatItStandsBefore(string text, string expected) =>
        AssertLines(expected, ReadingText.Lines(Read($"REQUIREMENTS\n- {text}")));

    [Theory]
    [InlineData("Experience with FANUC, Heidenhain, or Siemens controls", "required fanuc-control or heidenhain-control or siemens-sinumerik")]
    [InlineData("Haas and Mazak machines", "required haas-machines|required mazak-machines")]
    [InlineData("Mastercam and/or SolidWorks", "required mastercam or solidworks")]
    [InlineData("CAD software such as SolidWorks, AutoCAD, or similar", "required cad-modeling or solidworks or autocad")]
    [InlineData("Journeyman card or 6 years of machining experience or military machinist training", "required journeyworker-certificate or trade:machinist 72m or navy-machinery-repairman")]
    [InlineData("Associate's degree in machining technology or 4 years of experience in the trade", "required machine-tool-associate-degree or trade:machinist 48m")]
    [InlineData("Trade school certificate or equivalent experience", "required cnc-machining-certificate or trade:machinist")]
    [InlineData("Micrometers, calipers and height gages", "required micrometers|required calipers|required height-gage")]
    public void Read_AlternativesInASentence_AreOneGroup(string text, string expected) =>
        AssertLines(expected, ReadingText.Lines(Read($"Requirements:\n- {text}")));

    [Theory]
    [InlineData("Mastercam preferred", "preferred mastercam")]
    [InlineData("Mastercam is a plus", "preferred mastercam")]
    [InlineData("Experience with titanium, particularly thin walls, is preferred", "preferred titanium")]
    [InlineData("AWS D1.1 certification required, Mastercam preferred", "preferred mastercam|required welder-qualification-aws-d1-1")]
    [InlineData("3 years of CNC machining experience, Mastercam preferred", "preferred mastercam|required cnc-machining 36m")]
    [InlineData("CNC machining experience (5-axis machining a plus)", "preferred five-axis-machining|required cnc-machining")]
    [InlineData("Ability to learn Mastercam", "used mastercam")]
    [InlineData("We will train the right person on Haas machines", "used haas-machines")]
    [InlineData("Ideally you know Mastercam and GD&T", "preferred gdt|preferred mastercam")]
    [InlineData("Some positions may require Mastercam", "preferred mastercam")]
    public void Read_CuesInASentence_SayHowMuchIsAsked(string text, string expected) =>
        AssertLines(expected, ReadingText.Lines(Read($"QUALIFICATIONS\n- {text}")));

    [Theory]
    [InlineData("BASIC QUALIFICATIONS:", RequirementImportance.Required)]
    [InlineData("Minimum Requirements", RequirementImportance.Required)]
    [InlineData("What you need:", RequirementImportance.Required)]
    [InlineData("ADDITIONAL REQUIREMENTS:", RequirementImportance.Required)]
    [InlineData("PREFERRED SKILLS AND EXPERIENCE:", RequirementImportance.Preferred)]
    [InlineData("Nice to have", RequirementImportance.Preferred)]
    [InlineData("BONUS POINTS", RequirementImportance.Preferred)]
    [InlineData("Desired qualifications", RequirementImportance.Preferred)]
    [InlineData("RESPONSIBILITIES:", RequirementImportance.Used)]
    [InlineData("What you'll do", RequirementImportance.Used)]
    public void Read_UnderAHeading_HasItsImportance(string heading, RequirementImportance importance) =>
        Assert.Equal(importance, Assert.Single(Read($"{heading}\n\n- Wire EDM work on Sodick machines", title: "Tool room").Requirements, item => item.Slug == "sodick-edm").Importance);

    [Theory]
    [InlineData("BENEFITS\n- Tuition for welding classes\n- We pay for your CWI")]
    [InlineData("ABOUT US\nWe have been TIG welding for over 40 years.")]
    [InlineData("EQUAL OPPORTUNITY\nAll applicants are considered without regard to veteran status.")]
    [InlineData("HOW TO APPLY\nSend your résumé and a photo of your last welding.")]
    public void Read_WhatTheCompanyOffersOrIs_IsAskedOfNobody(string text) =>
        Assert.Empty(Read(text, title: "Shop person").Requirements);

    [Fact]
    public void Read_NumberedAlternatives_AreOneGroupOfTheirMainThings() => AssertLines(
        "preferred cabinetmaking-program|preferred architectural-millwork|required carpenter-apprenticeship or cabinetmaking 72m",
        ReadingText.Lines(Read(
            """
            REQUIREMENTS/MINIMUM QUALIFICATIONS
            1. Completion of an apprenticeship as a carpenter or cabinetmaker; or
            2. Six years of full-time paid experience performing carpenter or cabinetmaker work.

            Completion of a program in cabinetmaking and millwork from an accredited institution may be substituted for each year of experience lacking up to two years.
            """,
            title: "CARPENTER")));

    [Fact]
    public void Read_AlternativesOnALineOfTheirOwn_AreOneGroup() => AssertLines(
        "required trade:welder 36m or welding-certificate",
        ReadingText.Lines(Read("REQUIREMENTS\n- Three years of experience in the trade\nOR\n- Trade school certificate", title: "Welder")));

    [Fact]
    public void Read_OneParagraph_TellsDutiesFromDemands()
    {
        var reading = Read(
            "Small job shop looking for a manual machinist with at least five (5) years of experience on Bridgeport mills. Must be able to read "
            + "blueprints. Mastercam a plus. We will train you on our Haas VF-2. Parts must be deburred. 2nd shift, $24-$30 per hour.",
            title: "Machinist wanted");
        AssertLines(
            "preferred mastercam|required blueprint-reading|required bridgeport-mill 60m|used deburring|used haas-machines",
            ReadingText.Lines(reading));
        Assert.Equal(Shift.Second, reading.Shift);
        Assert.Equal("$24–$30 an hour", reading.Pay?.ToString());
    }

    [Fact]
    public void Read_HeadingWithinAParagraph_OpensItsSection() => AssertLines(
        "required gdt|required pc-dmis|used cmm-operation",
        ReadingText.Lines(Read("Job Summary: Runs our CMM. Qualifications: Knows PC-DMIS. Strong knowledge of GD&T.", title: "Inspector of parts")));

    [Theory]
    [InlineData("Expert in Mastercam", SkillLevel.Expert)]
    [InlineData("Proficient with Mastercam", SkillLevel.Independent)]
    [InlineData("Working knowledge of Mastercam", SkillLevel.Supervised)]
    [InlineData("Familiarity with Mastercam", SkillLevel.Aware)]
    [InlineData("Mastercam (expert)", SkillLevel.Expert)]
    [InlineData("Mastercam", null)]
    public void Read_WordsOfLevel_AreTheLeastLevel(string text, SkillLevel? level) =>
        Assert.Equal(level, Assert.Single(Read($"Requirements:\n- {text}").Requirements, item => item.Slug == "mastercam").MinimumLevel);

    [Theory]
    [InlineData("Valid driver's license required", ConditionKind.DriversLicence, RequirementImportance.Required)]
    [InlineData("CDL preferred", ConditionKind.CommercialLicence, RequirementImportance.Preferred)]
    [InlineData("High school diploma or GED", ConditionKind.HighSchool, RequirementImportance.Required)]
    [InlineData("Active Secret clearance", ConditionKind.SecurityClearance, RequirementImportance.Required)]
    [InlineData("Must have own tools", ConditionKind.OwnTools, RequirementImportance.Required)]
    [InlineData("Able to lift up to 50 lbs", ConditionKind.LiftingLimit, RequirementImportance.Required)]
    public void Read_Conditions_AreKeptApart(string text, ConditionKind kind, RequirementImportance importance)
    {
        var condition = Assert.Single(Read($"REQUIREMENTS\n- {text}").Conditions);
        Assert.Equal((kind, importance, text), (condition.Kind, condition.Importance, condition.Quote));
    }

    [Theory]
    [InlineData("Must be a US person under ITAR.", true)]
    [InlineData("ITAR REQUIREMENTS:\nApplicant must be a U.S. citizen, lawful permanent resident, refugee or asylee.", true)]
    [InlineData("We are an ITAR registered shop.", false)]
    [InlineData("Knowledge of ITAR and EAR rules", false)]
    public void Read_ExportRules_AskOnlyWhereThePersonIsMeant(string text, bool isAsked) =>
        Assert.Equal(isAsked, Read($"REQUIREMENTS\n\n{text}").UsPersonRequired);

    [Theory]
    [InlineData("Holds tolerances of +/- .0005\"", 500)]
    [InlineData("Tolerances to ±0.0002 in and ±.001", 200)]
    [InlineData("within half a thou", 500)]
    [InlineData("tolerance of 5 microns", 197)]
    [InlineData("tight tolerances", null)]
    [InlineData("parts of 0.5 in", null)]
    public void Read_Tolerance_IsTheTightest(string text, int? microinches) => Assert.Equal(microinches, Read(text).ToleranceMicroinches);

    [Fact]
    public void Read_EveryRequirement_QuotesWhereItWasRead() =>
        Assert.All(
            Read("REQUIREMENTS\n- Haas and Mazak machines\n- 3 years of wire EDM experience").Requirements,
            item => Assert.True(item.Quote is "Haas and Mazak machines" or "3 years of wire EDM experience"));

    [Fact]
    public void Read_TheSameTextTwice_IsTheSame() => Assert.Equal(
        ReadingText.Lines(Read("REQUIREMENTS\n- Haas, Mazak or Okuma\n- 2 years TIG")), ReadingText.Lines(Read("REQUIREMENTS\n- Haas, Mazak or Okuma\n- 2 years TIG")));

    [Theory]
    [InlineData("")]
    [InlineData("or")]
    [InlineData("; or ; or ;")]
    [InlineData("REQUIREMENTS\n- or\n- or")]
    [InlineData("((((((((,,,,,,,,,,)))))))")]
    public void Read_NothingToRead_IsEmpty(string text) => Assert.Empty(Read(text, title: string.Empty).Requirements);

    [Fact]
    public void Read_LongNonsense_TakesNoLongTime()
    {
        var text = string.Concat(Enumerable.Repeat("experience as a , or five (5) plus years degree in or ", 4_000));
        var started = TimeProvider.System.GetTimestamp();
        Read($"REQUIREMENTS\n{text}");
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    private static PostingReading Read(string text, string title = "Machinist") => Reader.Read(title, text);

    private static void AssertLines(string expected, IReadOnlyList<string> actual) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), actual);
}
