using PrecisionJobs.Web.Features.Guide.Articles;

namespace PrecisionJobs.Web.Tests.Features.Guide.Articles;

public sealed class ArticleLibraryTests
{
    private const string Sound = """
        ---
        title: "A title"
        slug: a-title
        summary: "One sentence."
        order: 1
        updated: 2026-11-22
        topics: [basics]
        relatedOccupations: [machinist]
        sources:
          - name: "Shop practice"
            period: "2026"
        audience: everyone
        ---

        First.

        ## A heading

        | A | B |
        |---|---|
        | 1 | 2 |

        {{converter}}

        <script>alert(1)</script> and [a link](https://example.org/).
        """;

    [Fact]
    public void Read_OfASoundArticle_GivesPartsHeadingsAndNoRawHtml()
    {
        var article = Read(("a-title", Sound)).Find("a-title")!;

        Assert.Equal(2, article.Parts.Count);
        Assert.Equal([new ArticleHeading("a-heading", "A heading")], article.Headings);
        Assert.Contains("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>", article.Parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("<script", article.Parts[1], StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener\"", article.Parts[1], StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 22), article.Updated);
    }

    [Theory]
    [InlineData("slug: a-title", "slug: other", "slug is 'other', but the file is called a-title.md")]
    [InlineData("updated: 2026-11-22", "updated: soon", "updated is missing or cannot be read")]
    [InlineData("audience: everyone", "audience: nobody", "audience is missing or cannot be read")]
    [InlineData("summary: \"One sentence.\"", "summary: \"\"", "summary is missing or cannot be read")]
    [InlineData("topics: [basics]", "topics: []", "topics is missing or cannot be read")]
    [InlineData("relatedOccupations: [machinist]", "relatedOccupations: [astronaut]", "'astronaut' is not an occupation of the catalogue")]
    [InlineData("period: \"2026\"", "period: \"\"", "sources' name and period is missing or cannot be read")]
    [InlineData("period: \"2026\"", "url: \"javascript:alert(1)\"", "'javascript:alert(1)' is not an https address")]
    [InlineData("order: 1", "order: 1\nclaims: [{occupation: machinist, claim: A, claimedBy: B}]", "claims' occupation, claim, claimedBy and files is missing or cannot be read")]
    [InlineData("order: 1", "order: 1\nclaims: [{occupation: astronaut, claim: A, claimedBy: B, files: C}]", "'astronaut' is not an occupation of the catalogue")]
    [InlineData("order: 1", "order: first", "the front matter cannot be read, line 5")]
    [InlineData("order: 1", "order: 1\norder: 2", "the front matter cannot be read")]
    [InlineData("order: 1", "order: 1\ncolour: blue", "the front matter cannot be read")]
    [InlineData("---\ntitle", "title", "does not begin with front matter")]
    public void Read_OfAFaultyFrontMatter_NamesFileAndFault(string was, string becomes, string expected)
    {
        var text = Sound.ReplaceLineEndings("\n").Replace(was, becomes, StringComparison.Ordinal);

        var refused = Assert.Throws<InvalidOperationException>(() => Read(("a-title", text)));

        Assert.Contains($"a-title.md: {expected}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfSeveralFaults_NamesThemAll()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read(
            ("a-title", Sound.Replace("updated: 2026-11-22", "updated: soon", StringComparison.Ordinal)),
            ("other", "no front matter")));

        Assert.Contains("2 fault(s)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("other.md: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfTwoWithTheSamePlace_IsRefused() => Assert.Contains(
        "have the same order 1",
        Assert.Throws<InvalidOperationException>(() => Read(
            ("a-title", Sound), ("b-title", Sound.Replace("slug: a-title", "slug: b-title", StringComparison.Ordinal)))).Message,
        StringComparison.Ordinal);

    private static ArticleLibrary Read(params (string Name, string Text)[] files) => new(files, slug => slug == "machinist");
}
