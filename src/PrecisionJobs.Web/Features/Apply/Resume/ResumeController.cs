using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Apply.Resume;

/// <summary>Which résumé goes along.</summary>
/// <param name="Choice">The one chosen.</param>
/// <param name="Upload">Another file; never filled in by the page.</param>
public sealed record ResumeForm(ResumeChoice Choice, IFormFile? Upload = null);

/// <summary>The third step. A file that is uploaded here stays with the draft: it is not asked for again.</summary>
[Route("jobs/{id:int}/apply/resume")]
public sealed class ResumeController(
    ApplyStateQuery query, TakeResume take, FormDrafts drafts, SimilarJobsQuery similar, Links links)
    : StepController<ResumeForm>(query, drafts, similar, links)
{
    protected override ApplyStep Step => ApplyStep.Resume;

    protected override ResumeForm FormOf(ApplyState state) => new(state.Content.Choice);

    [UploadLimit]
    [EnableRateLimiting(RateLimits.Uploads)]
    public override async Task<IActionResult> Create(int id, string? go, CancellationToken cancellationToken)
    {
        if (Request.Form.Files["Form.Upload"] is not { FileName.Length: > 0 } upload)
        {
            return await base.Create(id, go, cancellationToken);
        }

        var draft = (await Drafts.LoadApplyAsync(id, cancellationToken)).With(Request.Form).WithSaved(Step);
        var outcome = await take.ExecuteAsync(AccountId, upload, draft.UploadedId, Process, cancellationToken);
        ModelState.Clear();
        return outcome switch
        {
            TakeResumeOutcome.Taken taken =>
                await KeepAsync(id, draft.WithUploaded(taken.FileId), go, refusal: null, cancellationToken),
            TakeResumeOutcome.Refused refused =>
                await KeepAsync(id, draft, go: null, new FieldError("Upload", refused.Message), cancellationToken),
            _ => throw new UnreachableException(),
        };
    }
}
