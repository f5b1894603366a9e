using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Seeding.Demo;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Startup;

/// <summary>A product started in Development, with its demo.</summary>
public sealed class DemoHost : IDisposable
{
    public TestHost Host { get; } = new() { Environment = "Development", Settings = { ["Demo:Seed"] = "true" } };

    public void Dispose() => Host.Dispose();
}

public sealed class DemoTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private readonly TestHost _host = demo.Host;

    private DateTime Now => _host.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Start_InDevelopment_SeedsPostingsInEveryStatus()
    {
        var postings = await _host.WithDatabaseAsync(db => db.Postings.AsNoTracking().Include(posting => posting.Company)
            .Include(posting => posting.Occupation).ThenInclude(occupation => occupation!.Family)
            .Include(posting => posting.Sites).ThenInclude(link => link.Site).ToListAsync());
        var missing = Enum.GetValues<PostingStatus>()
            .Except(postings.Select(posting => posting.StatusAt(Now)))
            .Where(status => status != PostingStatus.AwaitingVerification);
        Assert.Empty(missing);
        Assert.True(postings.Count(posting => posting.IsLive(Now)) >= 60);
        Assert.Equal(Enum.GetValues<Shift>().Length, postings.Select(posting => posting.Shift).Distinct().Count());
        Assert.Equal(Enum.GetValues<EmploymentType>().Length, postings.Select(posting => posting.EmploymentType).Distinct().Count());
        Assert.Equal(Enum.GetValues<PostingVisibility>().Length, postings.Select(posting => posting.Visibility).Distinct().Count());
        Assert.True(postings.SelectMany(posting => posting.Sites).Select(link => link.Site.StateCode).Distinct().Count() >= 25);
        var families = await _host.WithDatabaseAsync(db => db.JobFamilies.Select(family => family.Slug).ToListAsync());
        Assert.Empty(families.Except(postings.Select(posting => posting.Occupation!.Family.Slug)));
    }

    [Fact]
    public async Task Start_InDevelopment_WritesAuditEntriesThatAnAdministratorCanOpen()
    {
        var ids = await _host.WithDatabaseAsync(db => db.AuditEntries.Select(entry => entry.Id).ToListAsync());
        using var browser = await _host.Given.AdministratorSignedInAsync();
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/admin/audit/{id}")).Status);
        }
    }

    [Fact]
    public async Task Start_InDevelopment_PublishesOnlyWhatTheRulesAllow()
    {
        var gaps = await _host.WithDatabaseAsync(async db => (await db.Postings.AsNoTracking()
                .Include(posting => posting.Company).Include(posting => posting.Sites).Include(posting => posting.Requirements)
                .Where(posting => posting.State == PostingState.Published).ToListAsync())
            .SelectMany(posting => PublishingRules.Gaps(posting, posting.Company).Select(gap => $"{posting.Title}: {gap.Message}"))
            .ToList());
        Assert.Empty(gaps);
    }

    [Fact]
    public async Task Start_InDevelopment_SeedsApplicationsAtEveryStageWithRisingHistory()
    {
        var applications = await _host.WithDatabaseAsync(db => db.Applications.AsNoTracking()
            .Include(application => application.History).Include(application => application.Notes).ToListAsync());
        Assert.Equal(250, applications.Count);
        Assert.Empty(Enum.GetValues<ApplicationStage>().Except(applications.Select(application => application.Stage)));
        Assert.Contains(applications, application => application.Notes.Count > 0);
        Assert.All(applications, application =>
        {
            var moments = application.History.Select(line => line.At).ToList();
            Assert.Equal(moments.Order(), moments);
            Assert.True(moments[^1] <= Now);
            Assert.Equal(application.Stage, application.History[^1].To);
        });
    }

    [Fact]
    public async Task Start_InDevelopment_SeedsCandidatesWithLapsedAndValidCertifications()
    {
        var candidates = await _host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().Include(candidate => candidate.Resume)
            .Include(candidate => candidate.Certifications).ThenInclude(held => held.Certification).ToListAsync());
        var validities = candidates.SelectMany(candidate => candidate.Certifications)
            .Select(held => held.ValidityOn(DateOnly.FromDateTime(Now))).ToHashSet();
        Assert.Equal(80, candidates.Count);
        Assert.Equal(Enum.GetValues<HeldValidity>().ToHashSet(), validities);
        Assert.Equal(3, candidates.Where(candidate => candidate.Resume is not null)
            .Select(candidate => candidate.Resume!.ContentType).Distinct().Count());
        Assert.Contains(candidates, candidate => candidate.IsVetted);
    }

    [Fact]
    public async Task Start_InDevelopment_LeavesWorkForTheAdministratorAndNoMailToSend()
    {
        await _host.WithDatabaseAsync(async db =>
        {
            Assert.Equal(2, await db.Companies.CountAsync(company => company.Verification != VerificationState.Verified));
            Assert.Equal(1, await db.Members.CountAsync(member => member.State == MemberState.Requested));
            Assert.True((await db.Outbox.SingleAsync()).ParkedAt is not null);
            Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == DemoSeed.Action));
            return true;
        });
    }

    [Theory]
    [InlineData(DemoSignIns.Candidate)]
    [InlineData(DemoSignIns.Employer)]
    [InlineData(DemoSignIns.Recruiter)]
    [InlineData(DemoSignIns.Administrator)]
    public async Task Login_WithADemoSignIn_IsAccepted(string email)
    {
        using var browser = await _host.Given.SignedInAsync(email, DemoSignIns.Password);
        Assert.NotNull(browser);
    }

    [Fact]
    public async Task Seed_Repeated_GivesTheSame()
    {
        using var other = new TestHost { Environment = "Development", Settings = { ["Demo:Seed"] = "true" } };
        Assert.Equal(await References(_host), await References(other));

        static Task<List<string>> References(TestHost host) => host.WithDatabaseAsync(db => db.Applications
            .OrderBy(application => application.Reference)
            .Select(application => application.Reference + application.Posting.Title + application.Candidate.Name + application.Stage)
            .ToListAsync());
    }

    [Fact]
    public async Task Start_InDevelopmentOnADatabaseOfPeople_SeedsNothing()
    {
        using var real = new TestHost();
        await real.Given.AccountAsync(Roles.Candidate);
        using var developer = new TestHost
        {
            Environment = "Development",
            Settings =
            {
                ["Demo:Seed"] = "true",
                ["Database:ConnectionString"] = $"Data Source={Path.Combine(real.Folder, "precisionjobs.db")}",
            },
        };

        Assert.Equal(1, await developer.WithDatabaseAsync(db => db.Users.CountAsync()));
    }
}
