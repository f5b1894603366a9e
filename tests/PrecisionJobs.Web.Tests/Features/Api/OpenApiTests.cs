using System.Globalization;
using System.Net;
using System.Text.Json;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Api;

/// <summary>The description of the API says what the API does: every address, every parameter, its range, its problems.</summary>
public sealed class OpenApiTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Document_HasEveryParameterOfASearch_WithItsRange()
    {
        using var document = await ReadAsync();
        var parameters = document.RootElement.GetProperty("paths").GetProperty("/api/v1/jobs").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!, item => item.GetProperty("schema"), StringComparer.Ordinal);
        var known = WithEverything().ToParameters().Select(parameter => parameter.Key).Distinct(StringComparer.Ordinal);

        Assert.Equal(known.Order(StringComparer.Ordinal), parameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(SearchCriteria.MaximumQueryLength, parameters["q"].GetProperty("maxLength").GetInt32());
        Assert.Equal((5, 250), (parameters["radius"].GetProperty("minimum").GetInt32(), parameters["radius"].GetProperty("maximum").GetInt32()));
        Assert.Equal((1, 50), (parameters["page"].GetProperty("minimum").GetInt32(), parameters["page"].GetProperty("maximum").GetInt32()));
        Assert.Equal(20, parameters["occupation"].GetProperty("maxItems").GetInt32());
        Assert.Equal(
            Enum.GetValues<Shift>().Select(SearchFacets.Value),
            parameters["shift"].GetProperty("items").GetProperty("enum").EnumerateArray().Select(item => item.GetString()!));
        Assert.Equal(
            Enum.GetValues<SearchSort>().Select(SearchFacets.Value),
            parameters["sort"].GetProperty("enum").EnumerateArray().Select(item => item.GetString()!));
        Assert.All(parameters, parameter => Assert.NotEqual(JsonValueKind.Undefined, parameter.Value.ValueKind));
    }

    [Fact]
    public async Task EveryAddress_Answers()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        await host.CatchUpSearchAsync();
        using var document = await ReadAsync();
        using var client = host.CreateClient();
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();

        Assert.Equal(["/api/v1/jobs", "/api/v1/jobs/{id}"], paths.Order(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            var answer = await client.GetAsync(path.Replace("{id}", posting.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/api/v1/jobs", "/api/v1/jobs?page=0", "400")]
    [InlineData("/api/v1/jobs/{id}", "/api/v1/jobs/999999", "404")]
    public async Task Problems_AreDescribedAsTheyAre(string path, string address, string status)
    {
        using var document = await ReadAsync();
        using var client = host.CreateClient();

        var described = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses")
            .GetProperty(status).GetProperty("content").EnumerateObject().Select(content => content.Name);
        var answer = await client.GetAsync(address);

        Assert.Equal(status, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        Assert.Equal([answer.Content.Headers.ContentType!.MediaType!], described);
    }

    [Fact]
    public async Task Answer_HasThePropertiesDescribed()
    {
        using var document = await ReadAsync();
        using var client = host.CreateClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/jobs"));

        var described = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("JobsAnswer")
            .GetProperty("properties").EnumerateObject().Select(property => property.Name);
        Assert.Equal(
            answer.RootElement.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal));
    }

    private static SearchCriteria WithEverything()
    {
        var criteria = new SearchCriteria
        {
            Query = "machinist",
            Near = "44113",
            RadiusMiles = 50,
            PayFloor = 60_000,
            PayUnit = PayUnit.Year,
            PostedDays = 7,
            Sort = SearchSort.Pay,
            Facets = FacetSelection.None
                .With(SearchFacet.State, "OH").With(SearchFacet.Shift, "day").With(SearchFacet.Type, "full-time")
                .With(SearchFacet.Pathway, "journey").With(SearchFacet.UsPerson, "true").With(SearchFacet.Visibility, "public"),
        };
        foreach (var facet in SearchFacets.All.Where(facet => facet.IsMultiple() && criteria.Values(facet).Count == 0))
        {
            criteria = criteria.With(facet, "a-slug");
        }

        Assert.All(SearchFacets.All, facet => Assert.NotEmpty(criteria.Values(facet)));
        return criteria with { Page = 2 };
    }

    private async Task<JsonDocument> ReadAsync()
    {
        using var client = host.CreateClient();
        var answer = await client.GetAsync("/api/v1/openapi.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
