using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Page;
using PrecisionJobs.Web.Features.Employer.Postings.Publish;
using PrecisionJobs.Web.Features.Shared.TagHelpers;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Extend;

/// <summary>Moves the closing day.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/extend")]
public sealed class ExtendController(ExtendPosting extend, TimeProvider clock) : VerbController
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var page = await FindAsync(postingId, cancellationToken);
        return page is null ? NotFound()
            : page.Posting.Can(PostingVerb.Extend) ? View(PageOf(page, FormOf(page.Posting)))
            : await NotAllowedAsync(postingId, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, ExtendForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(postingId, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!page.Posting.Can(PostingVerb.Extend))
        {
            return await NotAllowedAsync(postingId, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Show", PageOf(page, form));
        }

        switch (await extend.ExecuteAsync(Member, postingId, form, Process, cancellationToken))
        {
            case ExtendOutcome.Moved moved:
                return ToPosting(postingId, $"The posting is open through {ClosingDayTagHelper.Tell(moved.ClosesAt, moved.Zone)}.");
            case ExtendOutcome.NotFound:
                return NotFound();
            case ExtendOutcome.BadDay bad:
                return Invalid("Show", PageOf(page, form), [WindowWords.Of(bad.Fault, bad.Zone, Now)]);
            case ExtendOutcome.Overtaken:
                form.Revision = page.Posting.Revision;
                ModelState.Remove("Form.Revision");
                return Invalid("Show", PageOf(page, form), [new FieldError(
                    string.Empty,
                    $"Somebody changed the posting after you opened this page. It is now open through {ClosingDayTagHelper.Tell(page.Posting.ClosesAt!.Value, page.Zone)}. Send it again to replace that.")]);
            case ExtendOutcome.NotAllowed:
                return await NotAllowedAsync(postingId, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private ExtendForm FormOf(Posting posting)
    {
        var zone = posting.ClosesZone!;
        var today = PublishWindow.Today(zone, Now);
        var last = ClosingInstant.LastDay(posting.ClosesAt!.Value, zone);
        return new ExtendForm
        {
            Revision = posting.Revision,
            ClosesOn = DayText.Write((last < today ? today : last).AddDays(WindowForm.UsualDays)),
        };
    }

    private ExtendPage PageOf(PostingPage page, ExtendForm form) => new(
        page.Posting.Id,
        page.Posting.Title,
        page.Posting.ClosesAt!.Value,
        page.Posting.ClosesZone!,
        page.Posting.ClosesAt <= Now,
        form);
}
