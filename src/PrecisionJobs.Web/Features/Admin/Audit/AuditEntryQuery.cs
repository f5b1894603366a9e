using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Auditing;

namespace PrecisionJobs.Web.Features.Admin.Audit;

/// <summary>One entry of the audit with its values.</summary>
public sealed record AuditEntryPage(AuditEntry Entry, IReadOnlyList<AuditValue> Values)
{
    /// <summary>Old and new differ, so both are shown.</summary>
    public bool IsChange => Entry.Change == nameof(EntityState.Modified);
}

/// <summary>A property with what it was and what it became.</summary>
/// <param name="Name">The property.</param>
/// <param name="Old">Before; null where there was nothing or it was not recorded.</param>
/// <param name="New">After; null where there is nothing or it was not recorded.</param>
/// <param name="IsWithheld">A secret or a personal text: that it changed is all that is kept.</param>
public sealed record AuditValue(string Name, string? Old, string? New, bool IsWithheld);

/// <summary>Reads one entry.</summary>
public sealed class AuditEntryQuery(AppDbContext db)
{
    private const string Withheld = "(withheld)";

    public async Task<AuditEntryPage?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        return entry is null ? null : new AuditEntryPage(entry, [.. ValuesOf(entry)]);
    }

    private static IEnumerable<AuditValue> ValuesOf(AuditEntry entry)
    {
        var values = JsonSerializer.Deserialize<SortedDictionary<string, string?[]>>(entry.Values) ?? [];
        foreach (var (name, pair) in values)
        {
            yield return pair switch
            {
                [Withheld] => new AuditValue(name, null, null, IsWithheld: true),
                [var before, var after] => new AuditValue(name, before, after, IsWithheld: false),
                [var only] when entry.Change == nameof(EntityState.Deleted) => new AuditValue(name, only, null, IsWithheld: false),
                [var only] => new AuditValue(name, null, only, IsWithheld: false),
                _ => new AuditValue(name, null, null, IsWithheld: false),
            };
        }
    }
}
