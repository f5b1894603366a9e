using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Sites.Edit;

/// <summary>Adds or changes a place of work.</summary>
[RequireMember(MemberRole.Owner)]
[Route("employer/{companySlug}/sites")]
public sealed class SiteController(AppDbContext db, SaveSite save, Links links) : EmployerController
{
    [HttpGet("new")]
    public IActionResult New(int? posting) => View("Show", new SitePage(null, new SiteForm { PostingId = posting }));

    [HttpPost("new")]
    public Task<IActionResult> Create(SiteForm form, CancellationToken cancellationToken) =>
        SaveAsync(null, form, cancellationToken);

    [HttpGet("{siteId:int}")]
    public async Task<IActionResult> Show(int siteId, CancellationToken cancellationToken) =>
        await db.Sites.OwnedBy(Member.CompanyId).AsNoTracking()
            .SingleOrDefaultAsync(site => site.Id == siteId, cancellationToken) is { } site
            ? View(new SitePage(siteId, SiteForm.From(site)))
            : NotFound();

    [HttpPost("{siteId:int}")]
    public Task<IActionResult> Update(int siteId, SiteForm form, CancellationToken cancellationToken) =>
        SaveAsync(siteId, form, cancellationToken);

    private async Task<IActionResult> SaveAsync(int? siteId, SiteForm form, CancellationToken cancellationToken)
    {
        if (siteId is not null && !await db.Sites.OwnedBy(Member.CompanyId).AnyAsync(site => site.Id == siteId, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Show", new SitePage(siteId, form));
        }

        return await save.ExecuteAsync(Member, siteId, form, Process, cancellationToken) switch
        {
            SaveSiteOutcome.Saved saved => AfterSaving(form, saved),
            SaveSiteOutcome.NotFound => NotFound(),
            SaveSiteOutcome.Overtaken overtaken => Overtaken(siteId, form, overtaken),
            _ => throw new UnreachableException(),
        };
    }

    private RedirectResult AfterSaving(SiteForm form, SaveSiteOutcome.Saved saved)
    {
        var told = $"{form.Name!.Trim()} is saved: {saved.Place}, {UsTimeZone.NameOf(saved.TimeZone)}.";
        return form.PostingId is { } postingId
            ? Redirect(links.Employer.PlaceWith(Company.Slug, postingId, saved.Id), $"{told} It is ticked below; save the step to use it.")
            : Redirect(links.Employer.Sites(Company.Slug), told);
    }

    private ViewResult Overtaken(int? siteId, SiteForm form, SaveSiteOutcome.Overtaken overtaken)
    {
        form.Revision = overtaken.Revision;
        ModelState.Remove("Form.Revision");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", new SitePage(siteId, form, overtaken.Conflict));
    }
}
