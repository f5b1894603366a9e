using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Certifications;

/// <summary>Certifications: the catalogue by issuer, and each one's page.</summary>
[AllowAnonymous]
[Route("guide/certifications")]
public sealed class CertificationsController(CatalogueSnapshot catalogue, CertificationQuery page) : AppController
{
    [HttpGet("")]
    public IActionResult Index(CertificationsForm form) => View(CertificationList.Of(catalogue, form));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await page.FindAsync(slug, cancellationToken) is { } found ? View(found) : NotFound();
}

/// <summary>How the list is narrowed; in the query string.</summary>
public sealed class CertificationsForm
{
    /// <summary>The beginning of a name, an abbreviation or another name.</summary>
    public string? Q { get; set; }

    /// <summary>Slug of a family.</summary>
    public string? Family { get; set; }

    /// <summary>How it ends: fixed, continuity, none or unknown.</summary>
    public string? Expiry { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Family) && string.IsNullOrEmpty(Expiry);
}

/// <summary>The list of certifications by issuer.</summary>
public sealed record CertificationList(
    CertificationsForm Form,
    IReadOnlyList<IGrouping<string, KnownCertification>> Issuers,
    IReadOnlyList<KnownFamily> Families,
    int Total)
{
    /// <summary>What fits the form.</summary>
    public static CertificationList Of(CatalogueSnapshot catalogue, CertificationsForm form)
    {
        var named = string.IsNullOrWhiteSpace(form.Q)
            ? null
            : catalogue.Suggest(form.Q, [SuggestionKind.Certification], int.MaxValue).Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        var expiry = string.IsNullOrEmpty(form.Expiry) ? null : SearchFacets.Parse<ExpiryKind>(form.Expiry);
        List<KnownCertification> found =
        [
            .. catalogue.Certifications.Where(item => (named is null || named.Contains(item.Slug))
                && (string.IsNullOrEmpty(form.Family) || item.Families.Contains(form.Family, StringComparer.Ordinal))
                && (string.IsNullOrEmpty(form.Expiry) || item.ExpiryKind == expiry)),
        ];
        return new CertificationList(
            form,
            [.. found.GroupBy(item => item.Issuer, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)],
            catalogue.Families,
            found.Count);
    }
}
