using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Profile.Edit;

/// <summary>Edits what the company says about itself.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/profile/edit")]
public sealed class EditProfileController(EditProfile edit, Links links) : EmployerController
{
    [HttpGet("")]
    public IActionResult Show() => View(Page(ProfileForm.From(Company)));

    [HttpPost("")]
    public async Task<IActionResult> Create(ProfileForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", Page(form));
        }

        if (form.Intent == ProfileForm.Preview)
        {
            return View("Show", Page(form));
        }

        return await edit.ExecuteAsync(Member, form, Process, cancellationToken) switch
        {
            EditProfileOutcome.Saved => Redirect(links.Employer.Profile(Company.Slug), "The profile is saved."),
            EditProfileOutcome.NameMissing =>
                Invalid("Show", Page(form), [new FieldError(nameof(form.Name), "Enter the company's name.")]),
            EditProfileOutcome.Overtaken overtaken => Overtaken(form, overtaken),
            _ => throw new UnreachableException(),
        };
    }

    private ViewResult Overtaken(ProfileForm form, EditProfileOutcome.Overtaken overtaken)
    {
        form.Revision = overtaken.Revision;
        ModelState.Remove("Form.Revision");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", Page(form) with { Conflict = overtaken.Conflict });
    }

    private EditProfilePage Page(ProfileForm form) => new(form, Company.IsVerified);
}
