using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Ladder;

/// <summary>The career ladder of a family.</summary>
[AllowAnonymous]
[Route("guide/ladder")]
public sealed class LadderController(LadderStepsQuery steps, CatalogueSnapshot catalogue) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? family, CancellationToken cancellationToken)
    {
        var shown = string.IsNullOrEmpty(family) ? catalogue.Families[0] : catalogue.Family(family);
        if (shown is null)
        {
            return NotFound();
        }

        var drawing = LadderDrawing.Of(
            $"Career ladder: {shown.Name}", await steps.OfFamilyAsync(shown, cancellationToken), shown.Slug);
        return View(new LadderPage(
            shown,
            catalogue.Families,
            drawing,
            [.. catalogue.Occupations.Where(item => item.Family.Id == shown.Id && !HasStep(item))]));

        bool HasStep(KnownOccupation item) => drawing?.Boxes.Any(box => box.Slug == item.Slug) == true;
    }
}

/// <summary>The ladder page.</summary>
/// <param name="Family">The family shown.</param>
/// <param name="Families">All to choose from.</param>
/// <param name="Drawing">Its ladder; null where no steps are known.</param>
/// <param name="Without">Occupations of the family without known steps.</param>
public sealed record LadderPage(
    KnownFamily Family,
    IReadOnlyList<KnownFamily> Families,
    LadderDrawing? Drawing,
    IReadOnlyList<KnownOccupation> Without);
