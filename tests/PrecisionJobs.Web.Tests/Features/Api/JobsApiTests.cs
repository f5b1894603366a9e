using System.Net;
using System.Text.Json;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Api;

public sealed class JobsApiTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_HasTheShapeOfVersionOne()
    {
        var posting = await PostAsync("API machinist");

        using var answer = await JsonAsync("/api/v1/jobs?q=%22api+machinist%22&near=44308&radius=50");

        var root = answer.RootElement;
        Assert.Equal(["total", "page", "pageSize", "pageCount", "items", "facets", "readAs"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, root.GetProperty("total").GetInt32());
        Assert.Equal(1, root.GetProperty("page").GetInt32());
        Assert.Equal(SearchCriteria.PageSize, root.GetProperty("pageSize").GetInt32());
        var item = root.GetProperty("items")[0];
        Assert.Equal(
            ["id", "url", "title", "company", "companyUrl", "summary", "occupation", "family", "pay", "shift", "type", "pathway", "workplace",
             "remoteStates", "sites", "miles", "skills", "certifications", "usPerson", "visibility", "postedAt", "closesAt"],
            item.EnumerateObject().Select(property => property.Name));
        Assert.Equal($"https://localhost/jobs/{posting.Id}/api-machinist", item.GetProperty("url").GetString());
        Assert.Equal("""{"minimum":28.5,"maximum":36,"unit":"hour","currency":"USD"}""", item.GetProperty("pay").GetRawText().Replace("36.0", "36", StringComparison.Ordinal));
        Assert.Equal("2027-03-09T15:00:00Z", item.GetProperty("postedAt").GetString());
        Assert.InRange(item.GetProperty("miles").GetDouble(), 20, 40);
        Assert.Equal(
            SearchFacets.All.Select(facet => facet.Key()), root.GetProperty("facets").EnumerateObject().Select(facet => facet.Name));
        Assert.Equal(
            ["value", "label", "count", "selected"],
            root.GetProperty("facets").GetProperty("family")[0].EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Get_FiltersAmongTheWords_AreTakenAndTold()
    {
        await PostAsync("API welder");

        using var answer = await JsonAsync("/api/v1/jobs?q=api+welder+night+shift+%2420%2Fhr");

        var root = answer.RootElement;
        Assert.Equal(0, root.GetProperty("total").GetInt32());
        Assert.Equal(
            """[{"words":"night shift","parameter":"shift","value":"third"},{"words":"$20/hr","parameter":"pay","value":"20"}]""",
            root.GetProperty("readAs").GetRawText());
        using var same = await JsonAsync("/api/v1/jobs?q=api+welder&shift=day&pay=20");
        Assert.Equal(1, same.RootElement.GetProperty("total").GetInt32());
        Assert.Empty(same.RootElement.GetProperty("readAs").EnumerateArray());
    }

    [Fact]
    public void Words_OfVersionOne_DoNotChange()
    {
        Assert.Equal(["day", "second", "third", "weekend", "rotating", "flexible"], Words<Shift>());
        Assert.Equal(["full-time", "part-time", "temporary", "temp-to-hire", "contract"], Words<EmploymentType>());
        Assert.Equal(["entry-level", "apprenticeship", "intermediate", "journey", "lead-or-master"], Words<ExperienceLevel>());
        Assert.Equal(["on-site", "hybrid", "remote"], Words<Workplace>());
        Assert.Equal(["public", "vetted-only", "confidential"], Words<PostingVisibility>());
        Assert.Equal(["required", "preferred", "used"], Words<RequirementImportance>());
        Assert.Equal(["hour", "year"], Words<PayUnit>());
        Assert.Equal(["aware", "supervised", "independent", "expert", "teaches"], Words<SkillLevel>());
        Assert.Equal(
            ["process", "machine", "control", "metrology", "software", "material", "standard", "maths", "soft-skill"], Words<SkillCategory>());
        Assert.Equal(["relevance", "newest", "pay", "distance", "closing", "match"], Words<SearchSort>());
    }

    [Theory]
    [InlineData("sort=random", "sort")]
    [InlineData("page=0", "page")]
    [InlineData("page=999", "page")]
    [InlineData("page=abc", "page")]
    [InlineData("radius=1", "radius")]
    [InlineData("pay=lots", "pay")]
    [InlineData("payUnit=decade", "payUnit")]
    [InlineData("posted=2", "posted")]
    [InlineData("shift=never", "shift")]
    [InlineData("state=Atlantis", "state")]
    [InlineData("near=Springfield", "near")]
    [InlineData("near=Nowhere+at+all,+QQ", "near")]
    public async Task Get_WithSomethingUnreadable_SaysWhat(string query, string key)
    {
        using var client = host.CreateClient();

        var answer = await client.GetAsync($"/api/v1/jobs?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(problem.RootElement.GetProperty("errors").EnumerateObject(), error => string.Equals(error.Name, key, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_WithAnAmbiguousPlace_NamesTheCandidates()
    {
        using var client = host.CreateClient();
        using var problem = JsonDocument.Parse(await (await client.GetAsync("/api/v1/jobs?near=Springfield")).Content.ReadAsStringAsync());

        Assert.Contains("Springfield, IL", problem.RootElement.GetProperty("places").EnumerateArray().Select(place => place.GetString()));
    }

    [Fact]
    public async Task Get_WithParametersOfOthers_IgnoresThem()
    {
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/jobs?utm_source=x&fbclid=y")).StatusCode);
    }

    [Fact]
    public async Task Get_WhateverIsAsked_AnswersOrSaysWhatIsWrong()
    {
        string[] values = ["", "'", "\"a b", "-", "*:*", "a AND OR (", "\0", "\u001f", "\ud83d\ude00", "1e9", "-1", new string('x', 10_000), "[]", "null"];
        using var client = host.CreateClient();
        foreach (var key in new[] { "q", "near", "radius", "company", "skill", "shift", "pay", "payUnit", "posted", "sort", "page", "q[]", "visibility" })
        {
            foreach (var value in values)
            {
                foreach (var path in new[] { "/api/v1/jobs", "/feeds/jobs.atom" })
                {
                    var answer = await client.GetAsync($"{path}?{key}={Uri.EscapeDataString(value)}&{key}=b&{key}=");
                    Assert.True((int)answer.StatusCode is 200 or 400, $"{path} {key}={value} gave {answer.StatusCode}");
                }
            }
        }
    }

    [Fact]
    public async Task GetOne_TellsEverythingThePageTells()
    {
        var posting = await PostAsync("Whole machinist", made =>
        {
            made.TechnicalChallenges = "Thin walls.";
            made.UsPersonRequired = true;
            made.ShiftPremiumPercent = 10;
        });

        using var answer = await JsonAsync($"/api/v1/jobs/{posting.Id}");

        var root = answer.RootElement;
        Assert.Equal("Whole machinist", root.GetProperty("title").GetString());
        Assert.Equal("Thin walls.", root.GetProperty("sections").GetProperty("technicalChallenges").GetString());
        Assert.Equal("10 %", root.GetProperty("shiftPremium").GetString());
        Assert.True(root.GetProperty("usPerson").GetBoolean());
        Assert.Equal("44113", root.GetProperty("sites")[0].GetProperty("zip").GetString());
        Assert.Equal($"https://localhost/jobs/{posting.Id}/apply", root.GetProperty("applyUrl").GetString());
    }

    [Fact]
    public async Task GetOne_ThatNeverWas_IsAProblem()
    {
        using var client = host.CreateClient();

        var answer = await client.GetAsync("/api/v1/jobs/999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/jobs/99999999999999")).StatusCode);
    }

    [Fact]
    public async Task Get_OfAConfidentialPosting_HasNoPointAndNoStreet()
    {
        var posting = await PostAsync("Unnamed machinist", made => made.Visibility = PostingVisibility.Confidential);

        using var list = await JsonAsync("/api/v1/jobs?q=unnamed");
        using var one = await JsonAsync($"/api/v1/jobs/{posting.Id}");

        var item = list.RootElement.GetProperty("items")[0];
        Assert.Equal(JsonValueKind.Null, item.GetProperty("company").ValueKind);
        Assert.Equal(JsonValueKind.Null, item.GetProperty("sites")[0].GetProperty("latitude").ValueKind);
        Assert.Equal("""{"street":null,"city":"Cleveland","state":"OH","zip":null}""", one.RootElement.GetProperty("sites")[0].GetRawText());
    }

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(SearchFacets.Value);

    private async Task<JsonDocument> JsonAsync(string address)
    {
        using var client = host.CreateClient();
        return JsonDocument.Parse(await client.GetStringAsync(address));
    }

    private async Task<Posting> PostAsync(string title, Action<Posting>? with = null)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync(), title, with: with);
        await host.CatchUpSearchAsync();
        return posting;
    }
}
