using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Startup;

public sealed class ReadinessTests
{
    [Fact]
    public async Task Readyz_WhenEverythingIsInPlace_IsHealthy()
    {
        using var host = new TestHost();
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/readyz")).Status);
    }

    [Fact]
    public async Task Readyz_WhenAMigrationIsMissing_IsNotReadyWhileTheProcessIsUp()
    {
        using var host = new TestHost();
        using var browser = host.Browser();
        await host.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetRawAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetRawAsync("/readyz")).Status);
    }

    [Fact]
    public async Task Readyz_WhenACheckBreaksDown_KeepsTheExceptionToTheLog()
    {
        using var host = new TestHost();
        using var browser = host.Browser();
        await host.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"SearchChanges\""));

        var answer = await browser.GetRawAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("the log says why", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SearchChanges", answer.Text, StringComparison.Ordinal);
    }
}
