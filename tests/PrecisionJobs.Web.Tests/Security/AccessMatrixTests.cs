using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Tests.Rules;

namespace PrecisionJobs.Web.Tests.Security;

/// <summary>
/// Every address of a workspace, asked by everybody who has no business there: visitors, the wrong roles, and the right
/// role with another company's ids. Nothing answers with a page, and nothing changes.
/// </summary>
public sealed partial class AccessMatrixTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Workspaces = ["/employer", "/recruiter", "/admin", "/me"];

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Candidate)]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Administrator)]
    public async Task NobodyElse_GetsIntoAWorkspace(string? role)
    {
        var mine = await Tenant.MakeAsync(host, "Mine");
        var theirs = await Tenant.MakeAsync(host, "Theirs");
        using var browser = await BrowserOfAsync(role, mine);
        var token = await browser.GetAsync(role is null ? "/account/login" : "/account/manage");
        var before = await host.WithDatabaseAsync(db => db.AuditEntries.CountAsync());

        var answers = new List<string>();
        foreach (var (method, route, policy) in Endpoints())
        {
            foreach (var path in PathsFor(role, route, policy, mine, theirs))
            {
                var page = method == "GET" ? await browser.GetRawAsync(path) : await browser.PostAsync(path, token);
                if (!IsRefusal(page, role))
                {
                    answers.Add($"{method} {path} as {role ?? "visitor"}: {(int)page.Status} {page.Location}");
                }
            }
        }

        Assert.Empty(answers);
        Assert.Equal(before, await host.WithDatabaseAsync(db => db.AuditEntries.CountAsync()));
    }

    /// <summary>The paths of a route that this viewer must not reach.</summary>
    private static IEnumerable<string> PathsFor(string? role, string route, string policy, Tenant mine, Tenant theirs)
    {
        var isOwnRoom = role is not null && policy.Contains(role, StringComparison.Ordinal);
        if (!isOwnRoom)
        {
            yield return Fill(route, theirs, theirs);
            yield break;
        }

        var parameters = Parameter().Count(route);
        if (parameters == 0 || role == Roles.Administrator || role == Roles.Candidate && !route.Contains("reference", StringComparison.Ordinal))
        {
            yield break;
        }

        yield return Fill(route, theirs, theirs);
        if (parameters > 1)
        {
            // The right company in front of another one's posting, applicant or member.
            yield return Fill(route, mine, theirs);
        }
    }

    private static string Fill(string route, Tenant company, Tenant rest) => Parameter().Replace(route, match =>
    {
        var name = match.Groups["name"].Value;
        var tenant = name.StartsWith("company", StringComparison.Ordinal) ? company : rest;
        return tenant.ValueOf(name, route);
    });

    private static bool IsRefusal(TestPage page, string? role) => page.Status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.BadRequest => true,
        HttpStatusCode.Redirect when role is null => page.Location?.Contains("/account/login", StringComparison.Ordinal) == true,
        _ => false,
    };

    private async Task<TestBrowser> BrowserOfAsync(string? role, Tenant mine) => role switch
    {
        null => host.Browser(),
        Roles.Candidate => await host.Given.SignedInAsync(mine.Candidate.AccountId),
        Roles.Employer => await host.Given.SignedInAsync(mine.Owner.AccountId),
        Roles.Administrator => await host.Given.AdministratorSignedInAsync(),
        _ => await host.Given.SignedInAsync((await host.Given.RecruiterAsync(mine.Company)).Id),
    };

    private IEnumerable<(string Method, string Route, string Policy)> Endpoints()
    {
        var lines = EndpointRules.Lines(host.Services.GetRequiredService<EndpointDataSource>());
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            if (Workspaces.Any(room => parts[1] == room || parts[1].StartsWith($"{room}/", StringComparison.Ordinal)))
            {
                yield return (parts[0], parts[1], parts[2]);
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:[a-z()\d]+)?\??\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
