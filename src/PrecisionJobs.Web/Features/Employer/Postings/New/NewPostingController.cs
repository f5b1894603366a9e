using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Postings.New;

/// <summary>Begins a posting.</summary>
[RequireMember(MemberRole.Editor)]
[Route("employer/{companySlug}/postings/new")]
public sealed class NewPostingController(CreatePosting create, Links links) : EmployerController
{
    [HttpGet("")]
    public IActionResult Show() => View(new NewPostingPage(new NewPostingForm()));

    [HttpPost("")]
    public async Task<IActionResult> Create(NewPostingForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new NewPostingPage(form));
        }

        var made = await create.ExecuteAsync(Member, form, Process, cancellationToken);
        return Redirect(
            links.Employer.PostingStep(Company.Slug, made.PostingId, PostingSteps.Basics),
            made.SuggestedOccupation is null
                ? "The draft is saved."
                : $"The draft is saved. By its title the occupation is {made.SuggestedOccupation}; change it below if another fits better.");
    }
}
