using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Postings;

/// <summary>Mails about the approval of postings; stored with the change that calls for them.</summary>
public sealed class ReviewLetters(AppDbContext db, Links links)
{
    /// <summary>Asks the owners to decide. The posting's company must be loaded.</summary>
    public async Task AskOwnersAsync(Posting posting, Process process, CancellationToken cancellationToken)
    {
        var owners = await db.Members.OwnedBy(posting.CompanyId)
            .Where(member => member.State == MemberState.Active && member.Role == MemberRole.Owner)
            .Select(member => new { member.Id, member.Email, member.Name })
            .ToListAsync(cancellationToken);
        foreach (var owner in owners)
        {
            db.Outbox.AddMail(
                new Mail(
                    owner.Email,
                    owner.Name,
                    $"To approve: {posting.Title}",
                    $"""
                    Hello {owner.Name},

                    {process.ActorName} wrote the posting "{posting.Title}" for {posting.Company.Name} and asks you to approve it.

                    {AddressOf(posting)}
                    """),
                FormattableString.Invariant($"posting/{posting.Id}/review/{posting.Revision}/{owner.Id}"),
                process);
        }
    }

    /// <summary>
    /// Tells whoever sent it for approval what became of it, unless they decided themselves. Company and history must be
    /// loaded.
    /// </summary>
    public async Task TellWriterAsync(Posting posting, bool wasApproved, Process process, CancellationToken cancellationToken)
    {
        var writerId = posting.History.LastOrDefault(line => line.Verb == PostingVerb.SubmitForReview)?.AccountId;
        if (writerId is null || writerId == process.AccountId)
        {
            return;
        }

        var writer = await db.Members.OwnedBy(posting.CompanyId)
            .Where(member => member.AccountId == writerId && member.State == MemberState.Active)
            .Select(member => new { member.Email, member.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (writer is null)
        {
            return;
        }

        var what = wasApproved ? "approved and published" : "sent back";
        db.Outbox.AddMail(
            new Mail(
                writer.Email,
                writer.Name,
                wasApproved ? $"Approved: {posting.Title}" : $"Sent back: {posting.Title}",
                $"""
                Hello {writer.Name},

                {process.ActorName} {what} your posting "{posting.Title}".
                {process.Reason}

                {AddressOf(posting)}
                """),
            FormattableString.Invariant($"posting/{posting.Id}/decided/{posting.Revision}"),
            process);
    }

    private string AddressOf(Posting posting) =>
        links.Absolute(links.Employer.Posting(posting.Company.Slug, posting.Id));
}
