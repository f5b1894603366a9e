using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Sites.Retire;

/// <summary>What came of giving a site up.</summary>
public enum RetireOutcome
{
    /// <summary>It stands as asked for.</summary>
    Done,

    /// <summary>The company has no such site.</summary>
    NotFound,
}

/// <summary>Gives a site up for new postings, or takes it into use again; postings that name it keep it.</summary>
public sealed class RetireSite(AppDbContext db)
{
    public async Task<RetireOutcome> ExecuteAsync(
        Member member, int siteId, bool isRetired, Process process, CancellationToken cancellationToken)
    {
        var site = await db.Sites.OwnedBy(member.CompanyId)
            .SingleOrDefaultAsync(item => item.Id == siteId, cancellationToken);
        if (site is null)
        {
            return RetireOutcome.NotFound;
        }

        site.IsRetired = isRetired;
        try
        {
            await db.SaveChangesAsync(process.For(isRetired ? "Retire site" : "Use site again"), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody edits the site at this moment: what is asked for does not depend on what they write.
            db.ChangeTracker.Clear();
            return await ExecuteAsync(member, siteId, isRetired, process, cancellationToken);
        }

        return RetireOutcome.Done;
    }
}
