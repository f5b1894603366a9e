using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Tests.Support;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Tests.Auditing;

/// <summary>What every save does besides saving; the same on every provider.</summary>
public sealed class SavingTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);

    private static readonly Process Somebody = new(ActorKind.System, null, "Dana", Now, "test", "Edit company");

    private static int _counter;

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_WithoutAProcess_IsRefused(DatabaseProvider provider)
    {
        await using var db = databases.Open(provider);
        db.Companies.Add(NewCompany());

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_OfANewRow_WritesAnEntryWithItsKey(DatabaseProvider provider)
    {
        await using var db = databases.Open(provider);
        var company = NewCompany();
        db.Companies.Add(company);

        await db.SaveChangesAsync(Somebody, CancellationToken.None);

        var key = company.Id.ToString(CultureInfo.InvariantCulture);
        var entry = await db.AuditEntries.SingleAsync(audit => audit.Entity == "Company" && audit.EntityKey == key);
        Assert.Equal(("Dana", "Edit company", "Added", Now), (entry.ActorName, entry.Action, entry.Change, entry.At));
        Assert.Contains(company.Name, entry.Values, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_OfAChange_WritesOldAndNewValue(DatabaseProvider provider)
    {
        var id = await StoreAsync(provider, NewCompany());
        await using var db = databases.Open(provider);
        var company = await db.Companies.SingleAsync(item => item.Id == id);
        company.Industry = "Gears";

        await db.SaveChangesAsync(Somebody, CancellationToken.None);

        var key = id.ToString(CultureInfo.InvariantCulture);
        var entry = await db.AuditEntries.SingleAsync(audit => audit.EntityKey == key && audit.Change == "Modified");
        Assert.Contains("\"Industry\":[null,\"Gears\"]", entry.Values, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_BySecondWriter_IsRefusedAndChangesNothing(DatabaseProvider provider)
    {
        var id = await StoreAsync(provider, NewCompany());
        await using var first = databases.Open(provider);
        await using var second = databases.Open(provider);
        var mine = await first.Companies.SingleAsync(item => item.Id == id);
        var theirs = await second.Companies.SingleAsync(item => item.Id == id);
        mine.Industry = "Gears";
        theirs.Industry = "Springs";
        await first.SaveChangesAsync(Somebody, CancellationToken.None);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
            () => second.SaveChangesAsync(Somebody, CancellationToken.None));

        await using var check = databases.Open(provider);
        var stored = await check.Companies.SingleAsync(item => item.Id == id);
        Assert.Equal(("Gears", 2), (stored.Industry, stored.Revision));
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_OfADuplicateSlug_IsAUniqueViolation(DatabaseProvider provider)
    {
        var company = NewCompany();
        await StoreAsync(provider, company);
        await using var db = databases.Open(provider);
        db.Companies.Add(new Company { Slug = company.Slug, Name = "Other", CreatedAt = Now });

        var failure = await Assert.ThrowsAsync<DbUpdateException>(
            () => db.SaveChangesAsync(Somebody, CancellationToken.None));

        Assert.True(db.IsUniqueViolation(failure));
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_OfAPosting_FeedsTheSearchReplicas(DatabaseProvider provider)
    {
        await using var db = databases.Open(provider);
        var company = NewCompany();
        db.Companies.Add(company);
        await db.SaveChangesAsync(Somebody, CancellationToken.None);
        var posting = new Posting { CompanyId = company.Id, Title = "Machinist", CreatedAt = Now, UpdatedAt = Now };
        db.Postings.Add(posting);
        company.Industry = "Gears";

        await db.SaveChangesAsync(Somebody, CancellationToken.None);

        Assert.True(await db.SearchChanges.AnyAsync(change => change.PostingId == posting.Id));
        Assert.True(await db.SearchChanges.AnyAsync(change => change.CompanyId == company.Id));
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Save_ThatFails_LeavesNoEntryAndNoChange(DatabaseProvider provider)
    {
        var company = NewCompany();
        await StoreAsync(provider, company);
        await using var db = databases.Open(provider);
        var before = await db.AuditEntries.CountAsync();
        db.Companies.Add(new Company { Slug = company.Slug, Name = "Other", CreatedAt = Now });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Somebody, CancellationToken.None));

        await using var check = databases.Open(provider);
        Assert.Equal(before, await check.AuditEntries.CountAsync());
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Read_OfAPostingsPay_ComesBackAsStored(DatabaseProvider provider)
    {
        await using var db = databases.Open(provider);
        var company = NewCompany();
        db.Companies.Add(company);
        await db.SaveChangesAsync(Somebody, CancellationToken.None);
        db.Postings.Add(new Posting { CompanyId = company.Id, Title = "With pay", Pay = Pay.Range(2_850, 3_600, PayUnit.Hour), CreatedAt = Now });
        db.Postings.Add(new Posting { CompanyId = company.Id, Title = "Without pay", CreatedAt = Now });
        await db.SaveChangesAsync(Somebody, CancellationToken.None);

        await using var check = databases.Open(provider);
        var postings = await check.Postings.Where(posting => posting.CompanyId == company.Id)
            .ToDictionaryAsync(posting => posting.Title, StringComparer.Ordinal);
        Assert.Equal(Pay.Range(2_850, 3_600, PayUnit.Hour), postings["With pay"].Pay);
        Assert.Null(postings["Without pay"].Pay);
        Assert.Equal(DateTimeKind.Utc, postings["With pay"].CreatedAt.Kind);
    }

    private static Company NewCompany() => new()
    {
        Slug = $"shop-{Interlocked.Increment(ref _counter)}-{Guid.NewGuid():N}",
        Name = "Shop",
        CreatedAt = Now,
    };

    private async Task<int> StoreAsync(DatabaseProvider provider, Company company)
    {
        await using var db = databases.Open(provider);
        db.Companies.Add(company);
        await db.SaveChangesAsync(Somebody, CancellationToken.None);
        return company.Id;
    }
}
