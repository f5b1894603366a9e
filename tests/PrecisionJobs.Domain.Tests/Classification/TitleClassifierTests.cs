using System.Text;
using FsCheck.Xunit;
using PrecisionJobs.Domain.Classification;

namespace PrecisionJobs.Domain.Tests.Classification;

public sealed class TitleClassifierTests
{
    // One in a hundred may slip through: "model" is also a model in a workshop.
    private const double RefusedAtLeast = 0.95;

    private static readonly TitleClassifier Classifier = new(
        [("Bridgeport hand", "51-4035"), ("Electronics assembler", "51-2028"), ("Whatsit wrangler", "51-4111"), ("Whatsit wrangler", "51-4041")]);

    [Theory]
    [InlineData("Machinist", "51-4041")]
    [InlineData("CNC Machine Operator, 3rd shift", "51-9161")]
    [InlineData("CNC Programmer", "51-9162")]
    [InlineData("Tool & Die Maker", "51-4111")]
    [InlineData("Welder - 2nd Shift ($25/hr)", "51-4121")]
    [InlineData("Robotic Welding Operator", "51-4122")]
    [InlineData("Turret Lathe Operator", "51-4034")]
    [InlineData("Milling Machine Set-Up Operator", "51-4035")]
    [InlineData("Radial Drill Press Operator", "51-4032")]
    [InlineData("Surface Grinder Operator", "51-4033")]
    [InlineData("Punch Press Operator", "51-4031")]
    [InlineData("Drop Hammer Operator", "51-4022")]
    [InlineData("Foundry Molder", "51-4071")]
    [InlineData("Injection Molding Machine Operator", "51-4072")]
    [InlineData("Electroplater", "51-4193")]
    [InlineData("Heat Treater", "51-4191")]
    [InlineData("Cabinet Maker", "51-7011")]
    [InlineData("Head Sawyer", "51-7041")]
    [InlineData("Wood Lathe Operator", "51-7042")]
    [InlineData("Quality Control Inspector", "51-9061")]
    [InlineData("Gear Inspector", "51-9061")]
    [InlineData("Aircraft Structural Assembler", "51-2011")]
    [InlineData("Sheet Metal Worker", "47-2211")]
    [InlineData("Millwright", "49-9044")]
    [InlineData("Production Foreman", "51-1011")]
    [InlineData("Maintenance Supervisor", "49-1011")]
    [InlineData("Machinist Helper", "51-9198")]
    [InlineData("Sewing Machine Operator", "51-6031")]
    [InlineData("Loom Operator", "51-6063")]
    [InlineData("Bookbinder", "51-5113")]
    [InlineData("Offset Press Operator", "51-5112")]
    [InlineData("Butcher", "51-3021")]
    [InlineData("Stationary Engineer", "51-8021")]
    [InlineData("Wastewater Treatment Operator", "51-8031")]
    [InlineData("Dental Lab Technician", "51-9081")]
    [InlineData("Tire Retreader", "51-9197")]
    [InlineData("Calibration Technician", "17-3028")]
    [InlineData("Bridgeport hand", "51-4035")]
    public void Rank_TitleOfTheTrade_HasItsOccupationFirst(string title, string soc) =>
        Assert.Equal(soc, Classifier.Rank(title)[0].Code);

    [Fact]
    public void Rank_NameOfTwoOccupations_HasBoth() => Assert.Equal(
        ["51-4041", "51-4111"], Classifier.Rank("whatsit wrangler").Take(2).Select(match => match.Code).Order());

