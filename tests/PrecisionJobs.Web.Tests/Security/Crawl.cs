using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Tests.Rules;

namespace PrecisionJobs.Web.Tests.Security;

/// <summary>Every address that can be looked at, opened once by each who may, over rows whose every text is an attack.</summary>
public sealed partial class Crawl : IAsyncLifetime
{
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);
    private readonly List<Visit> _visits = [];
    private Posting _other = null!;
    private Candidate _findable = null!;
    private int _outbox;

    public TestHost Host { get; } = new();

    /// <summary>What was seen.</summary>
    internal IReadOnlyList<Visit> Visits => _visits;

    internal Tenant Tenant { get; private set; } = null!;

    /// <summary>How many texts were attacked.</summary>
    public int Attacked { get; private set; }

    public async Task InitializeAsync()
    {
        await FurnishAsync();
        Attacked = await HostileRows.WriteAsync(Host);
        await Host.CatchUpSearchAsync();
        using var watch = await DatabaseWatch.OpenAsync(Path.Combine(Host.Folder, "precisionjobs.db"));
        await watch.ChangedAsync();
        await Host.Given.CompanyAsync();
        Assert.True(await watch.ChangedAsync(), "A write is not noticed.");
        foreach (var role in new[] { null, Roles.Candidate, Roles.Employer, Roles.Recruiter, Roles.Administrator })
        {
            using var browser = await BrowserOfAsync(role);
            foreach (var path in PathsFor(role))
            {
                await watch.ChangedAsync();
                var page = await browser.GetAsync(path);
                _visits.Add(new Visit(path, role ?? "visitor", page, await watch.ChangedAsync()));
            }
        }
    }

    public Task DisposeAsync()
    {
        Host.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A browser of somebody who belongs here.</summary>
    internal async Task<TestBrowser> BrowserOfAsync(string? role) => role switch
    {
        null => Host.Browser(),
        Roles.Candidate => await Host.Given.SignedInAsync(Tenant.Candidate.AccountId),
        Roles.Employer => await Host.Given.SignedInAsync(Tenant.Owner.AccountId),
        Roles.Recruiter => await Host.Given.SignedInAsync((await Host.Given.RecruiterAsync(Tenant.Company)).Id),
        _ => await Host.Given.AdministratorSignedInAsync(),
    };

    /// <summary>The addresses that somebody may look at.</summary>
    internal IEnumerable<string> PathsFor(string? role) =>
        from line in EndpointRules.Lines(Host.Services.GetRequiredService<EndpointDataSource>())
        let parts = line.Split(' ')
        where parts[0] == "GET" && !parts[1].StartsWith("/dev/", StringComparison.Ordinal)
        where parts[2] == "Anonymous" ? role is null || IsForAll(parts[1])
            : role is not null && (parts[2] == "SignedIn" || parts[2].Contains(role, StringComparison.Ordinal)
                || (parts[2] == "Hiring" && parts[1].StartsWith($"/{role}/", StringComparison.OrdinalIgnoreCase)))
        select Fill(parts[1]);

    private static bool IsForAll(string route) => route is "/" or "/jobs" or "/jobs/{id:int}/{slug?}" or "/jobs/{id:int}/apply" or "/companies/{slug}";

    private string Fill(string route) => route.StartsWith("/files/", StringComparison.Ordinal) ? $"/files/{_slugs["file"]}" : Parameter().Replace(route, match => match.Groups["name"].Value switch
    {
        "slug" when match.Value.EndsWith("?}", StringComparison.Ordinal) => string.Empty,
        "slug" when route.StartsWith("/guide/", StringComparison.Ordinal) => _slugs[route.Split('/')[2]],
        "id" when route.StartsWith("/jobs", StringComparison.Ordinal) || route.StartsWith("/api", StringComparison.Ordinal) => $"{_other.Id}",
        "id" when route.StartsWith("/admin/postings", StringComparison.Ordinal) => $"{Tenant.Posting.Id}",
        "id" when route.StartsWith("/admin/people", StringComparison.Ordinal) => $"{Tenant.Candidate.AccountId}",
        "id" when route.StartsWith("/admin/outbox", StringComparison.Ordinal) => $"{_outbox}",
        "id" when route.Contains("/candidates/", StringComparison.Ordinal) => $"{_findable.Id}",
        "part" or "id" => "1",
        var name => Tenant.ValueOf(name, route),
    });

    private async Task FurnishAsync()
    {
        Tenant = await Tenant.MakeAsync(Host, HostileRows.Attack);
        _other = await Host.Given.PostingAsync(Tenant.Company, with: posting =>
        {
            posting.RequirementsNote = posting.Benefits = posting.HiringProcess = posting.PayNote = posting.ShiftNote = "Words";
            posting.Questions.Add(new ScreeningQuestion { Order = 1, Kind = QuestionKind.Choice, Text = "Which?", Choices = [HostileRows.Attack, "Other"] });
        });
        await Host.Given.PostingAsync(Tenant.Company, live: false);
        await Host.Given.RecruiterAsync(Tenant.Company);
        _outbox = (await Host.Given.ParkedMessageAsync(HostileRows.Attack)).Id;
        _slugs["file"] = (await Host.Given.ResumeAsync(Tenant.Candidate)).StorageName;
        var by = await Host.Given.AccountAsync(Roles.Administrator);
        await Host.Given.InvitationAsync(by, "invited@example.com", Roles.Recruiter);
        await Host.Given.InvitationAsync(by, "member@example.com", Roles.Employer, Tenant.Company);
        var asking = await Host.Given.AccountAsync(Roles.Employer);
        await Host.Given.MembershipAsync(asking.Id, Tenant.Company, admit: null);
        await FillProfileAsync();
        _findable = await Host.Given.CandidateAsync(HostileRows.Attack, candidate =>
        {
            candidate.Visibility = ProfileVisibility.VerifiedEmployers;
            candidate.Headline = HostileRows.Attack;
        });
        await Host.WithDatabaseAsync(async db =>
        {
            _slugs["articles"] = "what-the-pay-is";
            _slugs["families"] = (await db.JobFamilies.FirstAsync()).Slug;
            _slugs["occupations"] = (await db.Occupations.FirstAsync()).Slug;
            _slugs["skills"] = (await db.Skills.FirstAsync()).Slug;
            _slugs["certifications"] = (await db.Certifications.FirstAsync()).Slug;
            return _slugs["pathways"] = (await db.Pathways.FirstAsync()).Slug;
        });
    }

    private Task<int> FillProfileAsync() => Host.WithDatabaseAsync(async db =>
    {
        var candidate = await db.Candidates.SingleAsync(item => item.Id == Tenant.Candidate.Id);
        candidate.WorkHistory.Add(new WorkHistoryEntry { Employer = "Shop", Title = "Machinist", From = new DateOnly(2020, 1, 1), Description = "Words" });
        candidate.Education.Add(new EducationEntry { Institution = "School", Program = "Machining" });
        candidate.Skills.Add(new CandidateSkill { SkillId = (await db.Skills.FirstAsync()).Id });
        candidate.Certifications.Add(new HeldCertification { CertificationId = (await db.Certifications.FirstAsync()).Id, Number = "1", Scope = "All" });
        return await db.SaveChangesAsync(Domain.Process.System("Given", Host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
    });

    [GeneratedRegex(@"\{(?<name>\w+)(:[a-z()\d:]+)?\??\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    /// <summary>Says whether anybody wrote to the database since it was last asked.</summary>
    private sealed class DatabaseWatch(SqliteConnection connection) : IDisposable
    {
        private long _seen;

        public static async Task<DatabaseWatch> OpenAsync(string file)
        {
            var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            return new DatabaseWatch(connection);
        }

        public async Task<bool> ChangedAsync()
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            var version = (long)(await command.ExecuteScalarAsync())!;
            var isChanged = version != _seen;
            _seen = version;
            return isChanged;
        }

        public void Dispose() => connection.Dispose();
    }
}

/// <summary>One look at one address.</summary>
internal sealed record Visit(string Path, string Who, TestPage Page, bool WroteSomething)
{
    public override string ToString() => $"{Path} as {Who}: {(int)Page.Status} {Page.Address}";
}
