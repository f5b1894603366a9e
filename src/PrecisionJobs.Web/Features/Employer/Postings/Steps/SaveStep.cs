using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>What came of saving a step.</summary>
public abstract record SaveStepOutcome
{
    private SaveStepOutcome()
    {
    }

    /// <summary>Stored.</summary>
    public sealed record Saved : SaveStepOutcome;

    /// <summary>The company has no such posting.</summary>
    public sealed record NotFound : SaveStepOutcome;

    /// <summary>The posting cannot be changed, or not by this member.</summary>
    public sealed record NotEditable(EditRight Right) : SaveStepOutcome;

    /// <summary>What is published, or waits to be, would lack something.</summary>
    public sealed record Incomplete(IReadOnlyList<PublishGap> Gaps) : SaveStepOutcome;

    /// <summary>Somebody saved the same step first; saving again with this version replaces theirs.</summary>
    public sealed record Overtaken(Conflict Conflict, string Version) : SaveStepOutcome;
}

/// <summary>Stores one step of a posting.</summary>
public sealed class SaveStep(AppDbContext db, WrittenPostingsQuery postings, LastWriterQuery lastWriter)
{
    private const int MaximumTries = 5;

    public async Task<SaveStepOutcome> ExecuteAsync<TForm>(
        Member member, int postingId, TForm form, Process process, CancellationToken cancellationToken)
        where TForm : StepForm, IStepForm<TForm>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(member, postingId, form, process, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaximumTries)
            {
                // Another step was saved at the same instant; whether this one was too is asked anew.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SaveStepOutcome> TryAsync<TForm>(
        Member member, int postingId, TForm form, Process process, CancellationToken cancellationToken)
        where TForm : StepForm, IStepForm<TForm>
    {
        var posting = await postings.FindForChangeAsync(member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return new SaveStepOutcome.NotFound();
        }

        var right = PostingRights.ToEdit(posting.State, posting.Company, member);
        if (right != EditRight.Allowed)
        {
            return new SaveStepOutcome.NotEditable(right);
        }

        var stored = TForm.From(posting);
        var seen = stored.Fingerprint();
        form.Apply(posting);
        if (TForm.From(posting).Fingerprint() == seen)
        {
            // Nothing would change: sent twice, or saved without having been touched.
            db.ChangeTracker.Clear();
            return new SaveStepOutcome.Saved();
        }

        if (form.Version != seen)
        {
            db.ChangeTracker.Clear();
            var conflict = await lastWriter.ConflictAsync(
                nameof(Posting), postingId, member, form.DiffersFrom(stored), cancellationToken);
            return new SaveStepOutcome.Overtaken(conflict, seen);
        }

        return await WriteAsync<TForm>(posting, process, cancellationToken);
    }

    private async Task<SaveStepOutcome> WriteAsync<TForm>(
        Posting posting, Process process, CancellationToken cancellationToken)
        where TForm : StepForm, IStepForm<TForm>
    {
        var gaps = posting.State == PostingState.Draft
            ? []
            : PublishingRules.Gaps(posting, posting.Company).Where(gap => gap.Step == TForm.Step).ToList();
        if (gaps.Count > 0)
        {
            return new SaveStepOutcome.Incomplete(gaps);
        }

        posting.UpdatedAt = process.At;
        await db.SaveChangesAsync(process.For($"Write posting: {TForm.Step}"), cancellationToken);
        return new SaveStepOutcome.Saved();
    }
}
