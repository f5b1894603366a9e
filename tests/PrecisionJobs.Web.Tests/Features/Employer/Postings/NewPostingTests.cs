using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Postings;

public sealed class NewPostingTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("Second shift CNC machinist II (Rockford, IL)", "machinist")]
    [InlineData("TIG Welder", "welder")]
    [InlineData("Journeyman tool & die maker", "tool-and-die-maker")]
    [InlineData("Quality inspector, CMM", "quality-inspector")]
    public async Task Create_TakesTheOccupationFromTheTitle(string title, string occupation)
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var basics = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Title", title)]));

        var posting = await PostingAsync(company);
        Assert.Equal(occupation, posting.Occupation?.Slug);
        Assert.Equal((PostingState.Draft, title), (posting.State, posting.Title));
        Assert.Equal("Basics", basics.Heading);
        Assert.Contains("By its title the occupation is", basics.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AnUnknownTitle_LeavesTheOccupationOpen()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var basics = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Title", "Xylophone tuner")]));

        Assert.Null((await PostingAsync(company)).OccupationId);
        Assert.Contains("The draft is saved.", basics.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AChosenOccupation_WinsOverTheTitle()
    {
        var company = await host.Given.CompanyAsync();
        var welder = await host.WithDatabaseAsync(db => db.Occupations.SingleAsync(item => item.Slug == "welder"));
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        await browser.SubmitAsync(page, [("Form.Title", "CNC machinist"), ("Form.OccupationId", $"{welder.Id}")]);

        Assert.Equal(welder.Id, (await PostingAsync(company)).OccupationId);
    }

    [Fact]
    public async Task Create_SentTwice_MakesOneDraft()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.SubmitAsync(page, [("Form.Title", "CNC machinist")])));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Postings.CountAsync(posting => posting.CompanyId == company.Id)));
    }

    [Fact]
    public async Task Create_AtACompanyWithOneSite_MeansThatSite()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        await browser.SubmitAsync(page, [("Form.Title", "CNC machinist")]);

        Assert.Equal(company.Sites[0].Id, Assert.Single((await PostingAsync(company)).Sites).SiteId);
    }

    [Theory]
    [InlineData("", "Give the posting a title.")]
    [InlineData("   ", "Give the posting a title.")]
    public async Task Create_WithoutATitle_SaysSo(string title, string message)
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/postings/new");

        var answer = await browser.SubmitAsync(page, [("Form.Title", title)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([message], answer.Errors);
    }

    private Task<Posting> PostingAsync(Company company) => host.WithDatabaseAsync(db => db.Postings
        .Include(posting => posting.Occupation).Include(posting => posting.Sites)
        .SingleAsync(posting => posting.CompanyId == company.Id));
}
