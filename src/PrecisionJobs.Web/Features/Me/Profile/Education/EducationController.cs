using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Education;

/// <summary>Schools, apprenticeships and courses.</summary>
[Route("me/profile/education")]
public sealed class EducationController(ProfileQuery profile, SaveEntry save, AppDbContext db, Links links)
    : EntryController<EducationForm, EducationEntry>(profile, save, links)
{
    protected override string Noun => "education entry";

    [HttpGet("new")]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellationToken) =>
        View("Show", await PageAsync(new EducationForm { ReturnUrl = returnUrl, IsCompleted = true }, id: null, cancellationToken));

    [HttpPost("new")]
    public async Task<IActionResult> Create(EducationForm form, CancellationToken cancellationToken)
    {
        await CheckPathwayAsync(form, cancellationToken);
        return await SaveAsync(id: null, form, cancellationToken);
    }

    [HttpPost("{id:int}")]
    public override async Task<IActionResult> Update(int id, EducationForm form, CancellationToken cancellationToken)
    {
        await CheckPathwayAsync(form, cancellationToken);
        return await SaveAsync(id, form, cancellationToken);
    }

    protected override async Task PrepareAsync(EducationForm form, Candidate whole, CancellationToken cancellationToken) =>
        form.Pathways = await PathwaysAsync(cancellationToken);

    // One that went from the catalogue, or never was in it, is none.
    private async Task CheckPathwayAsync(EducationForm form, CancellationToken cancellationToken)
    {
        form.Pathways = await PathwaysAsync(cancellationToken);
        form.PathwayId = form.Pathways.Any(choice => choice.Id == form.PathwayId) ? form.PathwayId : null;
    }

    private async Task<IReadOnlyList<PathwayChoice>> PathwaysAsync(CancellationToken cancellationToken) =>
        await db.Pathways.AsNoTracking().OrderBy(pathway => pathway.Kind).ThenBy(pathway => pathway.Name)
            .Select(pathway => new PathwayChoice(pathway.Id, pathway.Name)).ToListAsync(cancellationToken);
}

/// <summary>Takes an education entry off the profile.</summary>
[Route("me/profile/education/{id:int}/remove")]
public sealed class RemoveEducationController(ProfileQuery profile, RemoveEntry remove, Links links)
    : RemoveEntryController<EducationForm, EducationEntry>(profile, remove, links)
{
    protected override string Noun => "education entry";
}
