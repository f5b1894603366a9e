using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Certifications;

/// <summary>Choosing a certification of the catalogue.</summary>
/// <param name="Name">What was typed.</param>
/// <param name="Suggestions">What may be meant.</param>
/// <param name="ReturnUrl">Where to go on; a path of this site.</param>
public sealed record ChooseCertificationPage(string? Name, IReadOnlyList<Suggestion> Suggestions, string? ReturnUrl);

/// <summary>Held certifications: first which one, then its number, scope and dates.</summary>
[Route("me/profile/certifications")]
public sealed class CertificationController(
    ProfileQuery profile, SaveEntry save, CatalogueSnapshot catalogue, AppDbContext db, Links links)
    : EntryController<CertificationForm, HeldCertification>(profile, save, links)
{
    protected override string Noun => "certification";

    [HttpGet("new")]
    public async Task<IActionResult> New(
        string? name, string? certification, string? returnUrl, CancellationToken cancellationToken)
    {
        var meant = certification ?? catalogue.Certification(name?.Trim() ?? string.Empty)?.Slug
            ?? catalogue.Named(name, [SuggestionKind.Certification])?.Value;
        if (meant is null)
        {
            return View("Choose", new ChooseCertificationPage(
                name, catalogue.Suggest(name, [SuggestionKind.Certification], 12), returnUrl));
        }

        var form = new CertificationForm { Certification = meant, ReturnUrl = returnUrl };
        return await KnowsAsync(form, cancellationToken)
            ? View("Show", await PageAsync(form, id: null, cancellationToken))
            : NotFound();
    }

    [HttpPost("new")]
    public async Task<IActionResult> Create(CertificationForm form, CancellationToken cancellationToken) =>
        await KnowsAsync(form, cancellationToken) ? await SaveAsync(id: null, form, cancellationToken) : NotFound();

    [HttpPost("{id:int}")]
    public override async Task<IActionResult> Update(int id, CertificationForm form, CancellationToken cancellationToken) =>
        await KnowsAsync(form, cancellationToken) ? await SaveAsync(id, form, cancellationToken) : NotFound();

    /// <summary>Back to the certification, where a copy of it can be attached.</summary>
    protected override IActionResult After(int id, bool isNew, CertificationForm form) => isNew && form.ReturnUrl is null
        ? Redirect(Links.Me.Certification(id), flash: $"{form.Facts!.ShortName} is on your profile. You can attach a copy of it.")
        : base.After(id, isNew, form);

    private async Task<bool> KnowsAsync(CertificationForm form, CancellationToken cancellationToken)
    {
        var facts = await db.Certifications.AsNoTracking()
            .SingleOrDefaultAsync(item => item.Slug == form.Certification, cancellationToken);
        if (facts is not null)
        {
            form.IsOf(facts);
        }

        return facts is not null;
    }
}
