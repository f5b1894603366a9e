using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Team.Admit;

/// <summary>Lets somebody in who asked to join.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/team/{memberId:int}/admit")]
public sealed class AdmitController(AdmitMember admit, Links links) : EmployerController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int memberId, AdmitForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        return await admit.ExecuteAsync(Member, memberId, form.Role, Process, cancellationToken) switch
        {
            AdmitOutcome.NotFound => NotFound(),
            AdmitOutcome.NoLongerAsks => Redirect(
                links.Employer.Team(Company.Slug), "Somebody else decided on this request first. The list shows how it stands."),
            _ => Redirect(links.Employer.Team(Company.Slug), $"Admitted as {EmployerWords.WithArticle(form.Role)}."),
        };
    }
}

/// <summary>With which role.</summary>
public sealed class AdmitForm
{
    public MemberRole Role { get; set; } = MemberRole.Reviewer;
}
