using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills.Evidence;

/// <summary>What came of adding evidence.</summary>
public enum AddEvidenceOutcome
{
    Added,

    /// <summary>The form says what is wrong.</summary>
    Invalid,

    /// <summary>The skill has as many pieces as it may have.</summary>
    Full,

    /// <summary>No such skill of the candidate.</summary>
    NotFound,
}

/// <summary>Adds a piece of evidence to a skill.</summary>
public sealed class AddEvidence(AppDbContext db)
{
    public Task<AddEvidenceOutcome> ExecuteAsync(
        int accountId, int skillId, EvidenceForm form, Process process, CancellationToken cancellationToken) =>
        db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.OwnedBy(accountId)
                .Include(own => own.Skills).ThenInclude(held => held.Evidence)
                .Include(own => own.Documents)
                .SingleOrDefaultAsync(cancellationToken);
            if (candidate?.Skills.Find(own => own.Id == skillId) is not { } held)
            {
                return AddEvidenceOutcome.NotFound;
            }

            if (!form.Check(candidate.Documents))
            {
                return AddEvidenceOutcome.Invalid;
            }

            if (held.Evidence.Count >= SkillEvidence.MaximumPerSkill)
            {
                return AddEvidenceOutcome.Full;
            }

            held.Evidence.Add(new SkillEvidence
            {
                Kind = form.Kind,
                DocumentId = form.Kind == EvidenceKind.Document ? form.DocumentId : null,
                Text = form.Text!.Trim(),
            });
            db.Touch(candidate, process);
            await db.SaveChangesAsync(process.For("Add evidence to skill"), cancellationToken);
            return AddEvidenceOutcome.Added;
        });
}

/// <summary>Takes a piece of evidence off a skill.</summary>
public sealed class RemoveEvidence(AppDbContext db)
{
    public Task<RemoveOutcome> ExecuteAsync(
        int accountId, int skillId, int id, Process process, CancellationToken cancellationToken) =>
        db.OverAgainAsync(async () =>
        {
            var candidate = await db.Candidates.OwnedBy(accountId)
                .Include(own => own.Skills).ThenInclude(held => held.Evidence)
                .SingleOrDefaultAsync(cancellationToken);
            var held = candidate?.Skills.Find(own => own.Id == skillId);
            if (held is null || held.Evidence.RemoveAll(piece => piece.Id == id) == 0)
            {
                return RemoveOutcome.NotFound;
            }

            db.Touch(candidate!, process);
            await db.SaveChangesAsync(process.For("Remove evidence from skill"), cancellationToken);
            return RemoveOutcome.Removed;
        });
}
