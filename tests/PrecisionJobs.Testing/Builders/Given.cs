using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Testing.Builders;

/// <summary>Puts things into a host's database: "given a verified company with a live posting".</summary>
public sealed partial class Given(TestHost host)
{
    /// <summary>The password of every account made here.</summary>
    public const string Password = "correct horse battery";

    private static int _counter;

    private DateTime Now => host.Clock.GetUtcNow().UtcDateTime;

    private Process Process => Process.System("Given", Now);

    /// <summary>An account with a confirmed address.</summary>
    public async Task<Account> AccountAsync(string role, string? name = null, string? email = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDbContext>().Process = Process;
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        email ??= string.Create(CultureInfo.InvariantCulture, $"{role}{Interlocked.Increment(ref _counter)}@example.com").ToLowerInvariant();
        var account = new Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name ?? role,
            CreatedAt = Now,
        };
        Check(await accounts.CreateAsync(account, Password));
        Check(await accounts.AddToRoleAsync(account, role));
        return account;
    }

    /// <summary>A candidate with an account.</summary>
    public async Task<Candidate> CandidateAsync(string name = "Dana Whitfield", Action<Candidate>? with = null)
    {
        var account = await AccountAsync(Roles.Candidate, name);
        var candidate = new Candidate
        {
            AccountId = account.Id,
            Name = name,
            Email = account.Email!,
            Zip = "44113",
            City = "Cleveland",
            StateCode = "OH",
            Latitude = 41.4816,
            Longitude = -81.7018,
            Headline = "CNC machinist",
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        with?.Invoke(candidate);
        await StoreAsync(candidate);
        return candidate;
    }

    /// <summary>A company with one site; verified unless said otherwise.</summary>
    public async Task<Company> CompanyAsync(string name = "Harlan Tool & Die", bool verified = true)
    {
        var company = new Company
        {
            Slug = string.Create(CultureInfo.InvariantCulture, $"{Slug.From(name)}-{Interlocked.Increment(ref _counter)}"),
            Name = name,
            CreatedAt = Now,
        };
        company.Sites.Add(Site());
        if (verified)
        {
            company.Verify(Process);
        }

        await StoreAsync(company);
        return company;
    }

    /// <summary>A member of a company, with an account.</summary>
    public async Task<Member> MemberAsync(Company company, MemberRole role = MemberRole.Owner, string name = "Sam Harlan")
    {
        var account = await AccountAsync(Roles.Employer, name);
        var member = new Member
        {
            AccountId = account.Id,
            CompanyId = company.Id,
            Name = name,
            Email = account.Email!,
            CreatedAt = Now,
        };
        member.Admit(role);
        await StoreAsync(member);
        return member;
    }

    /// <summary>A recruiter's account, assigned to companies.</summary>
    public async Task<Account> RecruiterAsync(params Company[] companies)
    {
        var account = await AccountAsync(Roles.Recruiter, "Riley Ortiz");
        foreach (var company in companies)
        {
            await StoreAsync(new RecruiterAssignment
            {
                RecruiterAccountId = account.Id,
                CompanyId = company.Id,
                AssignedAt = Now,
                AssignedByAccountId = null,
            });
        }

        return account;
    }

    /// <summary>A complete posting; live for thirty days unless said otherwise.</summary>
    public async Task<Posting> PostingAsync(
        Company company, string title = "CNC machinist", bool live = true, Action<Posting>? with = null)
    {
        return await host.WithDatabaseAsync(async db =>
        {
            var occupation = await db.Occupations.FirstOrDefaultAsync(item => item.Slug == "machinist");
            var skill = await db.Skills.OrderBy(item => item.Id).FirstOrDefaultAsync();
            var site = await db.Sites.FirstAsync(item => item.CompanyId == company.Id);
            var posting = new Posting
            {
                CompanyId = company.Id,
                Title = title,
                OccupationId = occupation?.Id,
                TheWork = "Set up and run three- and five-axis machining centers on aerospace brackets, from first article to the last part.",
                Pay = Pay.Range(2_850, 3_600, PayUnit.Hour),
                ExperienceLevel = ExperienceLevel.Journey,
                CreatedAt = Now,
                UpdatedAt = Now,
            };
            posting.Sites.Add(new PostingSite { SiteId = site.Id });
            if (skill is not null)
            {
                posting.Requirements.Add(new PostingRequirement { SkillId = skill.Id, Importance = RequirementImportance.Required });
            }

            with?.Invoke(posting);
            if (live)
            {
                posting.TryPublish(Now, Now.AddDays(30), site.TimeZone, Process);
            }

            db.Add(posting);
            await db.SaveChangesAsync(Process, CancellationToken.None);
            return posting;
        });
    }

    /// <summary>A browser signed in through the login page.</summary>
    public async Task<TestBrowser> SignedInAsync(string email, string password = Password)
    {
        var browser = host.Browser();
        var page = await browser.GetAsync("/account/login");
        var answer = await browser.SubmitAsync(page, [("Form.Email", email), ("Form.Password", password)]);
        return answer.Location is null
            ? throw new InvalidOperationException($"Sign-in of {email} failed: {string.Join("; ", answer.Errors)} {answer.Status}")
            : browser;
    }

    /// <summary>A browser signed in as an account, by its id.</summary>
    public async Task<TestBrowser> SignedInAsync(int accountId) => await SignedInAsync(
        (await host.WithDatabaseAsync(db => db.Users.SingleAsync(account => account.Id == accountId))).Email!);

    /// <summary>A site in Cleveland.</summary>
    public static Site Site() => new()
    {
        Name = "Main shop",
        Street = "1200 Main Ave",
        City = "Cleveland",
        StateCode = "OH",
        Zip = "44113",
        Latitude = 41.4816,
        Longitude = -81.7018,
        TimeZone = "America/New_York",
    };

    private async Task StoreAsync(object entity) => await host.WithDatabaseAsync(async db =>
    {
        db.Add(entity);
        return await db.SaveChangesAsync(Process, CancellationToken.None);
    });

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
