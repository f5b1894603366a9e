using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Recruiter.Candidates.Checks;

/// <summary>Records that a recruiter looked at a piece of evidence and found it so.</summary>
public sealed class SeeEvidence(AppDbContext db)
{
    public Task<CheckOutcome> ExecuteAsync(
        int candidateId, int id, CheckForm form, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.VisibleToRecruiter(db, process.AccountId ?? 0)
                .Include(own => own.Skills).ThenInclude(held => held.Evidence)
                .SingleOrDefaultAsync(own => own.Id == candidateId, cancellationToken);
            if (candidate?.Skills.SelectMany(held => held.Evidence).FirstOrDefault(piece => piece.Id == id) is not { } evidence)
            {
                return CheckOutcome.NotFound;
            }

            if (candidate.Revision != form.Revision)
            {
                return CheckOutcome.Changed;
            }

            evidence.Check(process);
            db.Touch(candidate);
            await db.SaveChangesAsync(process.For("See evidence of skill"), cancellationToken);
            return CheckOutcome.Done;
        });
}
