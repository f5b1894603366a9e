using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Work;

/// <summary>Jobs of the work history.</summary>
[Route("me/profile/work")]
public sealed class WorkController(ProfileQuery profile, SaveEntry save, Links links)
    : EntryController<WorkForm, WorkHistoryEntry>(profile, save, links)
{
    protected override string Noun => "job";

    [HttpGet("new")]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellationToken) =>
        View("Show", await PageAsync(new WorkForm { ReturnUrl = returnUrl }, id: null, cancellationToken));

    [HttpPost("new")]
    public Task<IActionResult> Create(WorkForm form, CancellationToken cancellationToken) =>
        SaveAsync(id: null, form, cancellationToken);
}

/// <summary>Takes a job off the profile.</summary>
[Route("me/profile/work/{id:int}/remove")]
public sealed class RemoveWorkController(ProfileQuery profile, RemoveEntry remove, Links links)
    : RemoveEntryController<WorkForm, WorkHistoryEntry>(profile, remove, links)
{
    protected override string Noun => "job";
}
