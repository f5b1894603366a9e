using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Features.Guide.Ladder;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Families;

/// <summary>A job family.</summary>
[AllowAnonymous]
[Route("guide/families")]
public sealed class FamilyController(CatalogueSnapshot catalogue, LadderStepsQuery ladder) : AppController
{
    private const int SkillsShown = 24;

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        if (catalogue.Family(slug) is not { } family)
        {
            return NotFound();
        }

        List<KnownOccupation> occupations = [.. catalogue.Occupations.Where(item => item.Family.Id == family.Id)];
        return View(new FamilyPage(
            family,
            occupations,
            MostUsed(occupations),
            [.. catalogue.Certifications.Where(item => item.Families.Contains(slug, StringComparer.Ordinal))],
            LadderDrawing.Of($"Career ladder: {family.Name}", await ladder.OfFamilyAsync(family, cancellationToken), slug),
            [.. catalogue.Families.Where(other => other != family)]));
    }

    /// <summary>The skills that most of the occupations use, the most shared first.</summary>
    private static List<KnownSkill> MostUsed(List<KnownOccupation> occupations) =>
        [.. occupations.SelectMany(item => item.Skills).GroupBy(skill => skill)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Take(SkillsShown).Select(group => group.Key)];
}

/// <summary>A family's page.</summary>
/// <param name="Family">The family.</param>
/// <param name="Occupations">Its occupations by title.</param>
/// <param name="Skills">The skills that most of them use.</param>
/// <param name="Certifications">Certifications of use in it.</param>
/// <param name="Ladder">Its career ladder; null where no steps are known.</param>
/// <param name="Others">The other families.</param>
public sealed record FamilyPage(
    KnownFamily Family,
    IReadOnlyList<KnownOccupation> Occupations,
    IReadOnlyList<KnownSkill> Skills,
    IReadOnlyList<KnownCertification> Certifications,
    LadderDrawing? Ladder,
    IReadOnlyList<KnownFamily> Others);
