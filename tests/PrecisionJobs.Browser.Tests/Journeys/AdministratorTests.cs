using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>An administrator verifies a new company, takes a posting down, and finds both in the audit.</summary>
[Collection(SharedSite.Name)]
public sealed class AdministratorTests(Site site)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Administrator_VerifiesACompany(bool script, int width)
    {
        var company = $"Harbor Die Works {(script ? "East" : "West")}";
        await using var owner = await site.OpenAsync(script, width);
        var email = await owner.RegisterCompanyAsync(company, "Petra Lindqvist");
        await using var administrator = await site.OpenAsync("admin", script, width);
        await administrator.GoAsync("/admin/companies");
        await administrator.FollowAsync(company);
        await administrator.PressAsync("Verify company");
        Assert.Contains("The company is verified", await administrator.WholeTextAsync(), StringComparison.Ordinal);

        await owner.OpenMailAsync(email, company);
        Assert.Equal(200, await owner.GoAsync($"/companies/{company.ToLowerInvariant().Replace(' ', '-')}"));
        Assert.Equal(company, await owner.HeadingAsync());

        await administrator.GoAsync("/admin/audit?entity=Company");
        Assert.Contains("Verify company", await administrator.TextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(administrator.Complaints);
        Assert.Empty(owner.Complaints);
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task Administrator_TakesAPostingDown(bool script, int width)
    {
        await using var administrator = await site.OpenAsync("admin", script, width);
        await administrator.GoAsync("/jobs?company=palmetto-mold-and-plastics");
        await administrator.LeaveByAsync(() => administrator.Page.Locator(".job-title a").First.ClickAsync());
        var address = new Uri(administrator.Page.Url).AbsolutePath;
        await administrator.GoAsync($"/admin/postings/{address.Split('/')[2]}/take-down");
        await administrator.FillAsync("Reason", "It asks for a fee.");
        await administrator.PressAsync("Take posting down");
        Assert.Contains("The posting is down", await administrator.WholeTextAsync(), StringComparison.Ordinal);

        await using var visitor = await site.OpenAsync(script, width);
        Assert.Equal(410, await visitor.GoAsync(address));

        await administrator.GoAsync("/admin/audit?entity=Posting");
        await administrator.LeaveByAsync(() => administrator.Main.Locator("tbody th a, tbody td a").First.ClickAsync());
        Assert.Contains("It asks for a fee.", await administrator.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(administrator.Complaints);
    }
}
