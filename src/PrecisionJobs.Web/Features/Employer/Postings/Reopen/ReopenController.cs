using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Publish;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;

namespace PrecisionJobs.Web.Features.Employer.Postings.Reopen;

/// <summary>Puts a posting that was filled or closed back before the public, with a new closing day.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/reopen")]
public sealed class ReopenController(PublishPosting publish, WrittenPostingsQuery postings, TimeProvider clock) : VerbController
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var posting = await postings.FindAsync(Member.CompanyId, postingId, cancellationToken);
        return posting is null ? NotFound()
            : !posting.Can(PostingVerb.Reopen) ? await NotAllowedAsync(postingId, cancellationToken)
            : PostingRights.MayPublish(Company, Member) ? View(PageOf(posting))
            : await NotDoneAsync(postingId, ApprovalNeeded, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, WindowForm form, CancellationToken cancellationToken)
    {
        var posting = await postings.FindAsync(Member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Show", PageOf(posting, form));
        }

        switch (await publish.ExecuteAsync(Member, postingId, PostingVerb.Reopen, form, Process, cancellationToken))
        {
            case PublishOutcome.Published published:
                return ToPosting(postingId, PublishedWords.Of(published, Now));
            case PublishOutcome.NotFound:
                return NotFound();
            case PublishOutcome.Incomplete incomplete:
                return await NotDoneAsync(
                    postingId,
                    $"Something is missing: {string.Join(' ', incomplete.Gaps.Select(gap => gap.Message))} Write a copy and complete that.",
                    cancellationToken);
            case PublishOutcome.BadWindow bad:
                return Invalid("Show", PageOf(posting, form), [WindowWords.Of(bad.Fault, bad.Zone, Now)]);
            case PublishOutcome.NeedsApproval:
                return await NotDoneAsync(postingId, ApprovalNeeded, cancellationToken);
            case PublishOutcome.Overtaken:
                return await NotDoneAsync(
                    postingId, "Somebody changed the posting at the same moment. Look at it as it is now, then decide again.", cancellationToken);
            case PublishOutcome.NotAllowed:
                return await NotAllowedAsync(postingId, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private const string ApprovalNeeded = "In your company an owner approves what is published: ask an owner to reopen it.";

    private ReopenPage PageOf(Posting posting, WindowForm? form = null)
    {
        var zones = PublishWindow.Zones(posting.Sites.Select(link => link.Site), posting.Company.Sites);
        return new ReopenPage(posting.Id, posting.Title, form ?? WindowForm.For(posting, zones[0], Now), zones);
    }
}

/// <summary>Asks for the new closing day.</summary>
public sealed record ReopenPage(int PostingId, string Title, WindowForm Form, IReadOnlyList<string> Zones);
