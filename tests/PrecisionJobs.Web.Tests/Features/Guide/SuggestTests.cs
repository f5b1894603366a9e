using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Features.Guide;

public sealed class SuggestTests(TestHost host) : IClassFixture<TestHost>
{
    private CatalogueSnapshot Catalogue => host.Services.GetRequiredService<CatalogueSnapshot>();

    [Fact]
    public async Task Get_WithTheBeginningOfASynonym_AnswersValueLabelAndKind()
    {
        var first = (await AskAsync("q=gtaw&kind=skill"))[0];

        Assert.Equal(["kind", "label", "value"], first.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Process", first.GetProperty("kind").GetString());
        Assert.Equal("gtaw-tig-welding", Catalogue.Named(first.GetProperty("value").GetString(), [SuggestionKind.Skill])?.Value);
    }

    [Fact]
    public void Named_WithTheNameOfAnyEntry_IsThatEntry()
    {
        Assert.All(Catalogue.Skills, skill => Assert.Equal(skill.Slug, Catalogue.Named(skill.Name, [SuggestionKind.Skill])?.Value));
        Assert.All(
            Catalogue.Certifications,
            item => Assert.Equal(item.Slug, Catalogue.Named(item.Name, [SuggestionKind.Certification])?.Value));
    }

    [Theory]
    [InlineData("q=%E2%98%83", 0)]
    [InlineData("q=", 0)]
    [InlineData("", 0)]
    [InlineData("q=w", 10)]
    [InlineData("q=cnc&kind=skill&kind=certification", 10)]
    public async Task Get_WithAnything_AnswersAtMostTen(string query, int count) =>
        Assert.Equal(count, (await AskAsync(query)).GetArrayLength());

    [Fact]
    public async Task Get_WithAnUnknownKind_IsRefused()
    {
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/guide/suggest?q=a&kind=anything")).Status);
    }

    private async Task<JsonElement> AskAsync(string query)
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync($"/guide/suggest?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return JsonDocument.Parse(page.Text).RootElement;
    }
}
