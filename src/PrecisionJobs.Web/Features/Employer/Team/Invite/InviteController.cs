using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Employer.Team.Invite;

/// <summary>Invites somebody to the team by mail.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/team/invite")]
public sealed class InviteController(InviteMember invite, Links links) : EmployerController
{
    [HttpGet("")]
    public IActionResult Show() => View(new InvitePage(new InviteForm()));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(InviteForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new InvitePage(form));
        }

        return await invite.ExecuteAsync(Member, form, Process, cancellationToken) == InviteOutcome.IsMember
            ? Invalid("Show", new InvitePage(form), [new FieldError(nameof(form.Email), "Somebody with this address is in the team already.")])
            : Redirect(links.Employer.Team(Company.Slug), $"Invited: {form.Email!.Trim()}. The link in the mail works for seven days.");
    }
}
