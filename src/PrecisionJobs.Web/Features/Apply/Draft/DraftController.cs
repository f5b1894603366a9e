using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Apply.Draft;

/// <summary>Keeps a step while its writer pauses.</summary>
[Authorize(Policies.Candidate)]
[Route("jobs/{id:int}/apply/draft")]
public sealed class DraftController(FormDrafts drafts, ApplyPostingQuery postings) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken)
    {
        if (await postings.FindAsync(id, AccountId, cancellationToken) is PostingStanding.Unknown)
        {
            return NotFound();
        }

        var draft = await drafts.LoadApplyAsync(id, cancellationToken);
        await drafts.SaveApplyAsync(id, draft.With(Request.Form), cancellationToken);
        return NoContent();
    }
}
