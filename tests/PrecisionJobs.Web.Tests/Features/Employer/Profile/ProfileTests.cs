using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Profile;

public sealed class ProfileTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("profile")]
    [InlineData("profile/edit")]
    public async Task Get_Anonymous_IsSentToSignIn(string path)
    {
        var company = await host.Given.CompanyAsync();
        using var browser = host.Browser();

        var answer = await browser.GetRawAsync($"/employer/{company.Slug}/{path}");

        Assert.Contains("/account/login", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("profile")]
    [InlineData("profile/edit")]
    public async Task Get_OtherCompany_IsNotFound(string path)
    {
        var other = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(await host.Given.CompanyAsync());

        var answer = await browser.GetAsync($"/employer/{other.Slug}/{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Edit_AsEditor_SaysWhichRoleAndWhoCanGiveIt()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.MemberAsync(company, MemberRole.Owner, "Olive Owner");
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);

        var answer = await browser.GetAsync($"/employer/{company.Slug}/profile/edit");
        var posted = await browser.PostAsync($"/employer/{company.Slug}/profile/edit", answer, ("Form.Name", "Mine"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
        Assert.Contains("You are an editor", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("Ask Olive Owner", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_AsReviewer_HidesWhatOwnersDo()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Reviewer);

        var page = await browser.GetAsync($"/employer/{company.Slug}/profile");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Edit profile", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_StoresWhatIsSaid()
    {
        var company = await host.Given.CompanyAsync("Facts Machining");
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/profile/edit");

        var answer = await browser.SubmitAsync(page, [
            ("Form.Website", "www.facts.example.com"), ("Form.Industry", "Medical implants"), ("Form.SizeBand", "10–49"),
            ("Form.FoundedYear", "1968"), ("Form.QualitySystems", "ISO 13485"),
            ("Form.About", "We make **hips**.\n\n<script>alert(1)</script>"), ("Form.OwnersApprovePostings", "true")]);
        var shown = await browser.FollowAsync(answer);

        var stored = await host.WithDatabaseAsync(db => db.Companies.SingleAsync(item => item.Id == company.Id));
        Assert.Equal("https://www.facts.example.com", stored.Website);
        Assert.Equal(1968, stored.FoundedYear);
        Assert.True(stored.OwnersApprovePostings);
        Assert.Equal("Facts Machining", stored.Name);
        Assert.Contains("The profile is saved.", shown.Text, StringComparison.Ordinal);
        Assert.Equal("hips", shown.Document.QuerySelector(".prose strong")?.TextContent);
        Assert.Empty(shown.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Edit_Invalid_NamesEachFieldAndKeepsTheText()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/profile/edit");

        var answer = await browser.SubmitAsync(page, [
            ("Form.Website", "javascript:alert(1)"), ("Form.FoundedYear", "1492"), ("Form.SizeBand", "lots"),
            ("Form.About", "Kept text")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(3, answer.Errors.Count);
        Assert.Contains("Give the year with four digits, 1700 to 2027.", answer.Errors);
        Assert.Equal("Kept text", answer.Document.QuerySelector("#Form_About")?.TextContent.Trim());
    }

    [Fact]
    public async Task Edit_Preview_ShowsTheTextAndStoresNothing()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/profile/edit");

        var answer = await browser.SubmitAsync(page, [("Form.About", "## Our shop\n\nTwelve spindles."), ("Form.Intent", "preview")]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Our shop", answer.Document.QuerySelector(".prose h3")?.TextContent);
        Assert.Contains("Twelve spindles.", answer.Document.QuerySelector("#Form_About")?.TextContent, StringComparison.Ordinal);
        Assert.Null(await host.WithDatabaseAsync(db => db.Companies.Where(item => item.Id == company.Id).Select(item => item.About).SingleAsync()));
    }

    [Fact]
    public async Task Edit_WhenSomebodySavedFirst_ShowsBothAndLosesNothing()
    {
        var company = await host.Given.CompanyAsync();
        using var first = await host.Given.SignedInMemberAsync(company);
        using var second = await host.Given.SignedInMemberAsync(company, name: "Maria Ruiz");
        var address = $"/employer/{company.Slug}/profile/edit";
        var firstPage = await first.GetAsync(address);
        await second.SubmitAsync(await second.GetAsync(address), [("Form.Industry", "Their industry")]);

        var conflict = await first.SubmitAsync(firstPage, [("Form.Industry", "My industry")]);
        var resolved = await first.SubmitAsync(conflict, []);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Maria Ruiz saved this first", conflict.MainText, StringComparison.Ordinal);
        Assert.Contains("Their industry", conflict.Document.QuerySelector("[aria-labelledby=theirs]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("My industry", conflict.Document.QuerySelector("#Form_Industry")?.GetAttribute("value"));
        Assert.NotNull(resolved.Location);
        Assert.Equal("My industry", await host.WithDatabaseAsync(db => db.Companies.Where(item => item.Id == company.Id).Select(item => item.Industry).SingleAsync()));
    }

    [Fact]
    public async Task Edit_NameOfAVerifiedCompany_StaysAsItWasVerified()
    {
        var company = await host.Given.CompanyAsync("Verified Name");
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/profile/edit");

        await browser.SubmitAsync(page, [("Form.Name", "Another name")]);

        Assert.Equal("Verified Name", await host.WithDatabaseAsync(db => db.Companies.Where(item => item.Id == company.Id).Select(item => item.Name).SingleAsync()));
    }

    [Fact]
    public async Task AskAgain_AfterARefusal_PutsTheCompanyBackInLine()
    {
        var company = await host.Given.CompanyAsync(verified: false);
        using var browser = await host.Given.SignedInMemberAsync(company);
        await host.WithDatabaseAsync(async db =>
        {
            var act = Process.System("Refuse", TestHost.Start.UtcDateTime).For("Refuse", "The website does not answer.");
            (await db.Companies.FindAsync(company.Id))!.Refuse(act);
            return await db.SaveChangesAsync(act, CancellationToken.None);
        });
        var page = await browser.GetAsync($"/employer/{company.Slug}/profile");

        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, []));
        var twice = await browser.PostAsync($"/employer/{company.Slug}/profile/verification", page);

        Assert.Contains("The website does not answer.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Asked to be checked again", answer.MainText, StringComparison.Ordinal);
        Assert.NotNull(twice.Location);
        Assert.Equal(
            [VerificationState.Refused, VerificationState.Awaiting],
            await host.WithDatabaseAsync(db => db.Companies.Where(item => item.Id == company.Id)
                .SelectMany(item => item.History).OrderBy(line => line.Id).Select(line => line.To).ToListAsync()));
    }
}
