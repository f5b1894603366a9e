using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>What came of editing a section.</summary>
public abstract record EditSectionOutcome
{
    private EditSectionOutcome()
    {
    }

    /// <summary>Stored.</summary>
    public sealed record Saved : EditSectionOutcome;

    /// <summary>Changed elsewhere in between; nothing was stored.</summary>
    /// <param name="Differences">Both versions.</param>
    /// <param name="Revision">The revision to save over.</param>
    public sealed record Conflict(ProfileConflict Differences, int Revision) : EditSectionOutcome;
}

/// <summary>Stores a section of the profile.</summary>
public sealed class EditSection(AppDbContext db)
{
    public async Task<EditSectionOutcome> ExecuteAsync<TForm>(
        int accountId, TForm form, string action, Process process, CancellationToken cancellationToken)
        where TForm : ISectionForm<TForm>
    {
        var candidate = await db.CandidateOfAsync(accountId, process, with: null, cancellationToken);
        if (candidate.Id > 0)
        {
            db.ExpectRevision(candidate, form.Revision);
        }

        form.ApplyTo(candidate);
        db.Touch(candidate, process);
        try
        {
            await db.SaveChangesAsync(process.For(action), cancellationToken);
            return new EditSectionOutcome.Saved();
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            var stored = await db.Candidates.AsNoTracking().OwnedBy(accountId)
                .Include(candidate => candidate.ToleranceProcess).SingleAsync(cancellationToken);
            var differences = ProfileConflict.Between(TForm.Of(stored), form, stored.UpdatedAt);
            return new EditSectionOutcome.Conflict(differences, stored.Revision);
        }
    }
}
