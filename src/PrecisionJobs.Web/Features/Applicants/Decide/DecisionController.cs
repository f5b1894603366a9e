using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>Decides on an application: the page, the letter as it would be sent, and the deed.</summary>
[MayDecide]
[Route(MemberDoor + "/{reference}/decision")]
[Route(RecruiterDoor + "/{reference}/decision")]
public sealed class DecisionController(
    DecideApplication decide, DecisionQuery decisions, ApplicantPageQuery applicant) : ReviewController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(
        int postingId,
        string reference,
        string? to,
        string? reason,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        var page = await PageAsync(postingId, reference, criteria, Target.From(to, reason), cancellationToken);
        return page is { IsPossible: true } ? View(page with { Form = NewForm(page, to, reason) }) : NotFound();
    }

    [HttpPost("preview")]
    public async Task<IActionResult> Preview(
        int postingId,
        string reference,
        DecisionForm form,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken) =>
        await PageAsync(postingId, reference, criteria, form.Target(), cancellationToken) is not { } page
            ? NotFound()
            : ModelState.IsValid ? View("Preview", page with { Form = form }) : Invalid("Show", page with { Form = form });

    [HttpPost("edit")]
    public async Task<IActionResult> Edit(
        int postingId,
        string reference,
        DecisionForm form,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken) =>
        await PageAsync(postingId, reference, criteria, form.Target(), cancellationToken) is { } page
            ? View("Show", page with { Form = form })
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(
        int postingId,
        string reference,
        DecisionForm form,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            var page = await PageAsync(postingId, reference, criteria, form.Target(), cancellationToken);
            return page is null ? NotFound() : Invalid("Show", page with { Form = form });
        }

        return await decide.ExecuteAsync(Desk, postingId, reference, form, Process, cancellationToken) switch
        {
            DecisionOutcome.Done => Redirect(criteria.On(Desk.Links(postingId).Applicant(reference)), FlashOf(form)),
            DecisionOutcome.Overtaken => await OvertakenAsync(postingId, reference, form, criteria, cancellationToken),
            DecisionOutcome.NotAllowed => await NotAllowedAsync(postingId, reference, criteria, cancellationToken),
            DecisionOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<DecisionPage?> PageAsync(
        int postingId, string reference, ApplicantCriteria criteria, Target? target, CancellationToken cancellationToken) =>
        target is null
            ? null
            : await decisions.FindAsync(Desk, postingId, reference, criteria, target, cancellationToken);

    private static DecisionForm NewForm(DecisionPage page, string? to, string? reason) => new()
    {
        To = to,
        Reason = reason,
        Revision = page.Revision,
        Sending = page.MayWrite ? Sending.AtOnce : Sending.Never,
        Text = page.MayWrite ? CandidateLetter.TextFor(page.Target) : null,
    };

    private static string FlashOf(DecisionForm form) => form.Sending switch
    {
        Sending.Never => "Done. No mail was sent.",
        Sending.AtOnce => "Done. The mail is on its way.",
        Sending.InADay => "Done. The mail goes out in 24 hours.",
        _ => "Done. The mail goes out in 48 hours.",
    };

    private async Task<IActionResult> OvertakenAsync(
        int postingId,
        string reference,
        DecisionForm form,
        ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        if (await PageAsync(postingId, reference, criteria, form.Target(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        form.Revision = page.Revision;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Overtaken", page with { Form = form });
    }

    private async Task<IActionResult> NotAllowedAsync(
        int postingId, string reference, ApplicantCriteria criteria, CancellationToken cancellationToken)
    {
        var page = await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken);
        ModelState.Clear();
        return page is null
            ? NotFound()
            : Invalid("Applicant", page with { Problem = "That move is not possible from where the application stands. Nothing was changed." });
    }
}
