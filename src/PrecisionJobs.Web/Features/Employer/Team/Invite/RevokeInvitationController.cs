using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Team.Invite;

/// <summary>Takes an invitation back.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/team/invitations/{invitationId:int}/revoke")]
public sealed class RevokeInvitationController(RevokeInvitation revoke, Links links) : EmployerController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int invitationId, CancellationToken cancellationToken) =>
        await revoke.ExecuteAsync(Member, invitationId, Process, cancellationToken) switch
        {
            RevokeOutcome.NotFound => NotFound(),
            RevokeOutcome.WasAccepted => Redirect(
                links.Employer.Team(Company.Slug), "It was taken up before. Remove the member if they should not be here."),
            _ => Redirect(links.Employer.Team(Company.Slug), "The invitation is taken back: its link no longer works."),
        };
}
