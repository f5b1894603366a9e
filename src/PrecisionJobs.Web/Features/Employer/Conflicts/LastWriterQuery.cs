using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Conflicts;

/// <summary>Tells who changed something last, from the audit trail.</summary>
public sealed class LastWriterQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>The conflict to show.</summary>
    /// <param name="noun">Type that changed, such as <c>Posting</c>.</param>
    /// <param name="id">Its key.</param>
    /// <param name="writer">Who comes second; it is told in the time of their company.</param>
    /// <param name="lines">What differs.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Conflict> ConflictAsync(
        string noun, int id, Member writer, ConflictLines lines, CancellationToken cancellationToken)
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        var last = await db.AuditEntries
            .Where(entry => entry.Entity == noun && entry.EntityKey == key)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.AccountId, entry.ActorName, entry.At })
            .FirstOrDefaultAsync(cancellationToken);
        var zone = await db.Sites.OwnedBy(writer.CompanyId)
            .OrderBy(site => site.IsRetired).ThenBy(site => site.Id)
            .Select(site => site.TimeZone)
            .FirstOrDefaultAsync(cancellationToken);
        return new Conflict(
            last?.ActorName ?? "Somebody else", last?.AccountId == writer.AccountId, last?.At ?? clock.GetUtcNow().UtcDateTime, zone, lines.Lines);
    }
}
