using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Tests.Infrastructure.Mvc;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt&colon;alert(1))")]
    [InlineData("![x](https://evil.example/pixel.png)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<a href=\"javascript:alert(1)\" style=\"position:fixed\">x</a>")]
    [InlineData("`<svg onload=alert(1)>`")]
    [InlineData("| <iframe src=//evil> |\n|---|\n| <style>*{}</style> |")]
    public void ToHtml_OfHostileText_HoldsNoActiveContent(string text)
    {
        var html = Markdown.ToHtml(text);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.Empty(document.QuerySelectorAll("script, img, iframe, style, svg, object, form, input"));
        Assert.DoesNotContain(
            document.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"
                || attribute.Value.Contains("script:", StringComparison.OrdinalIgnoreCase)
                || attribute.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ToHtml_KeepsTheStructureThatAPostingNeeds()
    {
        var html = Markdown.ToHtml("Hold **±0.0005 in**:\n\n- bores\n- faces\n\n[drawing](https://example.com/d)");

        Assert.Contains("<strong>±0.0005 in</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<li>bores</li>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.com/d\"", html, StringComparison.Ordinal);
        Assert.Contains("nofollow", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_PutsHeadingsBelowTheOneTheyStandUnder()
    {
        var html = Markdown.ToHtml("# Top\n\n### Deep\n\n# Again");

        Assert.Contains("<h3>Top</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<h4>Deep</h4>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("*")]
    [InlineData("(")]
    public void ToHtml_OfTextNestedWithoutEnd_IsStillText(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4_000)) + "<b>end";

        Assert.DoesNotContain("<b>", Markdown.ToHtml(text), StringComparison.Ordinal);
        Assert.Contains("end", Markdown.ToPlainText(text), StringComparison.Ordinal);
    }

    [Fact]
    public void ToPlainText_DropsMarksAndKeepsWords()
    {
        var text = Markdown.ToPlainText("## Set-up\n\nRun **Haas** & [Mazak](https://example.com) <b>now</b>");

        Assert.Contains("Run Haas & Mazak", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
        Assert.DoesNotContain("##", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Render_OfNothing_IsNothing(string? text) => Assert.Null(Markdown.Render(text));
}
