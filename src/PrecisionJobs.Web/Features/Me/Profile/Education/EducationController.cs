using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Education;

/// <summary>Schools, apprenticeships and courses.</summary>
[Route("me/profile/education")]
public sealed class EducationController(ProfileQuery profile, SaveEntry save, Links links)
    : EntryController<EducationForm, EducationEntry>(profile, save, links)
{
    protected override string Noun => "education entry";

    [HttpGet("new")]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellationToken) =>
        View("Show", await PageAsync(new EducationForm { ReturnUrl = returnUrl }, id: null, cancellationToken));

    [HttpPost("new")]
    public Task<IActionResult> Create(EducationForm form, CancellationToken cancellationToken) =>
        SaveAsync(id: null, form, cancellationToken);
}

/// <summary>Takes an education entry off the profile.</summary>
[Route("me/profile/education/{id:int}/remove")]
public sealed class RemoveEducationController(ProfileQuery profile, RemoveEntry remove, Links links)
    : RemoveEntryController<EducationForm, EducationEntry>(profile, remove, links)
{
    protected override string Noun => "education entry";
}
