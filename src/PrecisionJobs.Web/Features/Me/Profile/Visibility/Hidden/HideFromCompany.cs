using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Visibility.Hidden;

/// <summary>What came of naming a company.</summary>
public enum HideOutcome
{
    /// <summary>It is on the list, or was already.</summary>
    Done,

    /// <summary>The list has as many as it may have.</summary>
    Full,
}

/// <summary>Keeps the profile from a company.</summary>
public sealed class HideFromCompany(AppDbContext db)
{
    public Task<HideOutcome> ExecuteAsync(
        int accountId, int companyId, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.CandidateOfAsync(
                accountId, process, own => own.Include(item => item.HiddenFrom), cancellationToken);
            if (candidate.HiddenFrom.Exists(hidden => hidden.CompanyId == companyId))
            {
                return HideOutcome.Done;
            }

            if (candidate.HiddenFrom.Count >= HiddenCompany.MaximumPerCandidate)
            {
                return HideOutcome.Full;
            }

            candidate.HiddenFrom.Add(new HiddenCompany { CompanyId = companyId });
            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Hide profile from company"), cancellationToken);
            return HideOutcome.Done;
        });
}

/// <summary>Takes a company off the list of those that never see the profile.</summary>
public sealed class ShowToCompany(AppDbContext db)
{
    public Task<RemoveOutcome> ExecuteAsync(
        int accountId, int companyId, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.OwnedBy(accountId).Include(own => own.HiddenFrom)
                .SingleOrDefaultAsync(cancellationToken);
            if (candidate is null || candidate.HiddenFrom.RemoveAll(hidden => hidden.CompanyId == companyId) == 0)
            {
                return RemoveOutcome.NotFound;
            }

            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Show profile to company again"), cancellationToken);
            return RemoveOutcome.Removed;
        });
}
