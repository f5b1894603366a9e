using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Profile.AskAgain;

/// <summary>Asks for the company to be checked again after a refusal.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/profile/verification")]
public sealed class AskAgainController(AskForVerification ask, Links links) : EmployerController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        var outcome = await ask.ExecuteAsync(Member, Process, cancellationToken);
        return Redirect(links.Employer.Profile(Company.Slug), outcome switch
        {
            VerificationChange.Done => "An administrator looks at the company again. You are told by mail.",
            _ => "Nothing to ask for: the company is not refused.",
        });
    }
}
