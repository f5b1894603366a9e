using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Unlisted;

/// <summary>What came of keeping a text.</summary>
public enum KeepOutcome
{
    Kept,

    /// <summary>It is on the profile already.</summary>
    Already,

    /// <summary>The profile has as many as it may have.</summary>
    Full,
}

/// <summary>Keeps a skill or certification that the catalogue does not know, for the administrator's queue.</summary>
public sealed class KeepUnlisted(AppDbContext db)
{
    public Task<KeepOutcome> ExecuteAsync(
        int accountId, UnlistedForm form, Process process, CancellationToken cancellationToken) => db.OverAgainAsync(async () =>
        {
            var candidate = await db.CandidateOfAsync(
                accountId, process, own => own.Include(item => item.Unlisted), cancellationToken);
            var outcome = Add(candidate, form.Kind, form.Text!.Trim(), form.Level, form.YearsNumber, process.At);
            if (outcome == KeepOutcome.Kept)
            {
                db.Touch(candidate, process);
                await db.SaveChangesAsync(process.For("Keep unlisted term on profile"), cancellationToken);
            }

            return outcome;
        });

    /// <summary>Puts a term onto a profile whose unlisted terms are loaded.</summary>
    internal static KeepOutcome Add(
        Candidate candidate, UnlistedKind kind, string text, Domain.Catalogue.SkillLevel? level, int? years, DateTime now)
    {
        var term = UnlistedTerm.Of(kind, text, now);
        if (candidate.Unlisted.Exists(own => own.Kind == kind && own.Folded == term.Folded))
        {
            return KeepOutcome.Already;
        }

        if (candidate.Unlisted.Count >= UnlistedTerm.MaximumPerCandidate)
        {
            return KeepOutcome.Full;
        }

        (term.Level, term.Years) = (level, years);
        candidate.Unlisted.Add(term);
        return KeepOutcome.Kept;
    }
}
