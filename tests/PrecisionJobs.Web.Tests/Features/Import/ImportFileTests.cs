using System.Text;
using PrecisionJobs.Domain.Postings.Import;
using PrecisionJobs.Web.Features.Import;

namespace PrecisionJobs.Web.Tests.Features.Import;

public sealed class ImportFileTests
{
    private const string Posting = """{"@type":"JobPosting","title":"Welder"}""";

    [Theory]
    [InlineData(Posting)]
    [InlineData("[" + Posting + "]")]
    [InlineData("\uFEFF" + Posting)]
    [InlineData("{\"@graph\":[" + Posting + "]}")]
    [InlineData("{\n  \"@type\": \"JobPosting\",\n  \"title\": \"Welder\",\n}")]
    [InlineData("<html><head><script type=\"application/ld+json\">" + Posting + "</script></head></html>")]
    [InlineData("<!doctype html><script type='application/ld+json; charset=utf-8'>//<![CDATA[\n" + Posting + "\n//]]></script>")]
    [InlineData("title,city\nWelder,Cleveland\n")]
    [InlineData("Job Title;City\r\nWelder;Cleveland\r\n")]
    [InlineData("title\tcity\nWelder\tCleveland")]
    [InlineData("\"title\",\"city\"\n\"Welder\",\"Cleveland\"\n\n")]
    public async Task Read_EveryKindOfFile_FindsThePosting(string text)
    {
        var row = Assert.IsType<ImportedRow.Read>(Assert.Single(await ReadAsync(text)));
        Assert.Equal("Welder", row.Posting.Title);
    }

    [Fact]
    public async Task Read_Lines_NumbersThemByLine()
    {
        var rows = await ReadAsync($"{Posting}\n\n{Posting}\nno json\n{Posting}\n");
        Assert.Equal([1, 3, 4, 5], rows.Select(row => row.Row));
        Assert.IsType<ImportedRow.Unreadable>(rows[2]);
    }

    [Fact]
    public async Task Read_ArrayThatBreaksOff_KeepsWhatCameBefore()
    {
        var rows = await ReadAsync($"[{Posting},{Posting},");
        Assert.Equal(2, rows.OfType<ImportedRow.Read>().Count());
        Assert.Contains("no valid JSON", Assert.Single(rows.OfType<ImportedRow.Unreadable>()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PageWithSeveralScripts_PassesOverOtherData()
    {
        var rows = await ReadAsync(
            $$"""
            <html><script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[]}</script>
            <script>var x = {"@type":"JobPosting","title":"Not this"};</script>
            <script type="application/ld+json">{{Posting}}</script></html>
            """);
        Assert.Equal("Welder", Assert.IsType<ImportedRow.Read>(Assert.Single(rows)).Posting.Title);
    }

    [Fact]
    public async Task Read_GraphOnOneLine_NumbersItsPostings()
    {
        var rows = await ReadAsync($$"""{"@context":"https://schema.org","@graph":[{{Posting}},{{Posting}},{{Posting}}]}""");
        Assert.Equal([1, 2, 3], rows.Select(row => row.Row));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("<html><body>Nothing</body></html>")]
    [InlineData("just words\nand more words\n")]
    [InlineData("{\"@type\":\"Organization\"}")]
    [InlineData("{ broken")]
    public async Task Read_FileWithoutPostings_SaysSo(string text)
    {
        var rows = await ReadAsync(text);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.IsType<ImportedRow.Unreadable>(row));
    }

    [Fact]
    public async Task Read_NestedTooDeep_IsRefusedAndDoesNotFall()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);
        Assert.All(await ReadAsync(deep), row => Assert.IsType<ImportedRow.Unreadable>(row));
        Assert.All(await ReadAsync(new string('[', 5_000)), row => Assert.IsType<ImportedRow.Unreadable>(row));
    }

    [Fact]
    public async Task Read_LineTooLong_IsRefusedAndTheNextIsRead()
    {
        var rows = await ReadAsync($"{Posting}\n{{\"title\":\"{new string('x', ImportFile.MaximumLineLength)}\"}}\n{Posting}\n");
        Assert.Equal(2, rows.OfType<ImportedRow.Read>().Count());
        Assert.Equal(2, Assert.Single(rows.OfType<ImportedRow.Unreadable>()).Row);
    }

    [Fact]
    public async Task Read_SpreadsheetOfWindows_ReadsItsAccents()
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1252).GetBytes("title,company\nMachinist – nuits,Pièces Québec\n");
        var row = Assert.IsType<ImportedRow.Read>(Assert.Single(await ReadAsync(bytes, ImportFormat.Auto)));
        Assert.Equal("Pièces Québec", row.Posting.Organization);
        Assert.Equal("Machinist – nuits", row.Posting.Title);
    }

    [Fact]
    public async Task Read_TableWithFlexibleNames_FillsTheFields()
    {
        var row = Assert.IsType<ImportedRow.Read>(Assert.Single(await ReadAsync(
            "Req ID,Position Title,City,State,ZIP Code,Pay Min,Pay Max,Pay Unit,Job Type,Shift,Closing Date,Job Description\n"
            + "77,Machinist,Cleveland,OH,44113,28.50,36,hour,Full Time,2nd,2027-04-01,\"Two lines,\nquoted\"\n")));
        var posting = row.Posting;
        Assert.Equal(("77", "Machinist", "28.50", "36", "hour"), (posting.Identifier, posting.Title, posting.PayMinimum, posting.PayMaximum, posting.PayUnit));
        Assert.Equal(("Cleveland", "OH", "44113"), (posting.Places[0].City, posting.Places[0].Region, posting.Places[0].PostalCode));
        Assert.Equal(("2nd", "2027-04-01", "Two lines,\nquoted"), (posting.Shift, posting.ClosesOn, posting.Description));
        Assert.Equal(2, row.Row);
    }

    [Theory]
    [InlineData("title,city\nWelder,Cleveland,OH,44113\n", 2)]
    [InlineData("title,city\nWelder,\"Cleveland\nMachinist,Dayton\n", 2)]
    public async Task Read_TableRowThatDoesNotFit_IsRefusedWithItsLine(string text, int line)
    {
        var row = Assert.IsType<ImportedRow.Unreadable>(Assert.Single(await ReadAsync(text)));
        Assert.Equal(line, row.Row);
    }

    private static Task<List<ImportedRow>> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text), ImportFormat.Auto);

    private static async Task<List<ImportedRow>> ReadAsync(byte[] bytes, ImportFormat format)
    {
        using var stream = new MemoryStream(bytes);
        var rows = new List<ImportedRow>();
        await foreach (var row in ImportFile.ReadAsync(stream, format, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }
}
