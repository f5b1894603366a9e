using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Infrastructure.Catalogue;

public sealed class CatalogueSnapshotTests(TestHost host) : IClassFixture<TestHost>
{
    private CatalogueSnapshot Catalogue => host.Services.GetRequiredService<CatalogueSnapshot>();

    [Fact]
    public async Task Load_HoldsWhatTheDatabaseHolds()
    {
        var occupation = Catalogue.Occupation("tool-and-die-maker")!;

        Assert.Equal("51-4111", occupation.SocCode);
        Assert.Equal("machining", occupation.Family.Slug);
        Assert.Equal(occupation, Catalogue.Occupation(occupation.Id));
        Assert.NotEmpty(occupation.Skills);
        Assert.Equal(
            await host.WithDatabaseAsync(db => Task.FromResult((db.Occupations.Count(), db.Skills.Count(), db.Certifications.Count()))),
            (Catalogue.Occupations.Count, Catalogue.Skills.Count, Catalogue.Certifications.Count));
    }

    [Fact]
    public void ShortNames_TellCertificationsApart()
    {
        Assert.Equal(Catalogue.Certifications.Count, Catalogue.Certifications.Select(item => item.ShortName).Distinct().Count());
        Assert.Equal("CWI", Catalogue.Certifications.Single(item => item.Name == "AWS Certified Welding Inspector").ShortName);
        Assert.All(
            Catalogue.Certifications.Where(item => item.Abbreviation == "WPQ"), item => Assert.Equal(item.Name, item.ShortName));
    }

    [Fact]
    public void Neighbours_KnowEachOther()
    {
        var milling = Catalogue.Skill("cnc-milling")!;

        Assert.NotEmpty(milling.Neighbours);
        Assert.All(milling.Neighbours, near => Assert.Contains(
            near.Skill.Neighbours, back => back.Skill.Slug == milling.Slug && back.Distance == near.Distance));
        Assert.Equal(milling.Neighbours.Select(near => near.Distance).Order(), milling.Neighbours.Select(near => near.Distance));
    }

    [Theory]
    [InlineData("gas tungsten arc welding", "gtaw-tig-welding")]
    [InlineData("TIG", "gtaw-tig-welding")]
    [InlineData("Haas", "haas-machines")]
    [InlineData("MACHINIST", "machinist")]
    public void Suggest_ForAWholeName_PutsItFirst(string text, string slug) =>
        Assert.Equal(slug, Catalogue.Suggest(text, [])[0].Value);

    [Fact]
    public void Suggest_ForASynonym_SaysWhichOne() =>
        Assert.Contains("(gas tungsten arc welding", Catalogue.Suggest("gas tungs", [])[0].Label, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Suggest_ForOneKind_GivesThatKindOnly()
    {
        Assert.All(Catalogue.Suggest("f", [SuggestionKind.Control]), item => Assert.Equal("Control", item.Kind));
        Assert.All(Catalogue.Suggest("a", [SuggestionKind.Certification]), item => Assert.Equal("Certification", item.Kind));
        Assert.Contains(Catalogue.Suggest("fanuc", [SuggestionKind.Skill]), item => item.Kind == "Control");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("%%--'")]
    [InlineData("zzzzzzzzzz")]
    public void Suggest_ForNothing_GivesNothing(string? text) => Assert.Empty(Catalogue.Suggest(text, []));

    [Fact]
    public void Named_ForAnAmbiguousTitle_IsNull() =>
        Assert.Null(Catalogue.Named("CNC machinist", [SuggestionKind.Occupation]));

    [Fact]
    public void Named_ForASynonym_IsItsEntry() =>
        Assert.Equal("gtaw-tig-welding", Catalogue.Named("gtaw", [SuggestionKind.Skill])?.Value);
}
