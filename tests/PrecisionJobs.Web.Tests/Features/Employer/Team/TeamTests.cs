using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Team;

public sealed class TeamTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Show_ListsMembersWithRolesAndHidesDecisionsFromReviewers()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.MemberAsync(company, MemberRole.Owner, "Olive Owner");
        await AskAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Reviewer, "Rae Reviewer");

        var page = await browser.GetAsync($"/employer/{company.Slug}/team");

        Assert.Equal(
            ["Olive Owner Owner", "Rae Reviewer (you) Reviewer"],
            page.Document.QuerySelectorAll("tbody tr").Select(row =>
                $"{row.QuerySelector("th")!.TextContent.Trim()} {row.QuerySelector("[data-label=Role]")!.TextContent.Trim()}"));
        Assert.Contains("Alex Reyes", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Admit_LetsInTellsByMailAndIsDoneOnce()
    {
        var company = await host.Given.CompanyAsync();
        var asking = await AskAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team");

        await browser.SubmitAsync(page, [("Form.Role", "Editor")]);
        var twice = await browser.SubmitAsync(page, [("Form.Role", "Editor")]);

        var member = await MemberAsync(asking.Id);
        Assert.Equal((MemberState.Active, MemberRole.Editor), (member.State, member.Role));
        Assert.NotNull(twice.Location);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Outbox.CountAsync(
            message => message.DeduplicationKey.StartsWith($"member/{asking.Id}/admitted"))));
        using var inside = await host.Given.SignedInAsync(asking.AccountId);
        Assert.Equal(HttpStatusCode.OK, (await inside.GetAsync($"/employer/{company.Slug}")).Status);
    }

    [Fact]
    public async Task Refuse_AsksFirstAndKeepsThemOut()
    {
        var company = await host.Given.CompanyAsync();
        var asking = await AskAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);

        var ask = await browser.GetAsync($"/employer/{company.Slug}/team/{asking.Id}/refuse");
        await browser.SubmitAsync(ask, []);

        Assert.Equal("Refuse the request of Alex Reyes?", ask.Heading);
        Assert.Equal(MemberState.Removed, (await MemberAsync(asking.Id)).State);
    }

    [Fact]
    public async Task Admit_AfterSomebodyRefused_IsTold()
    {
        var company = await host.Given.CompanyAsync();
        var asking = await AskAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team");
        var ask = await browser.GetAsync($"/employer/{company.Slug}/team/{asking.Id}/refuse");
        await browser.SubmitAsync(ask, []);

        var late = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Role", "Editor")]));

        Assert.Contains("Somebody else decided on this request first.", late.Text, StringComparison.Ordinal);
        Assert.Equal(MemberState.Removed, (await MemberAsync(asking.Id)).State);
    }

    [Fact]
    public async Task Role_IsChanged()
    {
        var company = await host.Given.CompanyAsync();
        var editor = await host.Given.MemberAsync(company, MemberRole.Editor, "Ed Editor");
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team/{editor.Id}");

        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Role", "Owner")]));

        Assert.Contains("Ed Editor is now an owner.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(MemberRole.Owner, (await MemberAsync(editor.Id)).Role);
    }

    [Fact]
    public async Task Role_OfTheLastOwner_StaysAndSaysWhy()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInAsync(owner.AccountId);
        var page = await browser.GetAsync($"/employer/{company.Slug}/team/{owner.Id}");

        var answer = await browser.SubmitAsync(page, [("Form.Role", "Editor")]);
        var leave = await browser.GetAsync($"/employer/{company.Slug}/team/{owner.Id}/remove");
        var left = await browser.SubmitAsync(leave, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, left.Status);
        Assert.Contains("A company needs an owner. Make somebody else an owner first.", left.Errors);
        Assert.Equal((MemberState.Active, MemberRole.Owner), ((await MemberAsync(owner.Id)).State, (await MemberAsync(owner.Id)).Role));
    }

    [Fact]
    public async Task Role_ChangedBySomebodyElse_IsToldOnce()
    {
        var company = await host.Given.CompanyAsync();
        var person = await host.Given.MemberAsync(company, MemberRole.Reviewer, "Pat Person");
        using var first = await host.Given.SignedInMemberAsync(company);
        using var second = await host.Given.SignedInMemberAsync(company);
        var address = $"/employer/{company.Slug}/team/{person.Id}";
        var page = await first.GetAsync(address);
        await second.SubmitAsync(await second.GetAsync(address), [("Form.Role", "Editor")]);

        var told = await first.SubmitAsync(page, [("Form.Role", "Owner")]);
        var saved = await first.SubmitAsync(told, [("Form.Role", "Owner")]);

        Assert.Contains("it is now Editor", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.NotNull(saved.Location);
    }

    [Fact]
    public async Task TwoOwners_DemotingEachOtherAtOnce_LeaveOneOwner()
    {
        var company = await host.Given.CompanyAsync();
        var a = await host.Given.MemberAsync(company);
        var b = await host.Given.MemberAsync(company);
        using var browserA = await host.Given.SignedInAsync(a.AccountId);
        using var browserB = await host.Given.SignedInAsync(b.AccountId);
        var pageA = await browserA.GetAsync($"/employer/{company.Slug}/team/{b.Id}");
        var pageB = await browserB.GetAsync($"/employer/{company.Slug}/team/{a.Id}");

        await Task.WhenAll(
            browserA.SubmitAsync(pageA, [("Form.Role", "Reviewer")]),
            browserB.SubmitAsync(pageB, [("Form.Role", "Reviewer")]));

        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Members.CountAsync(
            member => member.CompanyId == company.Id && member.Role == MemberRole.Owner && member.State == MemberState.Active)));
    }

    [Fact]
    public async Task Remove_TakesAwayAccessAtOnceAndTellsByMail()
    {
        var company = await host.Given.CompanyAsync();
        var person = await host.Given.MemberAsync(company, MemberRole.Editor, "Pat Person");
        using var theirs = await host.Given.SignedInAsync(person.AccountId);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var ask = await browser.GetAsync($"/employer/{company.Slug}/team/{person.Id}/remove");

        await browser.SubmitAsync(ask, []);
        var twice = await browser.SubmitAsync(ask, []);

        Assert.NotNull(twice.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync($"/employer/{company.Slug}/team")).Status);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Outbox.CountAsync(
            message => message.DeduplicationKey.StartsWith($"member/{person.Id}/removed"))));
    }

    [Fact]
    public async Task Remove_SelfAsReviewer_LeavesTheCompany()
    {
        var company = await host.Given.CompanyAsync("Leaving Ltd");
        var other = await host.Given.MemberAsync(company);
        var person = await host.Given.MemberAsync(company, MemberRole.Reviewer);
        using var browser = await host.Given.SignedInAsync(person.AccountId);
        var ask = await browser.GetAsync($"/employer/{company.Slug}/team/{person.Id}/remove");

        var answer = await browser.FollowAsync(await browser.SubmitAsync(ask, []));
        var notTheirs = await browser.GetAsync($"/employer/{company.Slug}/team/{other.Id}/remove");

        Assert.Contains("You left Leaving Ltd.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, notTheirs.Status);
    }

    [Fact]
    public async Task Remove_OfSomebodyElseAsEditor_IsNotFound()
    {
        var company = await host.Given.CompanyAsync();
        var owner = await host.Given.MemberAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        var token = await browser.GetAsync($"/employer/{company.Slug}/team");

        var get = await browser.GetAsync($"/employer/{company.Slug}/team/{owner.Id}/remove");
        var post = await browser.PostAsync($"/employer/{company.Slug}/team/{owner.Id}/remove", token);

        Assert.Equal(HttpStatusCode.NotFound, get.Status);
        Assert.Equal(HttpStatusCode.NotFound, post.Status);
        Assert.Equal(MemberState.Active, (await MemberAsync(owner.Id)).State);
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("", "POST")]
    [InlineData("/admit", "POST")]
    [InlineData("/refuse", "POST")]
    [InlineData("/remove", "GET")]
    [InlineData("/remove", "POST")]
    public async Task OtherCompanysMember_IsNotFound(string verb, string method)
    {
        var other = await host.Given.CompanyAsync();
        var theirs = await host.Given.MemberAsync(other);
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var address = $"/employer/{company.Slug}/team/{theirs.Id}{verb}";

        var answer = method == "GET"
            ? await browser.GetAsync(address)
            : await browser.PostAsync(address, await browser.GetAsync($"/employer/{company.Slug}/team"), ("Form.Role", "Reviewer"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal((MemberState.Active, MemberRole.Owner), ((await MemberAsync(theirs.Id)).State, (await MemberAsync(theirs.Id)).Role));
    }

    private async Task<Member> AskAsync(Company company)
    {
        var account = await host.Given.AccountAsync(Roles.Employer, "Alex Reyes");
        return await host.Given.MembershipAsync(account.Id, company, admit: null);
    }

    private Task<Member> MemberAsync(int id) => host.WithDatabaseAsync(db => db.Members.SingleAsync(member => member.Id == id));
}
