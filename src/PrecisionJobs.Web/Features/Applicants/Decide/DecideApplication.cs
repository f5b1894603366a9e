using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>What came of a decision.</summary>
public enum DecisionOutcome
{
    Done,

    /// <summary>Somebody else moved the application after it was looked at; nothing was stored or sent.</summary>
    Overtaken,

    /// <summary>The table of moves does not allow it.</summary>
    NotAllowed,

    NotFound,
}

/// <summary>Moves an application on or ends it, with a letter to the candidate where one was written.</summary>
public sealed class DecideApplication(AppDbContext db, DecisionQuery facts)
{
    public async Task<DecisionOutcome> ExecuteAsync(
        ReviewDesk desk,
        int postingId,
        string reference,
        DecisionForm form,
        Process process,
        CancellationToken cancellationToken)
    {
        var application = await db.Applications.OwnedBy(desk.CompanyId)
            .Include(item => item.History)
            .SingleOrDefaultAsync(item => item.PostingId == postingId && item.Reference == reference, cancellationToken);
        if (application is null || form.Target() is not { } target)
        {
            return DecisionOutcome.NotFound;
        }

        if (application.Revision != form.Revision)
        {
            return IsRepeated(application, target, process) ? DecisionOutcome.Done : DecisionOutcome.Overtaken;
        }

        var news = StageTransitions.StatusFor(application.Stage) != target.Status;
        var act = process.For(
            $"{ReviewWords.Verb(application.Stage, target.To)}: application {reference}",
            string.IsNullOrWhiteSpace(form.Remark) ? null : form.Remark.Trim());
        var moved = target.Reason is { } reason
            ? application.TryEnd(reason, act)
            : application.TryMove(target.To, MoveSide.Company, act);
        if (!moved)
        {
            return DecisionOutcome.NotAllowed;
        }

        await TakeBackLettersAsync(application, act, cancellationToken);
        if (news && form.Sending != Sending.Never && target.To != ApplicationStage.Withdrawn)
        {
            var letter = CandidateLetter.Compose(form.Text!, facts.FactsOf(application));
            db.Outbox.AddMail(letter, $"{KeyOf(application.Id)}{form.Revision}", act, DelayOf(form.Sending));
        }

        return await StoreAsync(act, cancellationToken);
    }

    /// <summary>Keys of the letters about one application begin with this.</summary>
    public static string KeyOf(int applicationId) => $"application/{applicationId}/decision/";

    private static TimeSpan DelayOf(Sending sending) => sending switch
    {
        Sending.InADay => TimeSpan.FromHours(24),
        Sending.InTwoDays => TimeSpan.FromHours(48),
        _ => TimeSpan.Zero,
    };

    // The same person sent the same form twice: it is done, and nobody else was in between.
    private static bool IsRepeated(JobApplication application, Target target, Process process) =>
        application.Stage == target.To && application.DeclineReason == target.Reason
        && application.History.MaxBy(line => line.Id)?.AccountId == process.AccountId;

    // A letter that waits tells of a decision which no longer holds.
    private async Task TakeBackLettersAsync(JobApplication application, Process act, CancellationToken cancellationToken)
    {
        var key = KeyOf(application.Id);
        var waiting = await db.Outbox
            .Where(message => message.DeduplicationKey.StartsWith(key) && message.DoneAt == null && message.DueAt > act.At)
            .ToListAsync(cancellationToken);
        foreach (var message in waiting)
        {
            message.TryDiscard(act.At);
        }
    }

    private async Task<DecisionOutcome> StoreAsync(Process act, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return DecisionOutcome.Done;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            // Somebody was faster between reading and storing; the letter of this revision is theirs.
            return DecisionOutcome.Overtaken;
        }
    }
}
