using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>What came of withdrawing.</summary>
public enum WithdrawOutcome
{
    Withdrawn,

    /// <summary>It was withdrawn before.</summary>
    WithdrawnBefore,

    /// <summary>The company ended it first; it stays so.</summary>
    EndedBefore,

    /// <summary>The status is another one than the candidate was shown: they decide again.</summary>
    StatusChanged,

    NotFound,
}

/// <summary>
/// Withdraws an application. When the company moves it at the same moment, whoever is first counts, and the candidate is
/// told.
/// </summary>
public sealed class WithdrawApplication(AppDbContext db)
{
    public Task<WithdrawOutcome> ExecuteAsync(
        int accountId, string reference, WithdrawForm form, Process process, CancellationToken cancellationToken) =>
        db.OverAgainAsync(() => TryAsync(accountId, reference, form, process, cancellationToken));

    private async Task<WithdrawOutcome> TryAsync(
        int accountId, string reference, WithdrawForm form, Process process, CancellationToken cancellationToken)
    {
        var application = await db.Applications.SentBy(accountId)
            .SingleOrDefaultAsync(application => application.Reference == reference, cancellationToken);
        switch (application)
        {
            case null:
                return WithdrawOutcome.NotFound;
            case { Stage: ApplicationStage.Withdrawn }:
                return WithdrawOutcome.WithdrawnBefore;
            case var _ when !application.CanMove(ApplicationStage.Withdrawn, MoveSide.Candidate):
                return WithdrawOutcome.EndedBefore;
            case var _ when application.CandidateStatus != form.Status:
                return WithdrawOutcome.StatusChanged;
        }

        var act = process.For(
            "Withdraw application", string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim());
        application.TryMove(ApplicationStage.Withdrawn, MoveSide.Candidate, act);
        await db.SaveChangesAsync(act, cancellationToken);
        return WithdrawOutcome.Withdrawn;
    }
}
