using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Applicants.Vetting;

/// <summary>What came of vetting a candidate, or of taking it back.</summary>
public enum VettingOutcome
{
    Done,

    /// <summary>Taking back needs a reason.</summary>
    ReasonMissing,

    /// <summary>There is nothing to take back.</summary>
    NotVetted,

    /// <summary>The candidate stored their profile at the same moment.</summary>
    Busy,

    NotFound,
}

/// <summary>Records that a recruiter vetted a candidate who applied to an assigned company.</summary>
public sealed class VetCandidate(AppDbContext db)
{
    public async Task<VettingOutcome> ExecuteAsync(
        ReviewDesk desk,
        int postingId,
        string reference,
        VettingForm form,
        Process process,
        CancellationToken cancellationToken)
    {
        var candidate = await db.Applications.OwnedBy(desk.CompanyId)
            .Where(application => application.PostingId == postingId && application.Reference == reference)
            .Select(application => application.Candidate)
            .SingleOrDefaultAsync(cancellationToken);
        if (candidate is null || !desk.IsRecruiter)
        {
            return VettingOutcome.NotFound;
        }

        var act = process.For("Vet candidate", form.Note!.Trim());
        candidate.Vet(act, form.Checks());
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return VettingOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return VettingOutcome.Busy;
        }
    }
}
