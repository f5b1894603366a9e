using System.Globalization;
using Microsoft.AspNetCore.Authorization;
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
        return View("Error", ErrorPage.For(code, HttpContext.TraceIdentifier));
    }
}
