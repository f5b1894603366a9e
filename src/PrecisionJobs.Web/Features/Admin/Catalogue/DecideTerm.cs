using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Admin.Catalogue;

/// <summary>
/// Says of a text what it is, on all profiles that have it: another name of an entry, under which it then stands there, or
/// nothing that the catalogue lists.
/// </summary>
public sealed class DecideTerm(AppDbContext db)
{
    private const int PerSave = 100;

    /// <returns>On how many profiles it was decided.</returns>
    public async Task<int> ExecuteAsync(
        UnlistedKind kind, string folded, int? entryId, Process process, CancellationToken cancellationToken)
    {
        var ids = await db.UnlistedTerms
            .Where(term => term.Kind == kind && term.Folded == folded && term.State == UnlistedState.Waiting)
            .OrderBy(term => term.CandidateId).Select(term => term.CandidateId).ToListAsync(cancellationToken);
        var act = process.For(entryId is null ? "Keep catalogue term as text" : "Match catalogue term");
        var decided = 0;
        foreach (var some in ids.Chunk(PerSave))
        {
            decided += await db.OverAgainAsync(() => DecideAsync(some, kind, folded, entryId, act, cancellationToken));
            db.ChangeTracker.Clear();
        }

        return decided;
    }

    private async Task<int> DecideAsync(
        int[] candidateIds, UnlistedKind kind, string folded, int? entryId, Process process, CancellationToken cancellationToken)
    {
        var candidates = await db.Candidates.Where(candidate => candidateIds.Contains(candidate.Id))
            .Include(candidate => candidate.Unlisted)
            .Include(candidate => candidate.Skills)
            .Include(candidate => candidate.Certifications)
            .ToListAsync(cancellationToken);
        var state = entryId is null ? UnlistedState.KeptAsText : UnlistedState.Matched;
        var decided = 0;
        foreach (var candidate in candidates)
        {
            if (candidate.Unlisted.Find(term => term.Kind == kind && term.Folded == folded) is not { } term
                || !term.TryDecide(state, process.At))
            {
                continue;
            }

            decided++;
            db.Touch(candidate);
            if (entryId is { } id)
            {
                Convert(candidate, term, id);
            }
        }

        await db.SaveChangesAsync(process, cancellationToken);
        return decided;
    }

    private static void Convert(Candidate candidate, UnlistedTerm term, int entryId)
    {
        if (term.Kind == UnlistedKind.Certification)
        {
            if (!candidate.Certifications.Exists(held => held.CertificationId == entryId))
            {
                candidate.Certifications.Add(new HeldCertification { CertificationId = entryId });
            }
        }
        else if (!candidate.Skills.Exists(held => held.SkillId == entryId))
        {
            candidate.Skills.Add(new CandidateSkill { SkillId = entryId, Level = term.Level, Years = term.Years });
        }
    }
}
