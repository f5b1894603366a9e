using Microsoft.AspNetCore.Mvc.Filters;
using PrecisionJobs.Data;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>Tells the database who writes, for the writes that a library makes on its own (Identity).</summary>
public sealed class ProcessFilter(AppDbContext db, RequestProcess process) : IAsyncActionFilter
{
    /// <inheritdoc />
    public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        db.Process = process.Current;
        return next();
    }
}
