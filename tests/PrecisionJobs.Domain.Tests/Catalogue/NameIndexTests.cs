using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Tests.Catalogue;

public sealed class NameIndexTests
{
    private static readonly CatalogueEntry Tig = Skill(1, "Gas tungsten arc welding (GTAW)", "TIG", "TIG welding", "GTAW");
    private static readonly CatalogueEntry Mig = Skill(2, "Gas metal arc welding (GMAW)", "MIG", "MIG welding", "GMAW");
    private static readonly CatalogueEntry Fanuc = Skill(3, "FANUC controls", "Fanuc", "Fanuc 31i");
    private static readonly CatalogueEntry Mill = Skill(4, "CNC milling", "machining center", "mill");
    private static readonly CatalogueEntry Turn = Skill(5, "CNC turning", "mill-turn", "lathe");
    private static readonly NameIndex Index = new([Tig, Mig, Fanuc, Mill, Turn]);

    [Theory]
    [InlineData("TIG")]
    [InlineData("tig welding")]
    [InlineData("T.I.G.")]
    [InlineData("TIG-Welding")]
    [InlineData("  gtaw ")]
    [InlineData("Gas Tungsten Arc Welding (GTAW)")]
    public void Resolve_NameOrSynonym_IsFound(string text) =>
        Assert.Equal(new NameMatch.Found(Tig), Index.Resolve(text));

    [Theory]
    [InlineData("Lathes")]
    [InlineData("mill turn")]
    public void Resolve_PluralOrSpacing_IsFound(string text) =>
        Assert.Equal(new NameMatch.Found(Turn), Index.Resolve(text));

    [Fact]
    public void Resolve_SlipOfTheKeyboard_ComesNear() =>
        Assert.Equal(Fanuc, Assert.IsType<NameMatch.Near>(Index.Resolve("Fanuk controls")).Entries[0]);

    [Fact]
    public void Resolve_PartOfSeveralNames_ListsThem()
    {
        var near = Assert.IsType<NameMatch.Near>(Index.Resolve("arc welding"));

        Assert.Equal([Mig, Tig], near.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Resolve_AliasOfTwo_AsksWhich()
    {
        var index = new NameIndex([Skill(1, "Stick welding", "arc"), Skill(2, "Plasma cutting", "arc")]);

        Assert.Equal(2, Assert.IsType<NameMatch.Near>(index.Resolve("ARC")).Entries.Count);
    }

    [Fact]
    public void Resolve_NameOfOneAndAliasOfAnother_IsTheOneNamedSo()
    {
        var named = Skill(1, "Grinding");
        var index = new NameIndex([named, Skill(2, "Surface grinding", "grinding")]);

        Assert.Equal(new NameMatch.Found(named), index.Resolve("grinding"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" .,- ")]
    [InlineData("quantum basket weaving")]
    [InlineData("𝕏")]
    public void Resolve_NothingLikeIt_IsUnknown(string? text) =>
        Assert.Equal(NameMatch.Unknown.Instance, Index.Resolve(text));

    private static CatalogueEntry Skill(int id, string name, params string[] synonyms) =>
        new(CatalogueKind.Skill, id, name, name, synonyms, SkillCategory.Process);
}
