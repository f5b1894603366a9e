using System.Net;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Infrastructure;

public sealed class HeadRequestTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/jobs", HttpStatusCode.OK)]
    [InlineData("/guide/occupations/machinist", HttpStatusCode.OK)]
    [InlineData("/robots.txt", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/api/v1/jobs", HttpStatusCode.OK)]
    [InlineData("/me", HttpStatusCode.Redirect)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Head_AnswersAsGet_WithoutTheBody(string path, HttpStatusCode expected)
    {
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(answer.Headers.GetValues("Content-Security-Policy"));
    }
}
