using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Guide;

public sealed class ConverterTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("5 tenths", "in", "0.0005", "12.7")]
    [InlineData("±.001", "in", "0.001", "25.4")]
    [InlineData("half a tenth", "in", "0.00005", "1.27")]
    [InlineData("1/64", "in", "0.015625", "396.875")]
    [InlineData("0.02", "mm", "≈ 0.000787402", "20")]
    [InlineData("2", "thou", "0.002", "50.8")]
    [InlineData("5 microns", "in", "≈ 0.00019685", "5")]
    public async Task Get_WithALength_ShowsItInEveryUnit(string value, string unit, string inches, string micrometers)
    {
        var page = await AskAsync("/guide/convert", value, unit);

        Assert.Equal(inches, Cell(page, "in"));
        Assert.Equal(micrometers, Cell(page, "µm"));
        Assert.Equal(value, page.Document.QuerySelector("#cv")!.GetAttribute("value"));
        Assert.Equal(unit, page.Document.QuerySelector("#cu option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_WithUnequalDeviations_ShowsBothAndTheZone()
    {
        var page = await AskAsync("/guide/convert", "+.000/-.002", "in");

        Assert.Equal(["0", "50.8", "50.8"], Cells(page, "µm"));
    }

    [Fact]
    public async Task Get_WithAFinish_ShowsBothUnitsAndTheNominalPair()
    {
        var page = await AskAsync("/guide/convert", "32 Ra", "in");

        Assert.Equal("0.8128", Cell(page, "µm"));
        Assert.Contains("Nearest nominal pair: 32 µin and 0.8 µm, grade N6.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("No unit was given", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16 RMS", "It is not converted here.")]
    [InlineData("Rz 6.3", "no fixed factor")]
    [InlineData("H7/g6", "depends on the diameter")]
    [InlineData("tight", "was not recognized")]
    public async Task Get_WithWhatHasNoAnswer_SaysWhy(string value, string expected) =>
        Assert.Contains(expected, (await AskAsync("/guide/convert", value, "in")).MainText, StringComparison.Ordinal);

    [Fact]
    public async Task Get_InTheArticle_AnswersInTheArticle()
    {
        var page = await AskAsync("/guide/articles/reading-tolerances-and-finishes", "10 thou", "in");

        Assert.Equal("Reading tolerances and finishes", page.Heading);
        Assert.Equal("254", Cell(page, "µm"));
        Assert.Equal(
            "/guide/articles/reading-tolerances-and-finishes#converter",
            page.Document.QuerySelector("form.converter")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Get_OfTheAnswerAlone_IsAPieceOfAPage()
    {
        var page = await AskAsync("/guide/convert/answer", "1 in", "mm");

        Assert.DoesNotContain("<html", page.Text, StringComparison.Ordinal);
        Assert.Contains("25.4", page.Text, StringComparison.Ordinal);
    }

    private async Task<TestPage> AskAsync(string address, string value, string unit)
    {
        using var browser = host.Browser();
        return await browser.GetAsync($"{address}?value={Uri.EscapeDataString(value)}&unit={unit}");
    }

    private static string Cell(TestPage page, string unit) => Cells(page, unit)[0];

    private static string[] Cells(TestPage page, string unit) =>
        [.. page.Document.QuerySelectorAll(".converter-table tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent == unit)
            .QuerySelectorAll("td").Select(cell => cell.TextContent)];
}
