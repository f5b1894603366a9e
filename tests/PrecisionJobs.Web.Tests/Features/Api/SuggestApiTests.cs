using System.Net;
using System.Text.Json;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Api;

public sealed class SuggestApiTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Get_ATitleOfTheTrade_RanksOccupations()
    {
        using var answer = await JsonAsync("title=CNC+Machinist");

        Assert.Equal(["title", "items"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("CNC Machinist", answer.RootElement.GetProperty("title").GetString());
        var items = answer.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.InRange(items.Count, 2, 5);
        Assert.Equal(["soc", "title", "confidence", "occupation", "url"], items[0].EnumerateObject().Select(property => property.Name));
        var machinist = Assert.Single(items, item => item.GetProperty("soc").GetString() == "51-4041");
        Assert.Equal("Machinists", machinist.GetProperty("title").GetString());
        Assert.Equal("machinist", machinist.GetProperty("occupation").GetString());
        Assert.Equal("https://localhost/guide/occupations/machinist", machinist.GetProperty("url").GetString());
        Assert.InRange(machinist.GetProperty("confidence").GetDouble(), 0.001, 1);
    }

    [Fact]
    public async Task Get_AnOccupationThatTheGuideHasNot_IsNamedAllTheSame()
    {
        using var answer = await JsonAsync("title=Baker");

        var first = answer.RootElement.GetProperty("items")[0];
        Assert.Equal("51-3011", first.GetProperty("soc").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("occupation").ValueKind);
    }

    [Fact]
    public async Task Get_OneOfSeveralThatTheGuideHasTogether_NamesThat()
    {
        using var answer = await JsonAsync("title=Battery+Assembler");

        Assert.Equal("51-2022", answer.RootElement.GetProperty("items")[0].GetProperty("soc").GetString());
        Assert.Equal("electronics-assembler", answer.RootElement.GetProperty("items")[0].GetProperty("occupation").GetString());
    }

    [Theory]
    [InlineData("Registered+Nurse")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%00")]
    public async Task Get_AnotherTradeOrNothing_IsAnEmptyList(string title)
    {
        using var answer = await JsonAsync($"title={title}");

        Assert.Empty(answer.RootElement.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("title=")]
    [InlineData("title=+%09+")]
    [InlineData("title=a&title=b")]
    [InlineData("long")]
    public async Task Get_WithoutOneReadableTitle_SaysWhatIsWrong(string query)
    {
        using var client = host.CreateClient();

        var answer = await client.GetAsync($"/api/v1/occupations/suggest?{(query == "long" ? "title=" + new string('a', 201) : query)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty("title", out _));
    }

    private async Task<JsonDocument> JsonAsync(string query)
    {
        using var client = host.CreateClient();
        var answer = await client.GetAsync($"/api/v1/occupations/suggest?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
