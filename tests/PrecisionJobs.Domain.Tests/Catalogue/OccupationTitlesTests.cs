using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Tests.Catalogue;

public sealed class OccupationTitlesTests
{
    private static readonly OccupationTitles Titles = new(
    [
        Of(1, "machinist", "Machinist", "CNC machinist", "Manual machinist", "Tool room machinist"),
        Of(2, "cnc-operator", "CNC operator", "CNC machinist", "CNC set-up operator", "Setup operator", "Press brake operator"),
        Of(3, "tool-and-die-maker", "Tool and die maker", "Toolmaker", "Die maker", "Mold maker"),
        Of(4, "welder", "Welder", "TIG welder", "Pipe welder"),
        Of(5, "quality-inspector", "Quality inspector", "CMM operator", "CMM programmer", "QA inspector"),
        Of(6, "cnc-programmer", "CNC programmer", "NC programmer"),
        Of(7, "production-helper", "Production helper"),
        Of(8, "production-supervisor", "Production supervisor"),
        Of(9, "cabinetmaker", "Cabinetmaker"),
        Of(10, "woodworking-machine-operator", "Woodworking machine operator", "CNC router operator"),
        Of(11, "model-maker", "Model maker"),
        Of(12, "ndt-technician", "Nondestructive testing technician"),
        Of(13, "grinder-operator", "Grinder operator"),
        Of(14, "lathe-operator", "Lathe operator"),
        Of(15, "crushing-and-polishing-machine-operator", "Crushing and polishing machine operator"),
    ]);

    [Theory]
    [InlineData("Machinist", "machinist")]
    [InlineData("MACHINIST (Title 32)", "machinist")]
    [InlineData("Machinists", "machinist")]
    [InlineData("Sr. Manual Machinist III", "machinist")]
    [InlineData("Apprentice Machinist", "machinist")]
    [InlineData("CNC MACHINIST NEEDED ASAP!!! $30/HR", "machinist")]
    [InlineData("Machinist - Mobile, AL", "machinist")]
    [InlineData("WELDER, WG-3703-08/10", "welder")]
    [InlineData("3rd Shift TIG Welder - $5,000 Sign-On Bonus", "welder")]
    [InlineData("Welder (Night Shift)", "welder")]
    [InlineData("Tool & Die Maker", "tool-and-die-maker")]
    [InlineData("Tool-Maker", "tool-and-die-maker")]
    [InlineData("Journeyman Tool and Die Maker (1st shift) $32-$40/hr", "tool-and-die-maker")]
    [InlineData("CMM Programmer", "quality-inspector")]
    [InlineData("CMM Operator / Programmer", "quality-inspector")]
    [InlineData("CNC Machine Operator, 3rd shift", "cnc-operator")]
    [InlineData("Second shift CNC machinist II (Rockford, IL)", "machinist")]
    [InlineData("Sr. Machinists - nights", "machinist")]
    [InlineData("2nd Shift Experienced Press Brake Operator", "cnc-operator")]
    [InlineData("Cabinet Maker", "cabinetmaker")]
    [InlineData("CNC Router Operator - Wood", "woodworking-machine-operator")]
    [InlineData("NONDESTRUCTIVE TEST EXAMINING WORKER", "ndt-technician")]
    [InlineData("PLASTIC FABRICATOR HELPER TRAINEE", "production-helper")]
    [InlineData("Machine Shop Supervisor", "production-supervisor")]
    [InlineData("Numerical Control Machine Operator", "cnc-operator")]
    [InlineData("Computer Numerical Control Machine Operator", "cnc-operator")]
    [InlineData("OD/ID Grinder", "grinder-operator")]
    [InlineData("Salt Grinder", "crushing-and-polishing-machine-operator")]
    [InlineData("CNC Lathe", "lathe-operator")]
    public void Rank_TitleOfTheTrade_HasTheOccupationAmongTheFirstAndCertain(string title, string slug)
    {
        var match = Assert.Single(Titles.Rank(title), item => item.Occupation.Slug == slug);
        Assert.True(match.Confidence >= TitleMatch.Certain, $"{match.Confidence}");
    }

    [Theory]
    [InlineData("Account Executive")]
    [InlineData("CNC - certified nurse")]
    [InlineData("Software Quality Assurance Engineer")]
    [InlineData("QA Tester (Manual)")]
    [InlineData("Mold Remediation Technician")]
    [InlineData("Home Inspector")]
    [InlineData("Model Maker - Data Science")]
    [InlineData("Welding Sales Representative")]
    [InlineData("Cabinet Secretary")]
    [InlineData("Machine Learning Engineer")]
    [InlineData("Inspector General")]
    [InlineData("Public Health Inspector")]
    public void Rank_TitleOfAnotherTrade_GivesNothing(string title)
    {
        Assert.Empty(Titles.Rank(title));
        Assert.True(OccupationTitles.IsOutOfTrade(title));
    }

    [Theory]
    [InlineData("Machine Learning Engineer", true)]
    [InlineData("Machine Operator", false)]
    [InlineData("Applications Engineer", false)]
    [InlineData("Surgical Instruments Inspector", false)]
    [InlineData("Kitchen Cabinet Maker", false)]
    public void IsOutOfTrade_TellsAnotherTradeFromAnUnknownTitle(string title, bool expected) =>
        Assert.Equal(expected, OccupationTitles.IsOutOfTrade(title));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("日本")]
    [InlineData("$$$ - - -")]
    public void Rank_TitleThatSaysNothing_GivesNothing(string? title) => Assert.Empty(Titles.Rank(title));

    [Fact]
    public void Rank_AmbiguousTitle_GivesEveryMeaning() => Assert.Equal(
        ["machinist", "cnc-operator"], Titles.Rank("CNC Machinist").Select(match => match.Occupation.Slug));

    [Fact]
    public void Rank_EndlessTitle_IsCutAndAnswered() => Assert.Equal(
        "machinist", Titles.Rank("Machinist, " + new string('x', 100_000))[0].Occupation.Slug);

    private static CatalogueEntry Of(int id, string slug, string name, params string[] aliases) =>
        new(CatalogueKind.Occupation, id, slug, name, aliases);
}
