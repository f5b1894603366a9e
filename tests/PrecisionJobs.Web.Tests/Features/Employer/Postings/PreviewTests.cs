using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

public sealed class PreviewTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Show_ADraft_IsWhatCandidatesWillRead()
    {
        var company = await host.Given.CompanyAsync("Preview Machining");
        var posting = await host.Given.PostingAsync(company, live: false, with: item =>
        {
            item.TechnicalChallenges = "Thin **walls**";
            item.UsPersonRequired = true;
        });
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Reviewer);

        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/preview");

        Assert.Equal("CNC machinist", page.Heading);
        Assert.Contains("Nobody outside the company sees it yet.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("$28.50–$36 an hour", page.MainText, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("main strong"), item => item.TextContent == "walls");
        Assert.Contains("lawful permanent resident", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_AConfidentialPosting_HoldsTheNameBack()
    {
        var company = await host.Given.CompanyAsync("Hidden Name Works");
        var posting = await host.Given.PostingAsync(company, with: item => item.Visibility = PostingVisibility.Confidential);
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/preview");

        Assert.DoesNotContain("Hidden Name Works", page.MainText, StringComparison.Ordinal);
        Assert.Contains("The company's name is held back.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_AnEmptyDraft_DoesNotFail()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: item =>
        {
            (item.OccupationId, item.TheWork, item.Pay, item.ExperienceLevel) = (null, null, null, null);
            item.Requirements.Clear();
            item.Sites.Clear();
        });
        using var browser = await host.Given.SignedInMemberAsync(company);

        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/preview");

        Assert.Equal("CNC machinist", page.Heading);
        Assert.Contains("Pay not stated", page.MainText, StringComparison.Ordinal);
    }
}
