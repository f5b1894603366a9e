using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Applicants.Notes;

/// <summary>What those who decide write for each other.</summary>
[Route(MemberDoor + "/{reference}/notes")]
[Route(RecruiterDoor + "/{reference}/notes")]
public sealed class NotesController(AddNote add, TakeBackNote takeBack, ApplicantPageQuery applicant) : ReviewController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(
        int postingId,
        string reference,
        NoteForm form,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            var page = await applicant.FindAsync(Desk, postingId, reference, criteria, AccountId, cancellationToken);
            return page is null ? NotFound() : Invalid("Applicant", page with { Form = form });
        }

        return await add.ExecuteAsync(Desk, postingId, reference, form, Process, cancellationToken) switch
        {
            NoteOutcome.Done => Redirect(AddressOf(postingId, reference, criteria), flash: "The note is added. No candidate can see it."),
            NoteOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    [HttpPost("{noteId:int}/take-back")]
    public async Task<IActionResult> Delete(
        int postingId,
        string reference,
        int noteId,
        [FromQuery] ApplicantCriteria criteria,
        CancellationToken cancellationToken) =>
        await takeBack.ExecuteAsync(Desk, postingId, reference, noteId, Process, cancellationToken) switch
        {
            NoteOutcome.Done => Redirect(AddressOf(postingId, reference, criteria), flash: "Your note is taken back."),
            NoteOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private string AddressOf(int postingId, string reference, ApplicantCriteria criteria) =>
        criteria.On(Desk.Links(postingId).Applicant(reference));
}
