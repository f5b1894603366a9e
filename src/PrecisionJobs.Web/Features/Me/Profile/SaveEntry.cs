using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>What came of saving an entry.</summary>
public abstract record SaveEntryOutcome
{
    private SaveEntryOutcome()
    {
    }

    /// <summary>Stored under an id.</summary>
    public sealed record Saved(int Id) : SaveEntryOutcome;

    /// <summary>The profile has as many as it may have.</summary>
    public sealed record Full(int Maximum) : SaveEntryOutcome;

    /// <summary>The profile has it already.</summary>
    public sealed record Duplicate : SaveEntryOutcome;

    /// <summary>It was removed elsewhere, or never was the candidate's.</summary>
    public sealed record Gone : SaveEntryOutcome;

    /// <summary>Changed elsewhere in between; nothing was stored.</summary>
    public sealed record Conflict(ProfileConflict Differences, int Revision) : SaveEntryOutcome;
}

/// <summary>Adds an entry to a list of the profile, or changes one.</summary>
public sealed class SaveEntry(AppDbContext db)
{
    public Task<SaveEntryOutcome> ExecuteAsync<TForm, TEntry>(
        int accountId, int? id, TForm form, string action, Process process, CancellationToken cancellationToken)
        where TForm : IEntryForm<TForm, TEntry>
        where TEntry : class => id is null
            ? db.OverAgainAsync(() => AddAsync<TForm, TEntry>(accountId, form, process.For(action), cancellationToken))
            : ChangeAsync<TForm, TEntry>(accountId, id.Value, form, process.For(action), cancellationToken);

    // Two additions do not disturb each other: one that was overtaken is done over.
    private async Task<SaveEntryOutcome> AddAsync<TForm, TEntry>(
        int accountId, TForm form, Process process, CancellationToken cancellationToken)
        where TForm : IEntryForm<TForm, TEntry>
        where TEntry : class
    {
        var candidate = await db.CandidateOfAsync(accountId, process, TForm.With, cancellationToken);
        var entries = TForm.In(candidate);
        if (entries.Count >= TForm.Maximum)
        {
            return new SaveEntryOutcome.Full(TForm.Maximum);
        }

        var entry = form.ToEntry();
        entries.Add(entry);
        form.AlsoOn(candidate, process.At);
        db.Touch(candidate, process);
        var isFirst = candidate.Id == 0;
        try
        {
            await db.SaveChangesAsync(process, cancellationToken);
            return new SaveEntryOutcome.Saved(TForm.IdOf(entry));
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another window began the profile at the same moment: not the entry, the profile is there already.
            return isFirst ? throw new DbUpdateConcurrencyException("The profile was begun elsewhere.", failure)
                : new SaveEntryOutcome.Duplicate();
        }
    }

    private async Task<SaveEntryOutcome> ChangeAsync<TForm, TEntry>(
        int accountId, int id, TForm form, Process process, CancellationToken cancellationToken)
        where TForm : IEntryForm<TForm, TEntry>
        where TEntry : class
    {
        var own = TForm.With(db.Candidates.OwnedBy(accountId));
        if (await own.SingleOrDefaultAsync(cancellationToken) is not { } candidate
            || TForm.In(candidate).Find(entry => TForm.IdOf(entry) == id) is not { } changed)
        {
            return new SaveEntryOutcome.Gone();
        }

        db.ExpectRevision(candidate, form.Revision);
        form.ApplyTo(changed);
        form.AlsoOn(candidate, process.At);
        db.Touch(candidate, process);
        try
        {
            await db.SaveChangesAsync(process, cancellationToken);
            return new SaveEntryOutcome.Saved(id);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var stored = await own.AsNoTracking().SingleAsync(cancellationToken);
            return TForm.In(stored).Find(entry => TForm.IdOf(entry) == id) is { } other
                ? new SaveEntryOutcome.Conflict(
                    ProfileConflict.Between(TForm.Of(other), form, stored.UpdatedAt), stored.Revision)
                : new SaveEntryOutcome.Gone();
        }
    }
}
