using AngleSharp.Html.Parser;
using PrecisionJobs.Web.Infrastructure.Mail;

namespace PrecisionJobs.Web.Tests.Infrastructure.Mail;

public sealed class MailHtmlTests
{
    private const string Text =
        "Hello Dana <b>& Co</b>,\r\n\r\nyour application is in:\r\nhttps://jobs.example/account/confirm?account=7&token=a%2Bb\r\n\r\nPrecisionJobs";

    [Fact]
    public void Of_HoldsTheWordsOfTheText_AsText()
    {
        var body = new HtmlParser().ParseDocument(MailHtml.Of("Your <application>", Text)).Body!;

        Assert.Equal(3, body.QuerySelectorAll("p").Length);
        Assert.Equal("Hello Dana <b>& Co</b>,", body.QuerySelector("p")!.TextContent);
        Assert.Empty(body.QuerySelectorAll("b, script, img, link, style"));
    }

    [Fact]
    public void Of_AnAddress_LinksToAllOfItAndShowsWhereItLeads()
    {
        var document = new HtmlParser().ParseDocument(MailHtml.Of("Your <application>", Text));

        var link = Assert.Single(document.QuerySelectorAll("a"));
        Assert.Equal("https://jobs.example/account/confirm?account=7&token=a%2Bb", link.GetAttribute("href"));
        Assert.Equal("jobs.example/account/confirm", link.TextContent);
        Assert.Equal("Your <application>", document.Title);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://exa mple\"onmouseover=alert(1)")]
    public void Of_WhatIsNoAddress_IsText(string text)
    {
        var document = new HtmlParser().ParseDocument(MailHtml.Of("Subject", text));

        Assert.Equal(text, document.QuerySelector("p")!.TextContent.Replace("exa/", "https://exa", StringComparison.Ordinal));
        Assert.All(document.QuerySelectorAll("a"), link => Assert.Equal(["href", "style"], link.Attributes.Select(item => item.Name)));
    }
}
