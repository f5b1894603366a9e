using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Recruiter.Candidates.Checks;

/// <summary>What came of recording a check.</summary>
public enum CheckOutcome
{
    Done,

    /// <summary>It needs a note of how it was checked, of up to <see cref="HeldCertification.CheckNoteLength"/> characters.</summary>
    NoteMissing,

    /// <summary>The profile changed since the recruiter looked at it; nothing was stored.</summary>
    Changed,

    /// <summary>The profile is not to be seen, or has no such entry.</summary>
    NotFound,
}

/// <summary>Records that a recruiter asked the issuer of a held certification and found it so.</summary>
public sealed class CheckCertification(AppDbContext db)
{
    public Task<CheckOutcome> ExecuteAsync(
        int candidateId, int id, CheckForm form, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.VisibleToRecruiter(db, process.AccountId ?? 0)
                .Include(own => own.Certifications)
                .SingleOrDefaultAsync(own => own.Id == candidateId, cancellationToken);
            if (candidate?.Certifications.Find(own => own.Id == id) is not { } held)
            {
                return CheckOutcome.NotFound;
            }

            var note = form.Note?.Trim() ?? string.Empty;
            if (note.Length is 0 or > HeldCertification.CheckNoteLength)
            {
                return CheckOutcome.NoteMissing;
            }

            // What was checked is what the recruiter saw: facts that changed since are not vouched for.
            if (candidate.Revision != form.Revision)
            {
                return CheckOutcome.Changed;
            }

            var act = process.For("Check certification at issuer", note);
            held.CheckAtIssuer(act);
            db.Touch(candidate);
            await db.SaveChangesAsync(act, cancellationToken);
            return CheckOutcome.Done;
        });
}
