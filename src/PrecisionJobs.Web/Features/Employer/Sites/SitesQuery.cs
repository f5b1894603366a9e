using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Sites;

/// <summary>Lists a company's sites.</summary>
public sealed class SitesQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<SiteList> ListAsync(int companyId, CancellationToken cancellationToken)
    {
        var live = db.Postings.OwnedBy(companyId).Where(Posting.LiveAt(clock.GetUtcNow().UtcDateTime));
        var all = await db.Sites.OwnedBy(companyId)
            .OrderBy(site => site.Name).ThenBy(site => site.Id)
            .Select(site => new SiteCard(
                site.Id,
                site.Name,
                site.Street,
                site.City,
                site.StateCode,
                site.Zip,
                site.TimeZone,
                site.IsRetired,
                live.Count(posting => posting.Sites.Any(link => link.SiteId == site.Id))))
            .ToListAsync(cancellationToken);
        return new SiteList([.. all.Where(site => !site.IsRetired)], [.. all.Where(site => site.IsRetired)]);
    }
}

/// <summary>A company's sites: those in use, and those given up.</summary>
public sealed record SiteList(IReadOnlyList<SiteCard> InUse, IReadOnlyList<SiteCard> Retired);

/// <summary>One site.</summary>
public sealed record SiteCard(
    int Id,
    string Name,
    string? Street,
    string City,
    string StateCode,
    string Zip,
    string TimeZone,
    bool IsRetired,
    int LivePostings)
{
    /// <summary>The address on one line.</summary>
    public string Address => (Street is null ? $"{City}, {StateCode} {Zip}" : $"{Street}, {City}, {StateCode} {Zip}").TrimEnd();
}
