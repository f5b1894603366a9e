using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;
using PrecisionJobs.Web.Features.Shared.TagHelpers;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Publish;

/// <summary>The last step: checks the posting and publishes it, now or on a day.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/publish")]
public sealed class PublishController(PublishPosting publish, WrittenPostingsQuery postings, TimeProvider clock) : VerbController
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var posting = await postings.FindAsync(Member.CompanyId, postingId, cancellationToken);
        return posting is null ? NotFound()
            : posting.Can(PostingVerb.Publish) ? View(PageOf(posting))
            : await NotAllowedAsync(postingId, cancellationToken);
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

        switch (await publish.ExecuteAsync(Member, postingId, PostingVerb.Publish, form, Process, cancellationToken))
        {
            case PublishOutcome.Published published:
                return ToPosting(postingId, PublishedWords.Of(published, Now));
            case PublishOutcome.NotFound:
                return NotFound();
            case PublishOutcome.Incomplete:
                return Invalid("Show", PageOf(posting, form), [new FieldError(string.Empty, "Something is missing: see the list below.")]);
            case PublishOutcome.BadWindow bad:
                return Invalid("Show", PageOf(posting, form), [WindowWords.Of(bad.Fault, bad.Zone, Now)]);
            case PublishOutcome.NeedsApproval:
                return await NotDoneAsync(postingId, "An owner of your company has to approve it. Send it for approval.", cancellationToken);
            case PublishOutcome.Overtaken:
                form.Revision = posting.Revision;
                ModelState.Remove("Form.Revision");
                return Invalid("Show", PageOf(posting, form), [new FieldError(
                    string.Empty, "Somebody changed the posting after you opened this page. Look at it again, then publish it.")]);
            case PublishOutcome.NotAllowed:
                return await NotAllowedAsync(postingId, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private PublishPage PageOf(Posting posting, WindowForm? form = null)
    {
        var zones = PublishWindow.Zones(posting.Sites.Select(link => link.Site), posting.Company.Sites);
        return new PublishPage(
            StepShell.Of(posting, PostingSteps.Publish, Now),
            form ?? WindowForm.For(posting, zones[0], Now),
            PublishingRules.Gaps(posting, posting.Company),
            zones,
            posting.State,
            PostingRights.MayPublish(posting.Company, Member));
    }
}

/// <summary>Says that it is published, and from when to when.</summary>
public static class PublishedWords
{
    /// <summary>The message shown once.</summary>
    public static string Of(PublishOutcome.Published published, DateTime now)
    {
        var through = $"open through {ClosingDayTagHelper.Tell(published.ClosesAt, published.Zone)}";
        return published.PublishAt > now
            ? $"Scheduled: it goes live {WhenTagHelper.Tell(published.PublishAt, published.Zone, day: false)}, {through}."
            : $"The posting is live, {through}.";
    }
}
