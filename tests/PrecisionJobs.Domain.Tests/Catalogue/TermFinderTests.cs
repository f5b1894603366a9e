using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Tests.Catalogue;

public sealed class TermFinderTests
{
    private static readonly TermFinder Terms = new(
    [
        Skill(1, "TIG welding (GTAW)", "GTAW", "TIG"),
        Skill(2, "Submerged arc welding (SAW)", "SAW"),
        Skill(3, "CNC machining", "CNC"),
        Skill(4, "GD&T", "geometric dimensioning and tolerancing"),
        Skill(5, "Star Swiss lathes", "Star"),
        Skill(6, "5-axis machining", "5 axis"),
        Skill(7, "Micrometers", "mic"),
        new CatalogueEntry(CatalogueKind.Certification, 8, "aws-cwi", "AWS Certified Welding Inspector", ["CWI"]),
        Skill(9, "Citizen Swiss lathes", "Citizen"),
    ]);

    [Theory]
    [InlineData("TIG and GTAW welding of tube", "TIG welding (GTAW)")]
    [InlineData("Ability to use micrometers", "Micrometers")]
    [InlineData("Must know GD&T.", "GD&T")]
    [InlineData("5-axis machining on Hermle", "5-axis machining")]
    [InlineData("CWI preferred", "AWS Certified Welding Inspector")]
    [InlineData("Star Swiss lathes", "Star Swiss lathes")]
    public void Find_NameInAText_IsFoundAsAWhole(string text, string name) =>
        Assert.Equal(name, Assert.Single(Terms.Find(text)).Name);

    [Theory]
    [InlineData("You saw the table saw")]
    [InlineData("You will be our star")]
    [InlineData("US citizen or permanent resident")]
    [InlineData("micrometer-like")]
    [InlineData("antigravity")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_EverydayWords_FindsNothingElse(string? text) =>
        Assert.DoesNotContain(Terms.Find(text), entry => entry.Name is not "Micrometers");

    [Fact]
    public void Find_LongerNameAroundAShorterOne_CountsOnce() =>
        Assert.Equal(["CNC machining"], Terms.Find("CNC machining").Select(entry => entry.Name));

    [Fact]
    public void Find_SeveralNames_KeepsTheirOrder() =>
        Assert.Equal(["GD&T", "CNC machining"], Terms.Find("GD&T, CNC, GD&T").Select(entry => entry.Name));

    private static CatalogueEntry Skill(int id, string name, params string[] aliases) =>
        new(CatalogueKind.Skill, id, Slug.From(name), name, aliases, SkillCategory.Process);
}
