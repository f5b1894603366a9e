using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Compare;

/// <summary>Two occupations side by side.</summary>
[AllowAnonymous]
[Route("guide/compare")]
public sealed class CompareController(CompareQuery compare) : AppController
{
    /// <param name="a">Slug of the first.</param>
    /// <param name="b">Slug of the second.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? a, string? b, CancellationToken cancellationToken)
    {
        var page = await compare.ReadAsync(a, b, cancellationToken);
        if (page.Unknown.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return View(page);
    }
}
