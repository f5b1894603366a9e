using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Companies.Verify;

/// <summary>Verifies the version of a company that was looked at, and tells its owners.</summary>
public sealed class VerifyCompany(AppDbContext db, Links links)
{
    public async Task<DecisionOutcome> ExecuteAsync(
        string slug, int revision, Process process, CancellationToken cancellationToken)
    {
        var company = await db.Companies.Include(item => item.Members)
            .SingleOrDefaultAsync(item => item.Slug == slug, cancellationToken);
        if (company is null)
        {
            return DecisionOutcome.NotFound;
        }

        var act = process.For("Verify company");
        if (company.Verify(act) == VerificationChange.Unchanged)
        {
            return DecisionOutcome.Unchanged;
        }

        db.ExpectRevision(company, revision);
        db.AddOwnerMail(
            company,
            $"{company.Name} is verified",
            $"We have checked {company.Name}. What you publish is now open to candidates; postings that were waiting went live.\n\n"
                + $"Your workspace:\n{links.Absolute(links.Employer.Company(company.Slug))}\n\nPrecisionJobs",
            $"company/{company.Id}/verified/{revision}",
            act);
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return DecisionOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return DecisionOutcome.Stale;
        }
    }
}
