using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Profile;

/// <summary>Reads a company's profile.</summary>
public sealed class ProfileQuery(AppDbContext db)
{
    public async Task<ProfilePage> FindAsync(int companyId, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking()
            .Include(item => item.Sites).Include(item => item.History)
            .SingleAsync(item => item.Id == companyId, cancellationToken);
        var zone = company.Sites.OrderBy(site => site.IsRetired).ThenBy(site => site.Id).FirstOrDefault()?.TimeZone;
        return new ProfilePage(
            company, zone, [.. company.History.OrderByDescending(line => line.At)], company.ProfileGaps());
    }
}

/// <summary>A company's profile with its history, newest first.</summary>
public sealed record ProfilePage(
    Company Company, string? Zone, IReadOnlyList<CompanyEvent> History, IReadOnlyList<string> Gaps);
