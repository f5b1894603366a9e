using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;

namespace PrecisionJobs.Web.Features.Employer.Postings.Publish;

/// <summary>What came of publishing.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>Published; live now, or later where it is scheduled. Also when it was done before.</summary>
    public sealed record Published(DateTime PublishAt, DateTime ClosesAt, string Zone) : PublishOutcome;

    /// <summary>The company has no such posting.</summary>
    public sealed record NotFound : PublishOutcome;

    /// <summary>An owner has to approve it.</summary>
    public sealed record NeedsApproval : PublishOutcome;

    /// <summary>Something is missing.</summary>
    public sealed record Incomplete(IReadOnlyList<PublishGap> Gaps) : PublishOutcome;

    /// <summary>The days make no sense.</summary>
    public sealed record BadWindow(WindowFault Fault, string Zone) : PublishOutcome;

    /// <summary>The text changed after it was checked.</summary>
    public sealed record Overtaken : PublishOutcome;

    /// <summary>The table does not allow it from the present state.</summary>
    public sealed record NotAllowed : PublishOutcome;
}

/// <summary>Publishes a draft, approves one that waits, or reopens one that ended.</summary>
public sealed class PublishPosting(AppDbContext db, WrittenPostingsQuery postings, ReviewLetters letters, TimeProvider clock)
{
    public async Task<PublishOutcome> ExecuteAsync(
        Member member, int postingId, PostingVerb verb, WindowForm form, Process process, CancellationToken cancellationToken)
    {
        var posting = await postings.FindForChangeAsync(member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return new PublishOutcome.NotFound();
        }

        var (window, fault) = WindowOf(posting, form);
        if (window is not null && WasDoneBefore(posting, window, form))
        {
            return new PublishOutcome.Published(posting.PublishAt!.Value, posting.ClosesAt!.Value, posting.ClosesZone!);
        }

        if (Refusal(posting, member, verb, form) is { } refusal)
        {
            return refusal;
        }

        return fault is { } wrong
            ? new PublishOutcome.BadWindow(wrong, ZoneOf(posting, form))
            : await SaveAsync(posting, window!, form, ActOf(verb, process), cancellationToken);
    }

    private static PublishOutcome? Refusal(Posting posting, Member member, PostingVerb verb, WindowForm form)
    {
        if (!posting.Can(verb))
        {
            return new PublishOutcome.NotAllowed();
        }

        if (!PostingRights.MayPublish(posting.Company, member))
        {
            return new PublishOutcome.NeedsApproval();
        }

        var gaps = PublishingRules.Gaps(posting, posting.Company);
        return gaps.Count > 0 ? new PublishOutcome.Incomplete(gaps)
            : posting.Revision != form.Revision ? new PublishOutcome.Overtaken()
            : null;
    }

    private async Task<PublishOutcome> SaveAsync(
        Posting posting, PublishWindow window, WindowForm form, Process act, CancellationToken cancellationToken)
    {
        await db.Entry(posting).Collection(item => item.History).LoadAsync(cancellationToken);
        var wasInReview = posting.State == PostingState.InReview;
        db.ExpectRevision(posting, form.Revision);
        if (!posting.TryPublish(window.PublishAt, window.ClosesAt, window.Zone, act))
        {
            return new PublishOutcome.NotAllowed();
        }

        posting.UpdatedAt = act.At;
        if (wasInReview)
        {
            await letters.TellWriterAsync(posting, wasApproved: true, act, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return new PublishOutcome.Published(window.PublishAt, window.ClosesAt, window.Zone);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await postings.FindAsync(posting.CompanyId, posting.Id, cancellationToken);
            return now is null ? new PublishOutcome.NotFound()
                : WasDoneBefore(now, window, form) ? new PublishOutcome.Published(now.PublishAt!.Value, now.ClosesAt!.Value, now.ClosesZone!)
                : new PublishOutcome.Overtaken();
        }
    }

    /// <summary>The same form sent twice: it is published, by the very next change, and closes as asked for.</summary>
    private static bool WasDoneBefore(Posting posting, PublishWindow window, WindowForm form) =>
        posting.State == PostingState.Published
        && posting.Revision == form.Revision + 1
        && posting.ClosesAt == window.ClosesAt;

    private (PublishWindow? Window, WindowFault? Fault) WindowOf(Posting posting, WindowForm form) => PublishWindow.Read(
        form.IsScheduled ? DayText.Read(form.PublishOn) : null,
        DayText.Read(form.ClosesOn) ?? DateOnly.MinValue,
        ZoneOf(posting, form),
        clock.GetUtcNow().UtcDateTime);

    private static string ZoneOf(Posting posting, WindowForm form)
    {
        var zones = PublishWindow.Zones(posting.Sites.Select(link => link.Site), posting.Company.Sites);
        return zones.FirstOrDefault(zone => zone == form.Zone) ?? zones[0];
    }

    private static Process ActOf(PostingVerb verb, Process process) =>
        process.For(verb == PostingVerb.Reopen ? "Reopen posting" : "Publish posting");
}
