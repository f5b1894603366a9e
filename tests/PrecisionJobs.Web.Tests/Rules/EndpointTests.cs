using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Errors;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>Every address is meant, says who may open it, and checks the token of what changes something.</summary>
public sealed class EndpointTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Approved = "tests/PrecisionJobs.Web.Tests/Rules/endpoints.approved.txt";

    private static IEnumerable<Type> Controllers => typeof(Program).Assembly.GetTypes()
        .Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract);

    [Fact]
    public void EveryController_SaysWhoMayComeIn() => Assert.Empty(EndpointRules.WithoutPolicy(Controllers));

    [Fact]
    public void EveryChange_ChecksTheAntiforgeryToken() =>
        Assert.Empty(EndpointRules.WithoutAntiforgery(Controllers.Where(type => type != typeof(ErrorController))));

    [Fact]
    public async Task TheAddresses_AreTheApprovedOnes()
    {
        var file = Path.Combine(Repository.Root, Approved);
        var actual = EndpointRules.Lines(host.Services.GetRequiredService<EndpointDataSource>());
        if (Environment.GetEnvironmentVariable("PRECISIONJOBS_APPROVE") == "true")
        {
            await File.WriteAllLinesAsync(file, actual);
        }

        // A new address is added to the file on purpose: run once with PRECISIONJOBS_APPROVE=true and read the difference.
        Assert.Equal(await File.ReadAllLinesAsync(file), actual, StringComparer.Ordinal);
    }

    [Fact]
    public void Rules_Bite()
    {
        Assert.Single(EndpointRules.WithoutPolicy([typeof(OpenController)]));
        Assert.Single(EndpointRules.WithoutAntiforgery([typeof(OpenController)]));
    }

    private sealed class OpenController : Controller
    {
        [HttpPost("bad")]
        [IgnoreAntiforgeryToken]
        public OkResult Create() => Ok();
    }
}
