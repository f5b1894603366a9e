using Microsoft.AspNetCore.Mvc.Filters;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>
/// After a request that may have written, this node's index takes up what changed before the answer goes out: the page
/// that the writer is sent to already shows it.
/// </summary>
public sealed class ReadYourWriteFilter(SearchReplica replica, ILogger<ReadYourWriteFilter> log) : IAsyncActionFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null || IsReading(context.HttpContext.Request.Method))
        {
            return;
        }

        try
        {
            await replica.TryCatchUpAsync(Patience, context.HttpContext.RequestAborted);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The write stands; the follower brings the index up to it.
            log.LogWarning(exception, "The search index could not be brought up to date after a write");
        }
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
