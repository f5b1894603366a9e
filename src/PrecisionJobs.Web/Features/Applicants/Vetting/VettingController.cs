using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Applicants.Vetting;

/// <summary>A recruiter vouches for a candidate who applied, or takes it back.</summary>
[Authorize(Policy = Policies.Recruiter)]
[Route(RecruiterDoor + "/{reference}/vetting")]
public sealed class VettingController(VetCandidate vet, TakeBackVetting takeBack, ApplicantPageQuery applicant) : ReviewController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(
        int postingId, string reference, [FromQuery] ApplicantCriteria criteria, CancellationToken cancellationToken) =>
        await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken) is { } page
            ? View("Vet", new VettingPage(page, new VettingForm()))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(
        int postingId,
        string reference,
        VettingForm form,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(postingId, reference, form, criteria, [], cancellationToken);
        }

        return await AnswerAsync(
            await vet.ExecuteAsync(Desk, postingId, reference, form, Process, cancellationToken),
            postingId, reference, form, criteria, "The candidate is vetted.", cancellationToken);
    }

    [HttpPost("take-back")]
    public async Task<IActionResult> Delete(
        int postingId,
        string reference,
        VettingForm form,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await AnswerAsync(
            await takeBack.ExecuteAsync(Desk, postingId, reference, form.Reason, Process, cancellationToken),
            postingId, reference, form, criteria, "The vetting is taken back.", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(
        VettingOutcome outcome,
        int postingId,
        string reference,
        VettingForm form,
        ApplicantCriteria criteria,
        string done,
        CancellationToken cancellationToken) => outcome switch
        {
            VettingOutcome.Done => Redirect(criteria.On(Desk.Links(postingId).Applicant(reference)), flash: done),
            VettingOutcome.ReasonMissing => await AgainAsync(
                postingId, reference, form, criteria, [new FieldError("Reason", "Give a reason.")], cancellationToken),
            VettingOutcome.NotVetted => await AgainAsync(
                postingId, reference, form, criteria, [new FieldError(string.Empty, "The candidate is not vetted.")], cancellationToken),
            VettingOutcome.Busy => await AgainAsync(
                postingId, reference, form, criteria,
                [new FieldError(string.Empty, "The profile changed at this very moment. What you typed is kept; send it again.")],
                cancellationToken),
            VettingOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<IActionResult> AgainAsync(
        int postingId,
        string reference,
        VettingForm form,
        ApplicantCriteria criteria,
        IEnumerable<FieldError> errors,
        CancellationToken cancellationToken) =>
        await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken) is { } page
            ? Invalid("Vet", new VettingPage(page, form), errors)
            : NotFound();
}
