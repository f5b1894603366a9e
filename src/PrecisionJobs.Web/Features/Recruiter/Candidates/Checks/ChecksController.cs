using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Recruiter.Candidates.Checks;

/// <summary>A recruiter vouches for single facts of a profile: by name and day, in the audit.</summary>
[Route("recruiter/candidates/{candidateId:int}")]
public sealed class ChecksController(
    CheckCertification check, SeeEvidence see, CandidatePageQuery candidates, Links links) : RecruiterController
{
    [HttpPost("certifications/{entryId:int}/check")]
    public async Task<IActionResult> Certification(
        int candidateId, int entryId, CheckForm form, CancellationToken cancellationToken)
    {
        var outcome = await check.ExecuteAsync(candidateId, entryId, form, Process, cancellationToken);
        return await AnswerAsync(outcome, candidateId, entryId, form, "Recorded: checked at the issuer, by you, today.", cancellationToken);
    }

    [HttpPost("evidence/{entryId:int}/seen")]
    public async Task<IActionResult> Evidence(
        int candidateId, int entryId, CheckForm form, CancellationToken cancellationToken)
    {
        var outcome = await see.ExecuteAsync(candidateId, entryId, form, Process, cancellationToken);
        return await AnswerAsync(outcome, candidateId, entryId, form, "Recorded: seen by you, today.", cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(
        CheckOutcome outcome, int candidateId, int entryId, CheckForm form, string done, CancellationToken cancellationToken) =>
        outcome switch
        {
            CheckOutcome.Done => Redirect(links.Recruiter.Candidate(candidateId), flash: done),
            CheckOutcome.NoteMissing => await AgainAsync(
                candidateId, entryId, form, $"Say how you checked it, in up to {HeldCertification.CheckNoteLength} characters.", cancellationToken),
            CheckOutcome.Changed => await AgainAsync(
                candidateId, entryId, form, "The profile changed since you opened it. Look at it again; nothing was recorded.", cancellationToken),
            CheckOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    /// <summary>Every certification has a note of its own on the page.</summary>
    private static string FieldOf(int entryId) => string.Create(CultureInfo.InvariantCulture, $"Note.{entryId}");

    private async Task<IActionResult> AgainAsync(
        int candidateId, int entryId, CheckForm form, string problem, CancellationToken cancellationToken)
    {
        form.EntryId = entryId;
        return await candidates.FindAsync(candidateId, AccountId, cancellationToken) is { } page
            ? Invalid("Show", page with { Note = form }, [new FieldError(FieldOf(entryId), problem)])
            : NotFound();
    }
}
