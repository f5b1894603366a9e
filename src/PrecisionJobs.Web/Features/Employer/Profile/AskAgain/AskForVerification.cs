using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Employer.Profile.AskAgain;

/// <summary>Puts a refused company back among those that wait to be checked.</summary>
public sealed class AskForVerification(AppDbContext db)
{
    public async Task<VerificationChange> ExecuteAsync(
        Member member, Process process, CancellationToken cancellationToken)
    {
        var act = process.For("Ask for verification again");
        var company = await db.Companies.SingleAsync(item => item.Id == member.CompanyId, cancellationToken);
        var change = company.AskAgain(act);
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Asked twice at once, or decided meanwhile: either way it is no longer refused by this reader's page.
            return VerificationChange.Unchanged;
        }

        return change;
    }
}
