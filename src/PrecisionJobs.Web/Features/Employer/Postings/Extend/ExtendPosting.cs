using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Extend;

/// <summary>What came of moving the closing day.</summary>
public abstract record ExtendOutcome
{
    private ExtendOutcome()
    {
    }

    /// <summary>It closes then, now or already.</summary>
    public sealed record Moved(DateTime ClosesAt, string Zone) : ExtendOutcome;

    /// <summary>The company has no such posting.</summary>
    public sealed record NotFound : ExtendOutcome;

    /// <summary>The day makes no sense.</summary>
    public sealed record BadDay(WindowFault Fault, string Zone) : ExtendOutcome;

    /// <summary>Somebody changed the posting meanwhile.</summary>
    public sealed record Overtaken : ExtendOutcome;

    /// <summary>It is neither published nor paused.</summary>
    public sealed record NotAllowed : ExtendOutcome;
}

/// <summary>Moves the closing day of a published or paused posting, also of one that has expired.</summary>
public sealed class ExtendPosting(AppDbContext db, TimeProvider clock)
{
    public async Task<ExtendOutcome> ExecuteAsync(
        Member member, int postingId, ExtendForm form, Process process, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.OwnedBy(member.CompanyId)
            .SingleOrDefaultAsync(item => item.Id == postingId, cancellationToken);
        if (posting is null)
        {
            return new ExtendOutcome.NotFound();
        }

        var zone = posting.ClosesZone ?? PublishWindow.FallbackZone;
        var day = DayText.Read(form.ClosesOn) ?? DateOnly.MinValue;
        if (posting.Can(PostingVerb.Extend) && posting.ClosesAt == ClosingInstant.EndOf(day, zone))
        {
            return new ExtendOutcome.Moved(posting.ClosesAt.Value, zone);
        }

        if (!posting.Can(PostingVerb.Extend))
        {
            return new ExtendOutcome.NotAllowed();
        }

        if (FaultOf(posting, day, zone) is { } fault)
        {
            return new ExtendOutcome.BadDay(fault, zone);
        }

        return await SaveAsync(posting, ClosingInstant.EndOf(day, zone), zone, form, process.For("Move closing day"), cancellationToken);
    }

    /// <summary>Counted from today: what has been open long may stay open for as long again, decided anew.</summary>
    private WindowFault? FaultOf(Posting posting, DateOnly day, string zone)
    {
        var fault = PublishWindow.Read(firstDay: null, day, zone, clock.GetUtcNow().UtcDateTime).Fault;
        return fault is null && ClosingInstant.EndOf(day, zone) <= posting.PublishAt ? WindowFault.EndsBeforeItStarts : fault;
    }

    private async Task<ExtendOutcome> SaveAsync(
        Posting posting, DateTime closesAt, string zone, ExtendForm form, Process act, CancellationToken cancellationToken)
    {
        db.ExpectRevision(posting, form.Revision);
        if (!posting.TryExtend(closesAt, zone, act))
        {
            return new ExtendOutcome.NotAllowed();
        }

        posting.UpdatedAt = act.At;
        try
        {
            await db.SaveChangesAsync(act, cancellationToken);
            return new ExtendOutcome.Moved(closesAt, zone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ExtendOutcome.Overtaken();
        }
    }
}
