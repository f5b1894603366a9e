using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Guide.Suggest;

/// <summary>Suggestions for type-ahead fields, from the catalogue.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("guide/suggest")]
public sealed class SuggestController(CatalogueSnapshot catalogue) : AppController
{
    /// <param name="q">The beginning of a name or synonym; the first 60 characters count.</param>
    /// <param name="kind">skill, machine, control, certification or occupation; may repeat; every kind without.</param>
    [HttpGet("")]
    [ResponseCache(Duration = 300)]
    public IActionResult Show(string? q, string[] kind)
    {
        var kinds = kind.Select(Parse).ToList();
        return kinds.Contains(null)
            ? BadRequest()
            : Json(catalogue.Suggest(q, [.. kinds.OfType<SuggestionKind>()])
                .Select(suggestion => new { Value = suggestion.Name, suggestion.Label, suggestion.Kind }));
    }

    private static SuggestionKind? Parse(string kind)
    {
        foreach (var candidate in Enum.GetValues<SuggestionKind>())
        {
            if (string.Equals(candidate.ToString(), kind, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }
}