    [Theory]
    [InlineData("grinder", "51-4033", "51-9021")]
    [InlineData("polisher", "51-4033", "51-9022")]
    [InlineData("cutter", "51-9032", "51-9031")]
    public void Rank_TitleThatSaysNotOfWhat_HasEveryMeaning(string title, params string[] socs) =>
        Assert.Empty(socs.Except(Classifier.Rank(title).Select(match => match.Code)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \t ")]
    [InlineData("!!!")]
    [InlineData("日本")]
    [InlineData("12345")]
    [InlineData("Registered Nurse")]
    [InlineData("Software Engineer")]
    [InlineData("Building Inspector")]
    [InlineData("Office Supervisor")]
    [InlineData("Account Executive")]
    public void Rank_NothingOrAnotherTrade_GivesNothing(string? title) => Assert.Empty(Classifier.Rank(title));

    [Fact]
    public void Rank_TitlesOfOtherTrades_GiveNothing()
    {
        var titles = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Classification", "other-trades.txt"));
        var taken = titles.Where(title => Classifier.Rank(title).Count > 0).ToList();
        Assert.True(titles.Length > 350);
        Assert.True(taken.Count <= titles.Length * (1 - RefusedAtLeast), string.Join(", ", taken));
    }

    [Theory]
    [InlineData("tool maker", "TOOL  MAKER")]
    [InlineData("tool maker", " Tool\tMaker ")]
    [InlineData("moulder", "Möulder")]
    [InlineData("sheet metal worker", "Sheet-Metal Worker")]
    [InlineData("saw filer", "saw’ filer")]
    public void Rank_CaseAccentsAndSpaces_ChangeNothing(string one, string other) =>
        Assert.Equal(Classifier.Rank(one), Classifier.Rank(other));

    [Property]
    public void Rank_AnyText_GivesDistinctCodesInOrderOfConfidence(string? text, byte count)
    {
        var matches = Classifier.Rank(text, count);
        Assert.True(matches.Count <= count);
        Assert.Equal(matches.Count, matches.Select(match => match.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(matches, match => Assert.InRange(match.Confidence, 0.001, 1));
        Assert.Equal(matches.OrderByDescending(match => match.Confidence).Select(match => match.Confidence), matches.Select(match => match.Confidence));
        Assert.Equal(matches, Classifier.Rank(text, count));
    }

    [Property]
    public void Rank_AnyWordsOfTheTrade_AddUpToOneAtMost(byte[] picks)
    {
        string[] words = ["press", "operator", "wood", "lathe", "helper", "nurse", "cutter", "glass", "saw", "supervisor", "tin", "-", "(", "ö"];
        var title = new StringBuilder().AppendJoin(' ', picks.Select(pick => words[pick % words.Length])).ToString();
        var matches = Classifier.Rank(title, 50);
        Assert.InRange(matches.Sum(match => match.Confidence), 0, 1.03);
        Assert.Equal(matches, Classifier.Rank(title.ToUpperInvariant(), 50));
        Assert.Equal(matches, Classifier.Rank("  " + title.Replace(" ", "  ", StringComparison.Ordinal) + " ", 50));
    }

    [Fact]
    public void Rank_EndlessTitle_IsCutAndAnswered() => Assert.Equal(
        "51-4041", Classifier.Rank("Machinist " + string.Concat(Enumerable.Repeat("x y z ", 100_000)))[0].Code);

    [Fact]
    public void TitleOf_KnowsDetailedCodesOnly()
    {
        Assert.Equal("Machinists", TitleClassifier.TitleOf("51-4041"));
        Assert.Null(TitleClassifier.TitleOf("51-2028"));
        Assert.Null(TitleClassifier.TitleOf("not:health"));
    }

    [Fact]
    public void Tables_NameEveryDetailedProductionOccupationOnce()
    {
        var table = TermTable.Instance.Occupations.Where(occupation => occupation.IsOfTrade).ToList();
        Assert.Equal(table.Count, table.Select(occupation => occupation.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(table, occupation => Assert.Matches("^(11|17|19|25|47|49|51)-[0-9]{4}$", occupation.Code));
        Assert.True(table.Count(occupation => occupation.Code.StartsWith("51-", StringComparison.Ordinal)) >= 100);
    }
}
