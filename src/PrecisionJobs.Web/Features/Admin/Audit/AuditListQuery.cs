using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Auditing;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Audit;

/// <summary>Entries of the audit.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="Entities">The nouns there are.</param>
/// <param name="Entries">The page of what was found.</param>
public sealed record AuditList(AuditFilter Filter, IReadOnlyList<string> Entities, Paged<AuditLine> Entries);

/// <summary>An entry in the list.</summary>
public sealed record AuditLine(
    long Id, DateTime At, string Actor, string Action, string Entity, string Key, string Change, string? Reason);

/// <summary>Lists the audit, newest first.</summary>
public sealed class AuditListQuery(AppDbContext db)
{
    private const int PageSize = 50;

    public async Task<AuditList> FindAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var entities = await db.AuditEntries.Select(entry => entry.Entity).Distinct().OrderBy(name => name)
            .ToListAsync(cancellationToken);
        var entries = await ByWhat(ByWhen(ByWhom(db.AuditEntries.AsNoTracking(), filter), filter), filter)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new AuditLine(
                entry.Id, entry.At, entry.ActorName, entry.Action, entry.Entity, entry.EntityKey, entry.Change, entry.Reason))
            .ToPagedAsync(filter.PageNumber, PageSize, cancellationToken);
        return new AuditList(filter, entities, entries);
    }

    private static IQueryable<AuditEntry> ByWhom(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.AccountId is { } accountId)
        {
            entries = entries.Where(entry => entry.AccountId == accountId);
        }

        if (string.IsNullOrWhiteSpace(filter.Actor))
        {
            return entries;
        }

        var pattern = TextPattern.Containing(filter.Actor.Trim());
        return entries.Where(entry => EF.Functions.Like(entry.ActorName, pattern, TextPattern.Escape));
    }

    private static IQueryable<AuditEntry> ByWhen(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.FirstDay is { } first)
        {
            var from = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At >= from);
        }

        if (filter.LastDay is { } last)
        {
            var until = last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At < until);
        }

        return entries;
    }

    private static IQueryable<AuditEntry> ByWhat(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Entity))
        {
            entries = entries.Where(entry => entry.Entity == filter.Entity);
        }

        if (!string.IsNullOrWhiteSpace(filter.Key))
        {
            var key = filter.Key.Trim();
            entries = entries.Where(entry => entry.EntityKey == key);
        }

        if (string.IsNullOrWhiteSpace(filter.Action))
        {
            return entries;
        }

        var pattern = TextPattern.Containing(filter.Action.Trim());
        return entries.Where(entry => EF.Functions.Like(entry.Action, pattern, TextPattern.Escape));
    }
}
