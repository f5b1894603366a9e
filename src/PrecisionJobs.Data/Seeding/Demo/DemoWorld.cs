using System.Globalization;
using Bogus;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>What the parts of the seeding share: the clock, the dice, what is stored so far.</summary>
internal sealed class DemoWorld(AppDbContext db, DateTime now)
{
    private const int Seed = 20_260_518;

    public AppDbContext Db => db;

    /// <summary>The instant that everything is dated relative to.</summary>
    public DateTime Now => now;

    public DateOnly Today => DateOnly.FromDateTime(now);

    /// <summary>The same throws with every seeding.</summary>
    public Randomizer Dice { get; } = new(Seed);

    public DemoContent Content { get; } = DemoContent.Read();

    public Dictionary<string, Skill> Skills { get; private set; } = [];

    public Dictionary<string, Certification> Certifications { get; private set; } = [];

    public Dictionary<string, Occupation> Occupations { get; private set; } = [];

    /// <summary>The catalogue as matching needs it.</summary>
    public TradeMap Map { get; private set; } = TradeMap.Empty;

    /// <summary>By address.</summary>
    public Dictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts of candidates, the announced one first.</summary>
    public List<Account> CandidateAccounts { get; } = [];

    /// <summary>By slug.</summary>
    public Dictionary<string, Company> Companies { get; } = new(StringComparer.Ordinal);

    /// <summary>By "company/key".</summary>
    public Dictionary<string, Site> Sites { get; } = new(StringComparer.Ordinal);

    public List<(Posting Posting, DemoContent.PostingEntry Entry)> Postings { get; } = [];

    public List<(Candidate Candidate, DemoContent.Trade Trade)> Candidates { get; } = [];

    public Account Recruiter => Accounts[DemoSignIns.Recruiter];

    public Account Administrator => Accounts[DemoSignIns.Administrator];

    public async Task ReadCatalogueAsync(CancellationToken cancellationToken)
    {
        // Tracked, so that whatever refers to an entry by its id is given the entry itself: matching reads their slugs.
        Skills = await db.Skills.Include(item => item.Neighbours).ToDictionaryAsync(item => item.Slug, StringComparer.Ordinal, cancellationToken);
        Certifications = await db.Certifications.ToDictionaryAsync(item => item.Slug, StringComparer.Ordinal, cancellationToken);
        Occupations = await db.Occupations.Include(item => item.Family)
            .ToDictionaryAsync(item => item.Slug, StringComparer.Ordinal, cancellationToken);
        var pathways = await db.Pathways.ToListAsync(cancellationToken);
        var steps = await db.LadderSteps.ToListAsync(cancellationToken);
        Map = TradeMap.Of(Skills.Values, Certifications.Values, pathways, Occupations.Values, steps);
    }

    /// <summary>Stores what was added so far; the entry about all of it comes at the end.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) =>
        db.SaveSeedAsync(Process.System(DemoSeed.Action, now), cancellationToken);

    /// <summary>An act of an account in the past.</summary>
    public static Process By(Account account, string action, DateTime at, string? reason = null) =>
        new(ActorKind.Account, account.Id, account.DisplayName, at, "demo", action, reason);

    /// <summary>The owner of a company: whoever is named first.</summary>
    public Account OwnerOf(Company company) => Accounts[AddressOf(Content.Companies.First(entry => entry.Slug == company.Slug).Members[0])];

    public static string AddressOf(DemoContent.MemberEntry member) => member.Login is { } login
        ? $"{login}@{DemoSignIns.Domain}"
        : AddressOf(member.Name);

    public static string AddressOf(string name) => $"{Slug.From(name, "person").Replace('-', '.')}@{DemoSignIns.Domain}";

    /// <summary>A moment so many days ago, in working hours.</summary>
    public DateTime DaysAgo(int days) =>
        now.Date.AddDays(-days).AddHours(Dice.Int(13, 21)).AddMinutes(Dice.Int(0, 59)) is var moment && moment < now
            ? moment
            : now.AddMinutes(-Dice.Int(20, 90));

    /// <summary>A number in digits, as printed on a card.</summary>
    public string Digits(int count) => Dice.ReplaceNumbers(new string('#', count));

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
