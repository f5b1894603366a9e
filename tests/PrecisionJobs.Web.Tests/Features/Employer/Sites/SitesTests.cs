using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Employer.Sites;

public sealed class SitesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Add_TakesPlaceAndZoneFromTheZip()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/sites/new");

        var answer = await browser.FollowAsync(await browser.SubmitAsync(page, [("Form.Name", "Plant 2"), ("Form.Zip", "61101-1234")]));

        var site = await SiteAsync(company, "Plant 2");
        Assert.Equal(("Rockford", "IL", "61101", "America/Chicago"), (site.City, site.StateCode, site.Zip, site.TimeZone));
        Assert.InRange(site.Latitude, 42, 43);
        Assert.InRange(site.Longitude, -90, -88);
        Assert.Contains("Plant 2 is saved: Rockford, IL, Central time.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Rockford, IL 61101", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithACorrectedZone_KeepsTheCorrection()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/sites/new");

        await browser.SubmitAsync(page, [("Form.Name", "Phenix City"), ("Form.Zip", "36867"), ("Form.TimeZone", "America/New_York")]);

        Assert.Equal("America/New_York", (await SiteAsync(company, "Phenix City")).TimeZone);
    }

    [Theory]
    [InlineData("00000", "“00000” is not a ZIP code we know.")]
    [InlineData("4411", "“4411” is not a ZIP code we know.")]
    [InlineData("44113-", "“44113-” is not a ZIP code we know.")]
    [InlineData("Cleveland", "“Cleveland” is not a ZIP code we know.")]
    [InlineData("", "Enter the ZIP code.")]
    public async Task Add_WithABadZip_SaysSoAndKeepsTheRest(string zip, string message)
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var page = await browser.GetAsync($"/employer/{company.Slug}/sites/new");

        var answer = await browser.SubmitAsync(page, [("Form.Name", "Nowhere"), ("Form.Street", "1 Main St"), ("Form.Zip", zip)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("1 Main St", answer.Document.QuerySelector("#Form_Street")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_WhenSomebodySavedFirst_ShowsBoth()
    {
        var company = await host.Given.CompanyAsync();
        using var first = await host.Given.SignedInMemberAsync(company);
        using var second = await host.Given.SignedInMemberAsync(company, name: "Maria Ruiz");
        var address = $"/employer/{company.Slug}/sites/{company.Sites[0].Id}";
        var page = await first.GetAsync(address);
        await second.SubmitAsync(await second.GetAsync(address), [("Form.Name", "Theirs")]);

        var conflict = await first.SubmitAsync(page, [("Form.Name", "Mine")]);
        var resolved = await first.SubmitAsync(conflict, []);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Maria Ruiz saved this first", conflict.MainText, StringComparison.Ordinal);
        Assert.NotNull(resolved.Location);
        Assert.NotNull(await SiteAsync(company, "Mine"));
    }

    [Fact]
    public async Task Add_Empty_ListsTheErrorsInTheOrderOfTheFields()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var form = await browser.GetAsync($"/employer/{company.Slug}/sites/new");

        var answer = await browser.SubmitAsync(form, []);

        Assert.Equal(["#Form_Name", "#Form_Zip"], answer.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Add_FromAPosting_LeadsBackToItWithTheSiteTicked()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var place = await browser.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/place");

        var form = await browser.GetAsync(place.Document.QuerySelector("main a[href*='/sites/new']")!.GetAttribute("href")!);
        var wrong = await browser.SubmitAsync(form, [("Form.Name", "Plant 2"), ("Form.Zip", "00000")]);
        var back = await browser.FollowAsync(await browser.SubmitAsync(wrong, [("Form.Zip", "61101")]));
        await browser.SubmitAsync(back, [("Form.Intent", "leave")], "#step-form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Place", back.Heading);
        Assert.Contains("Plant 2 is saved: Rockford, IL, Central time.", back.Text, StringComparison.Ordinal);
        Assert.Equal(2, back.Document.QuerySelectorAll("input[name='Form.SiteIds'][checked]").Length);
        Assert.Equal(2, await host.WithDatabaseAsync(db => db.Postings.Where(item => item.Id == posting.Id).SelectMany(item => item.Sites).CountAsync()));
    }

    [Fact]
    public async Task Place_AsEditorOfACompanyWithoutASite_SaysWhoCanAddOne()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company, live: false, with: draft => draft.Sites.Clear());
        using var owner = await host.Given.SignedInMemberAsync(company);
        using var editor = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);
        await owner.SubmitAsync(await owner.GetAsync($"/employer/{company.Slug}/sites/{company.Sites[0].Id}/retire"), []);

        var page = await editor.GetAsync($"/employer/{company.Slug}/postings/{posting.Id}/place");

        Assert.Contains("An owner of the company adds sites.", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main a[href*='/sites/new']"));
    }

    [Fact]
    public async Task Retire_AsksFirstThenHidesItFromNewPostingsAndCanBeUndone()
    {
        var company = await host.Given.CompanyAsync();
        await host.Given.PostingAsync(company);
        using var browser = await host.Given.SignedInMemberAsync(company);
        var id = company.Sites[0].Id;

        var ask = await browser.GetAsync($"/employer/{company.Slug}/sites/{id}/retire");
        var list = await browser.FollowAsync(await browser.SubmitAsync(ask, []));
        var again = await browser.SubmitAsync(ask, []);
        Assert.True((await SiteAsync(company, "Main shop")).IsRetired);
        await browser.SubmitAsync(list, [], "main form[action$=restore]");

        Assert.Contains("1 live posting names it", ask.MainText, StringComparison.Ordinal);
        Assert.Contains("Retired sites", list.MainText, StringComparison.Ordinal);
        Assert.NotNull(again.Location);
        Assert.False((await SiteAsync(company, "Main shop")).IsRetired);
    }

    [Theory]
    [InlineData("sites/{0}")]
    [InlineData("sites/{0}/retire")]
    public async Task OtherCompanysSite_IsNotFound(string path)
    {
        var other = await host.Given.CompanyAsync();
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company);
        var token = await browser.GetAsync($"/employer/{company.Slug}/sites/new");
        var address = $"/employer/{company.Slug}/{string.Format(System.Globalization.CultureInfo.InvariantCulture, path, other.Sites[0].Id)}";

        var get = await browser.GetAsync(address);
        var post = await browser.PostAsync(address, token, ("Form.Name", "Stolen"), ("Form.Zip", "44113"));

        Assert.Equal(HttpStatusCode.NotFound, get.Status);
        Assert.Equal(HttpStatusCode.NotFound, post.Status);
        Assert.Equal("Main shop", (await SiteAsync(other, "Main shop")).Name);
    }

    [Fact]
    public async Task Add_AsEditor_IsRefusedAndNotOffered()
    {
        var company = await host.Given.CompanyAsync();
        using var browser = await host.Given.SignedInMemberAsync(company, MemberRole.Editor);

        var list = await browser.GetAsync($"/employer/{company.Slug}/sites");
        var form = await browser.GetAsync($"/employer/{company.Slug}/sites/new");

        Assert.DoesNotContain("Add a site", list.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, form.Status);
    }

    private Task<Site> SiteAsync(Company company, string name) => host.WithDatabaseAsync(
        db => db.Sites.SingleAsync(site => site.CompanyId == company.Id && site.Name == name));
}
