using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Applicants.Vetting;

/// <summary>Takes a vetting back, with a reason.</summary>
public sealed class TakeBackVetting(AppDbContext db)
{
    public async Task<VettingOutcome> ExecuteAsync(
        ReviewDesk desk, int postingId, string reference, string? reason, Process process, CancellationToken cancellationToken)
    {
        var candidate = await db.Applications.OwnedBy(desk.CompanyId)
            .Where(application => application.PostingId == postingId && application.Reference == reference)
            .Select(application => application.Candidate)
            .SingleOrDefaultAsync(cancellationToken);
        if (candidate is null || !desk.IsRecruiter)
        {
            return VettingOutcome.NotFound;
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > VettingRecord.NoteLength)
        {
            return VettingOutcome.ReasonMissing;
        }

        var act = process.For("Take vetting back", reason.Trim());
        if (!candidate.TryTakeBackVetting(act))
        {
            return VettingOutcome.NotVetted;
        }

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
