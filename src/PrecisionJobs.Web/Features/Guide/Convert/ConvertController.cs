using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Guide.Convert;

/// <summary>The converter of dimensions, tolerances and finishes, on a page of its own.</summary>
[AllowAnonymous]
[Route("guide/convert")]
public sealed class ConvertController(Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show(ConvertForm form) => View(ConverterPage.Of(form, links.Guide.Converter));

    /// <summary>The answer alone, for readers with script.</summary>
    [HttpGet("answer")]
    public IActionResult Answer(ConvertForm form) => PartialView("_ConverterAnswer", ConverterPage.Of(form, links.Guide.Converter));
}
