using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Browser.Tests.Support;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>Looks at the pages that say no: not found, over, not allowed, too often, failed.</summary>
[Collection(SharedSite.Name)]
public sealed class ErrorPagesTests(Site site)
{
    private readonly Look _look = new();

    [Theory]
    [InlineData(404, "/there-is-no-such-page")]
    [InlineData(404, "/jobs/999999/gone")]
    [InlineData(400, "/error/400")]
    [InlineData(413, "/error/413")]
    [InlineData(429, "/error/429")]
    [InlineData(500, "/error/500")]
    [InlineData(503, "/error/503")]
    public async Task ErrorPage_IsWhole(int status, string path)
    {
        await using var visitor = await site.OpenAsync();
        Assert.Equal(status, await visitor.GoAsync(path));
        await AssertWholeAsync(visitor, path);
    }

    [Fact]
    public async Task PostingThatIsOver_SaysSo()
    {
        var id = await site.Host.WithDatabaseAsync(db => db.Postings
            .Where(posting => posting.State == PostingState.Filled).Select(posting => posting.Id).FirstAsync());
        await using var visitor = await site.OpenAsync();
        Assert.Equal(410, await visitor.GoAsync($"/jobs/{id}/over"));
        Assert.NotEqual(0, await visitor.Page.Locator(".job-card").CountAsync());
        await AssertWholeAsync(visitor, "a posting that is over");
    }

    [Theory]
    [InlineData("candidate", "/admin")]
    [InlineData("employer", "/jobs/1/apply")]
    public async Task PageOfSomebodyElse_SaysSo(string persona, string path)
    {
        await using var visitor = await site.OpenAsync(persona);
        Assert.Equal(403, await visitor.GoAsync(path));
        await AssertWholeAsync(visitor, path);
    }

    private async Task AssertWholeAsync(Visitor visitor, string name)
    {
        await _look.AtPageAsync(visitor, name, name);
        Assert.True(_look.Faults.Count == 0, string.Join('\n', _look.Faults));
        Assert.Empty(visitor.Complaints);
    }
}
