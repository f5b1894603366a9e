using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Postings.TakeDown;

/// <summary>What came of taking a posting down.</summary>
public enum TakeDownOutcome
{
    Done,

    /// <summary>It was down already.</summary>
    Already,

    /// <summary>A draft, or closed by its company.</summary>
    NotPublic,

    /// <summary>Somebody changed it after it was read.</summary>
    Stale,

    NotFound,
}

/// <summary>Closes a posting so that its company cannot reopen it, and tells those who write for the company why.</summary>
public sealed class TakeDownPosting(AppDbContext db, Links links)
{
    public async Task<TakeDownOutcome> ExecuteAsync(
        int id, ReasonForm form, Process process, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.Include(item => item.Company).ThenInclude(company => company.Members)
            .SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (posting is null)
        {
            return TakeDownOutcome.NotFound;
        }

        var act = process.For("Take posting down", form.Reason!.Trim());
        if (posting.IsTakenDown)
        {
            return TakeDownOutcome.Already;
        }

        if (!posting.TryClose(CloseReason.TakenDown, act))
        {
            return TakeDownOutcome.NotPublic;
        }

        posting.UpdatedAt = act.At;
        db.ExpectRevision(posting, form.Revision);
        AddMails(posting, form.Revision, act);
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return TakeDownOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TakeDownOutcome.Stale;
        }
    }

    private void AddMails(Posting posting, int revision, Process act)
    {
        foreach (var member in posting.Company.Members.Where(member => member.CanEditPostings))
        {
            db.Outbox.AddMail(
                new Mail(
                    member.Email,
                    member.Name,
                    $"Taken down: {posting.Title}",
                    $"Hello {member.Name},\n\nwe have taken down your posting “{posting.Title}”. The reason:\n\n{act.Reason}\n\n"
                        + "It cannot be reopened. You can copy it, mend the copy and publish that:\n"
                        + $"{links.Absolute(links.Employer.Posting(posting.Company.Slug, posting.Id))}\n\nPrecisionJobs"),
                $"posting/{posting.Id}/taken-down/{revision}/{member.Id}",
                act);
        }
    }
}
