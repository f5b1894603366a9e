using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Classification;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Api.Occupations;

/// <summary>Which occupations a job title may mean. An empty list of items says that it is not of this trade.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
[Route("api/v1/occupations/suggest")]
public sealed class SuggestController(TitleClassifier titles, CatalogueNames names, Links links) : AppController
{
    private const string Parameter = "title";

    /// <summary>Longer is no title.</summary>
    public const int LongestTitle = 200;

    [HttpGet("")]
    [ProducesResponseType<SuggestAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest)]
    public IActionResult Index()
    {
        var given = Request.Query[Parameter];
        var title = given.ToString().Trim();
        return given.Count > 1 ? Refused("Give one title.")
            : title.Length == 0 ? Refused("Give a title.")
            : title.Length > LongestTitle ? Refused($"The title is longer than {LongestTitle} characters.")
            : Ok(new SuggestAnswer(title, [.. titles.Rank(title).Select(ItemOf)]));
    }

    private SuggestItem ItemOf(SocMatch match)
    {
        var occupation = names.OccupationOf(match.Code);
        return new SuggestItem(
            match.Code,
            match.Title,
            match.Confidence,
            occupation?.Slug,
            occupation is null ? null : links.Absolute(links.Guide.Occupation(occupation.Slug)));
    }

    private BadRequestObjectResult Refused(string message) => BadRequest(
        new ValidationProblemDetails(new Dictionary<string, string[]>(StringComparer.Ordinal) { [Parameter] = [message] })
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The title could not be read.",
        });
}
