using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Errors;

/// <summary>The page for an answer without one of its own: not found, gone, not allowed, failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[Route("error")]
public sealed class ErrorController : AppController
{
    [Route("{code:int}")]
    public IActionResult Show()
    {
        // Not bound as a parameter: binding would read the form, and a form that cannot be read is one way to get here.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = code;
        var page = ErrorPage.For(code, HttpContext.TraceIdentifier);
        return IsOfTheApi() ? Problem(page.Advice, statusCode: code, title: page.Title) : View("Error", page);
    }

    private bool IsOfTheApi()
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return new PathString(asked).StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
    }
}
