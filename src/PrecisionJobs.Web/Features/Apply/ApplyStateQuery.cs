using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>How a candidate stands to a posting.</summary>
public abstract record ApplyStanding
{
    private ApplyStanding()
    {
    }

    /// <summary>They can apply.</summary>
    public sealed record Open(ApplyState State) : ApplyStanding;

    /// <summary>They have applied.</summary>
    public sealed record Sent(string Reference, DateTime SubmittedAt) : ApplyStanding;

    /// <summary>It was public and is over.</summary>
    public sealed record Over(ApplyPosting Posting) : ApplyStanding;

    /// <summary>There is nothing for them at this address.</summary>
    public sealed record Unknown : ApplyStanding;
}

/// <summary>Reads everything that applying needs. An application that was withdrawn may be sent again.</summary>
public sealed class ApplyStateQuery(AppDbContext db, ApplyPostingQuery postings, TimeProvider clock)
{
    public async Task<ApplyStanding> ReadAsync(
        int postingId, int accountId, ApplyDraft draft, CancellationToken cancellationToken)
    {
        var earlier = await db.Applications.AsNoTracking().SentBy(accountId)
            .SingleOrDefaultAsync(application => application.PostingId == postingId, cancellationToken);
        if (earlier is { Stage: not ApplicationStage.Withdrawn })
        {
            return new ApplyStanding.Sent(earlier.Reference, earlier.SubmittedAt);
        }

        return await postings.FindAsync(postingId, accountId, cancellationToken) switch
        {
            PostingStanding.Open open => new ApplyStanding.Open(new ApplyState(
                open.Posting,
                await CandidateAsync(accountId, cancellationToken),
                draft,
                await UploadedAsync(accountId, draft, cancellationToken),
                earlier?.Snapshot)),
            PostingStanding.Over over => new ApplyStanding.Over(over.Posting),
            PostingStanding.Unknown => new ApplyStanding.Unknown(),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The profile, or for an account without one the profile it gets with its first application.</summary>
    private async Task<Candidate> CandidateAsync(int accountId, CancellationToken cancellationToken)
    {
        var stored = await db.Candidates.AsNoTracking().OwnedBy(accountId).WithParts()
            .SingleOrDefaultAsync(cancellationToken);
        if (stored is not null)
        {
            return stored;
        }

        var account = await db.Users.AsNoTracking().SingleAsync(user => user.Id == accountId, cancellationToken);
        return new Candidate
        {
            AccountId = accountId,
            Name = account.DisplayName,
            Email = account.Email!,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private async Task<StoredFile?> UploadedAsync(int accountId, ApplyDraft draft, CancellationToken cancellationToken) =>
        draft.UploadedId is not { } fileId
            ? null
            : await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(
                file => file.Id == fileId && file.OwnerAccountId == accountId && file.Kind == StoredFileKind.Resume
                    && file.RemovedAt == null,
                cancellationToken);
}
