using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Apply.Draft;

/// <summary>
/// Keeps what a visitor types before signing in. An address of its own: a step whose session has ended must not leave its
/// text to whoever signs in next at the machine.
/// </summary>
[AllowAnonymous]
[Route("jobs/{id:int}/apply/visitor-draft")]
public sealed class VisitorDraftController(FormDrafts drafts, ApplyPostingQuery postings) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, CancellationToken cancellationToken)
    {
        if (await postings.FindAsync(id, User.AccountId(), cancellationToken) is PostingStanding.Unknown)
        {
            return NotFound();
        }

        var draft = await drafts.LoadApplyAsync(id, cancellationToken);
        await drafts.SaveApplyAsync(id, draft.With(Request.Form), cancellationToken);
        return NoContent();
    }
}
