using PrecisionJobs.Domain.Postings.Import;
using PrecisionJobs.Web.Features.Import;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Tests.Features.Import;

public sealed class DescriptionTextTests
{
    [Fact]
    public void Read_Html_GivesBlocksUnderTheirHeadings()
    {
        var sections = PostingSections.Sort(DescriptionText.Read("""
            <p>Set up <b>5-axis</b> mills.</p>
            <p><strong>Requirements:</strong></p><ul><li>5 years</li><li>GD&amp;T</li></ul>
            <h3>Preferred</h3><ul><li>Mastercam</li></ul>
            <p><b>Benefits</b><br>Health&nbsp;insurance<br>401(k)</p>
            """));
        Assert.Equal("Set up 5-axis mills.", sections.Markdown(PostingSection.Work));
        Assert.Equal("- 5 years\n- GD&T", sections.Markdown(PostingSection.Requirements));
        Assert.Equal("- Mastercam", sections.Markdown(PostingSection.Preferred));
        Assert.Equal("Health insurance 401(k)", sections.Markdown(PostingSection.Benefits));
    }

    [Theory]
    [InlineData("&lt;p&gt;Run lathes.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Measure&lt;/li&gt;&lt;/ul&gt;")]
    [InlineData("<p>Run lathes.</p><ul><li>Measure</li></ul>")]
    [InlineData("<div><div>Run lathes.</div><div><ul><li><span>Measure</span></li></ul></div></div>")]
    [InlineData("Run lathes.\n\n• Measure")]
    [InlineData("<p>Run lathes.<br>- Measure</p>")]
    public void Read_TheSameInSeveralWays_IsTheSame(string text) => Assert.Equal(
        "Run lathes.\n\n- Measure", PostingSections.ToMarkdown(DescriptionText.Read(text)));

    [Theory]
    [InlineData("<p>Run</p><script>alert(1)</script><p>lathes</p>")]
    [InlineData("<p>Run</p><style>p{display:none}</style><img src=x onerror=alert(1)><p>lathes</p>")]
    [InlineData("<p>Run</p><iframe src='javascript:alert(1)'></iframe><svg onload=alert(1)></svg><p><a href='javascript:alert(1)'>lathes</a></p>")]
    public void Read_HostileHtml_KeepsTheWordsOnly(string html)
    {
        var markdown = PostingSections.ToMarkdown(DescriptionText.Read(html))!;
        Assert.Equal("Run\n\nlathes", markdown);
        Assert.DoesNotContain("alert", Markdown.ToHtml(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DeeplyNestedHtml_DoesNotFall()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 2_000)) + "Run lathes" + string.Concat(Enumerable.Repeat("</div>", 2_000));
        Assert.Contains("Run lathes", PostingSections.ToMarkdown(DescriptionText.Read(html)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CNC&nbsp;Machinist &amp; <b>Setup</b>", "CNC Machinist & Setup")]
    [InlineData("  Welder \n II ", "Welder II")]
    [InlineData(null, "")]
    public void Line_OfATitle_IsPlain(string? text, string expected) => Assert.Equal(expected, DescriptionText.Line(text));
}
