using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;

namespace PrecisionJobs.Web.Features.Employer.Conflicts;

/// <summary>Tells who changed something last, from the audit trail.</summary>
public sealed class LastWriterQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>The conflict to show.</summary>
    /// <param name="noun">Type that changed, such as <c>Posting</c>.</param>
    /// <param name="id">Its key.</param>
    /// <param name="companyId">The company in whose time it is told.</param>
    /// <param name="lines">What differs.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Conflict> ConflictAsync(
        string noun, int id, int companyId, ConflictLines lines, CancellationToken cancellationToken)
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        var last = await db.AuditEntries
            .Where(entry => entry.Entity == noun && entry.EntityKey == key)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.ActorName, entry.At })
            .FirstOrDefaultAsync(cancellationToken);
        var zone = await db.Sites.OwnedBy(companyId)
            .OrderBy(site => site.IsRetired).ThenBy(site => site.Id)
            .Select(site => site.TimeZone)
            .FirstOrDefaultAsync(cancellationToken);
        return new Conflict(
            last?.ActorName ?? "Somebody else", last?.At ?? clock.GetUtcNow().UtcDateTime, zone, lines.Lines);
    }
}
