using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Account.Register;

public sealed class JoinTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Address = "/account/register/employer/join";

    [Fact]
    public async Task Post_WithTheNameOfACompany_AsksToJoinAndTellsTheOwnersOnceConfirmed()
    {
        var company = await host.Given.CompanyAsync("Loves Park Gear");
        var owner = await host.Given.MemberAsync(company, MemberRole.Owner, "Olive Owner");
        var editor = await host.Given.MemberAsync(company, MemberRole.Editor, "Ed Editor");
        using var browser = host.Browser();

        var sent = await JoinAsync(browser, "loves park gear", "joiner@example.com");
        await host.DispatchOutboxAsync();
        var toldBefore = host.Mail.To(owner.Email).Count;
        var confirm = await browser.GetAsync(host.Mail.LinkTo("joiner@example.com", "/account/confirm"));
        await browser.SubmitAsync(confirm, [("Form.Password", Given.Password)]);
        await host.DispatchOutboxAsync();

        Assert.Equal("/account/register/sent", sent.Location);
        var member = await host.WithDatabaseAsync(db => db.Members.AsNoTracking().SingleAsync(item => item.Email == "joiner@example.com"));
        Assert.Equal((MemberState.Requested, company.Id), (member.State, member.CompanyId));
        Assert.Equal(0, toldBefore);
        var mail = Assert.Single(host.Mail.To(owner.Email));
        Assert.Equal("Jo Iner asks to join Loves Park Gear", mail.Subject);
        Assert.Contains($"https://localhost/employer/{company.Slug}/team", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(host.Mail.To(editor.Email));
    }

    [Fact]
    public async Task Post_WhenTheNameFitsSeveral_OffersThemAndTakesTheChoice()
    {
        await host.Given.CompanyAsync("Rockford Spindle East");
        var west = await host.Given.CompanyAsync("Rockford Spindle West");
        await host.Given.CompanyAsync("Rockford Spindle Secret", verified: false);
        using var browser = host.Browser();

        var asked = await JoinAsync(browser, "Rockford Spindle", "chooser@example.com");
        var sent = await browser.SubmitAsync(asked, [("Form.Company", west.Slug), ("Form.Password", Given.Password)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(["Choose your company."], asked.Errors);
        Assert.Equal(2, asked.Document.QuerySelectorAll("input[name='Form.Company']").Length);
        Assert.DoesNotContain("Secret", asked.Text, StringComparison.Ordinal);
        Assert.Equal("/account/register/sent", sent.Location);
        Assert.Equal(west.Id, await host.WithDatabaseAsync(
            db => db.Members.Where(item => item.Email == "chooser@example.com").Select(item => item.CompanyId).SingleAsync()));
    }

    [Theory]
    [InlineData("No such shop")]
    [InlineData("Unchecked Machine")]
    [InlineData("%")]
    public async Task Post_WhenNoCompanyCanBeJoined_SaysSo(string name)
    {
        await host.Given.CompanyAsync("Unchecked Machine", verified: false);
        using var browser = host.Browser();

        var answer = await JoinAsync(browser, name, "nobody@example.com");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("No company of this name can be joined. Check the spelling.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(name, answer.Document.QuerySelector("#Form_CompanyName")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Suggest_GivesVerifiedCompaniesOnly()
    {
        await host.Given.CompanyAsync("Zephyr Turning");
        await host.Given.CompanyAsync("Zephyr Hidden", verified: false);
        using var browser = host.Browser();

        var found = JsonSerializer.Deserialize<JsonElement>((await browser.GetRawAsync("/account/register/companies?q=Zeph")).Text);
        var tooShort = (await browser.GetRawAsync("/account/register/companies?q=z")).Text;

        var only = Assert.Single(found.EnumerateArray());
        Assert.Equal("Zephyr Turning", only.GetProperty("value").GetString());
        Assert.Equal("Cleveland, OH", only.GetProperty("kind").GetString());
        Assert.Equal("[]", tooShort);
    }

    private static async Task<TestPage> JoinAsync(TestBrowser browser, string company, string email) =>
        await browser.SubmitAsync(await browser.GetAsync(Address), [
            ("Form.CompanyName", company),
            ("Form.Name", "Jo Iner"),
            ("Form.Email", email),
            ("Form.Password", Given.Password),
        ]);
}
