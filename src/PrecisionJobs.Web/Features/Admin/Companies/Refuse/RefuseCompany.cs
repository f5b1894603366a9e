using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Companies.Refuse;

/// <summary>Refuses the version of a company that was looked at, and tells its owners why.</summary>
public sealed class RefuseCompany(AppDbContext db, Links links)
{
    public async Task<DecisionOutcome> ExecuteAsync(
        string slug, ReasonForm form, Process process, CancellationToken cancellationToken)
    {
        var company = await db.Companies.Include(item => item.Members)
            .SingleOrDefaultAsync(item => item.Slug == slug, cancellationToken);
        if (company is null)
        {
            return DecisionOutcome.NotFound;
        }

        var act = process.For(company.IsVerified ? "Take verification back" : "Refuse company", form.Reason!.Trim());
        if (company.Refuse(act) == VerificationChange.Unchanged)
        {
            return DecisionOutcome.Unchanged;
        }

        db.ExpectRevision(company, form.Revision);
        db.AddOwnerMail(
            company,
            $"{company.Name} could not be verified",
            $"We could not verify {company.Name}, so its postings are not public. The reason:\n\n{act.Reason}\n\n"
                + "Mend what is missing on your company page, then answer this mail; we look again.\n"
                + $"{links.Absolute(links.Employer.Profile(company.Slug))}\n\nPrecisionJobs",
            $"company/{company.Id}/refused/{form.Revision}",
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
