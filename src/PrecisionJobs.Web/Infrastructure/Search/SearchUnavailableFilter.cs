using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>Answers 503 with a time to come back, where the index is being built.</summary>
public sealed class SearchUnavailableFilter : IExceptionFilter
{
    private const string Seconds = "5";

    /// <inheritdoc />
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is SearchUnavailableException)
        {
            context.HttpContext.Response.Headers.RetryAfter = Seconds;
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            context.ExceptionHandled = true;
        }
    }
}
