using System.Text.Json;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Jobs;

/// <summary>The structured data of a posting's page, read back and held against Google's rules and against the page.</summary>
public sealed class JobPostingLdTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Schema = "@type";

    [Fact]
    public async Task OnSite_WithAnHourlyRange()
    {
        var (posting, page, root) = await ReadAsync("Form grinder", made =>
        {
            made.TheWork = "Grind punches and dies.\n\n- carbide\n- D2 and *M2*\n\nHold a tenth over six inches, part after part, day after day.";
            made.Openings = 3;
        });

        Assert.Equal("JobPosting", root.GetProperty(Schema).GetString());
        Assert.Equal(page.Heading, root.GetProperty("title").GetString());
        Assert.Equal("2027-03-09T15:00:00Z", root.GetProperty("datePosted").GetString());
        Assert.Equal("2027-04-08T15:00:00Z", root.GetProperty("validThrough").GetString());
        Assert.Equal("FULL_TIME", root.GetProperty("employmentType").GetString());
        Assert.True(root.GetProperty("directApply").GetBoolean());
        Assert.Equal(3, root.GetProperty("totalJobOpenings").GetInt32());
        Assert.Equal("51-4041", root.GetProperty("occupationalCategory").GetString());
        Assert.Equal($"{posting.Id}", root.GetProperty("identifier").GetProperty("value").GetString());
        Assert.Equal(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), root.GetProperty("url").GetString());
        AssertJson(
            """{"@type":"Place","address":{"@type":"PostalAddress","streetAddress":"1200 Main Ave","addressLocality":"Cleveland","addressRegion":"OH","postalCode":"44113","addressCountry":"US"}}""",
            root.GetProperty("jobLocation"));
        AssertJson(
            """{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","minValue":28.5,"maxValue":36,"unitText":"HOUR"}}""",
            root.GetProperty("baseSalary"));
        Assert.False(root.TryGetProperty("jobLocationType", out _));
        Assert.False(root.TryGetProperty("applicantLocationRequirements", out _));
        Assert.Equal("Harlan Tool & Die", root.GetProperty("hiringOrganization").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Description_SaysWhatThePageSays()
    {
        var (_, page, root) = await ReadAsync("Described machinist", made =>
        {
            made.TheWork = "Grind punches.\n\n- carbide\n- D2 & \"M2\"\n\nHold a tenth over six inches, part after part, day after day, as drawn.";
            made.Benefits = "Health insurance.";
            made.HiringProcess = "A call, then a visit.";
            made.UsPersonRequired = true;
        });
        var html = root.GetProperty("description").GetString()!;
        var told = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.NotEqual(root.GetProperty("title").GetString(), html);
        Assert.NotEmpty(told.QuerySelectorAll("ul > li"));
        foreach (var text in new[] { "Grind punches.", "carbide", "D2 & \"M2\"", "Health insurance.", "A call, then a visit.", "$28.50–$36 an hour", "US person required (ITAR/EAR)" })
        {
            Assert.Contains(text, told.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(text, page.MainText, StringComparison.Ordinal);
        }

        Assert.StartsWith("US person required", root.GetProperty("eligibilityToWorkRequirement").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hybrid_IsAtItsSite()
    {
        var (_, _, root) = await ReadAsync("Hybrid programmer", made => made.Workplace = Workplace.Hybrid);

        Assert.False(root.TryGetProperty("jobLocationType", out _));
        Assert.Equal("US", root.GetProperty("jobLocation").GetProperty("address").GetProperty("addressCountry").GetString());
    }

    [Fact]
    public async Task Remote_Everywhere_IsLimitedToTheCountry()
    {
        var (_, page, root) = await ReadAsync("Remote programmer", made =>
        {
            made.Sites.Clear();
            made.Workplace = Workplace.Remote;
        });

        Assert.Equal("TELECOMMUTE", root.GetProperty("jobLocationType").GetString());
        AssertJson("""{"@type":"Country","name":"USA"}""", root.GetProperty("applicantLocationRequirements"));
        Assert.False(root.TryGetProperty("jobLocation", out _));
        Assert.Contains("Remote, anywhere in the US", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OH", """{"@type":"State","name":"Ohio, USA"}""")]
    [InlineData("OH,PA", """[{"@type":"State","name":"Ohio, USA"},{"@type":"State","name":"Pennsylvania, USA"}]""")]
    public async Task Remote_InStates_NamesThem(string states, string expected)
    {
        var (_, _, root) = await ReadAsync($"Remote in {states}", made =>
        {
            made.Sites.Clear();
            made.Workplace = Workplace.Remote;
            made.RemoteStates = [.. states.Split(',')];
        });

        AssertJson(expected, root.GetProperty("applicantLocationRequirements"));
        Assert.Equal("TELECOMMUTE", root.GetProperty("jobLocationType").GetString());
    }

    [Fact]
    public async Task SeveralSites_AreAllListed()
    {
        var company = await host.Given.CompanyAsync();
        await host.WithDatabaseAsync(async db =>
        {
            db.Sites.AddRange(Given.SiteAt(2, company.Id), Given.SiteAt(3, company.Id));
            return await db.SaveChangesAsync(Domain.Process.System("Test", TestHost.Start.UtcDateTime), CancellationToken.None);
        });
        var sites = await host.WithDatabaseAsync(db => Task.FromResult(
            db.Sites.Where(site => site.CompanyId == company.Id).OrderBy(site => site.Id).Select(site => site.Id).ToList()));
        var posting = await host.Given.PostingAsync(company, "Many sites", with: made =>
        {
            made.Sites.Clear();
            made.Sites.AddRange(sites.Select(id => new PostingSite { SiteId = id }));
        });

        var (page, root) = await OpenAsync(posting);

        Assert.Equal(
            ["Cleveland", "Rockford", "Houston"],
            root.GetProperty("jobLocation").EnumerateArray().Select(place => place.GetProperty("address").GetProperty("addressLocality").GetString()));
        Assert.Contains("Cleveland, OH and 2 more", page.MainText, StringComparison.Ordinal);
        await host.CatchUpSearchAsync();
        foreach (var (near, distance) in new[] { ("44113", "Cleveland, OH and 2 more, under 1 mi"), ("61101", "Rockford, IL and 2 more, ") })
        {
            using var browser = host.Browser();
            var list = await browser.GetAsync($"/jobs?q=%22many+sites%22&near={near}");
            Assert.Contains(distance, list.MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SinglePay_AndPayByTheYear()
    {
        var (_, page, root) = await ReadAsync("Salaried lead", made => made.Pay = Pay.Range(8_170_300, 8_170_300, PayUnit.Year));

        AssertJson(
            """{"@type":"MonetaryAmount","currency":"USD","value":{"@type":"QuantitativeValue","value":81703,"unitText":"YEAR"}}""",
            root.GetProperty("baseSalary"));
        Assert.Contains("$81,703 a year", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoPay_IsLeftOut()
    {
        var (_, _, root) = await ReadAsync("Unpaid mystery", made => made.Pay = null);

        Assert.False(root.TryGetProperty("baseSalary", out _));
    }

    [Fact]
    public async Task Confidential_NamesNoOrganizationAndNoStreet()
    {
        var (_, _, root) = await ReadAsync("Quiet machinist", made => made.Visibility = PostingVisibility.Confidential);

        Assert.Equal("confidential", root.GetProperty("hiringOrganization").GetString());
        Assert.Equal("PrecisionJobs", root.GetProperty("identifier").GetProperty("name").GetString());
        AssertJson(
            """{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Cleveland","addressRegion":"OH","addressCountry":"US"}}""",
            root.GetProperty("jobLocation"));
        Assert.DoesNotContain("Harlan", root.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(EmploymentType.PartTime, "PART_TIME")]
    [InlineData(EmploymentType.Temporary, "TEMPORARY")]
    [InlineData(EmploymentType.TempToHire, "TEMPORARY")]
    [InlineData(EmploymentType.Contract, "CONTRACTOR")]
    public async Task EmploymentType_IsOneThatIsKnown(EmploymentType type, string expected)
    {
        var (_, _, root) = await ReadAsync($"Typed {type}", made => made.EmploymentType = type);

        Assert.Equal(expected, root.GetProperty("employmentType").GetString());
    }

    [Fact]
    public async Task Experience_IsTheMostThatIsRequired()
    {
        var skills = await host.WithDatabaseAsync(db => Task.FromResult(db.Skills.OrderBy(skill => skill.Id).Select(skill => skill.Id).Take(3).ToList()));
        var (_, _, years) = await ReadAsync("Experienced turner", made =>
        {
            made.Requirements.Clear();
            made.Requirements.Add(new PostingRequirement { SkillId = skills[0], Importance = RequirementImportance.Required, MinimumYears = 3 });
            made.Requirements.Add(new PostingRequirement { SkillId = skills[1], Importance = RequirementImportance.Preferred, MinimumYears = 9 });
            made.Requirements.Add(new PostingRequirement { SkillId = skills[2], Importance = RequirementImportance.Required, MinimumYears = 8, AlternativeGroup = 1 });
        });
        var (_, _, none) = await ReadAsync("Entry turner", made => made.ExperienceLevel = ExperienceLevel.EntryLevel);

        AssertJson("""{"@type":"OccupationalExperienceRequirements","monthsOfExperience":36}""", years.GetProperty("experienceRequirements"));
        Assert.Equal("no requirements", none.GetProperty("experienceRequirements").GetString());
    }

    private static void AssertJson(string expected, JsonElement actual)
    {
        using var wanted = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(wanted.RootElement, actual), $"expected {expected}\nwas      {actual.GetRawText()}");
    }

    private async Task<(Posting Posting, TestPage Page, JsonElement Root)> ReadAsync(string title, Action<Posting> with)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync(), title, with: with);
        var (page, root) = await OpenAsync(posting);
        return (posting, page, root);
    }

    private async Task<(TestPage Page, JsonElement Root)> OpenAsync(Posting posting)
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync($"/jobs/{posting.Id}/{posting.Slug}");
        var script = page.Document.QuerySelector("script[type='application/ld+json']")!;
        using var json = JsonDocument.Parse(script.TextContent);
        return (page, json.RootElement.Clone());
    }
}
