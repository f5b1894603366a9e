using System.Security.Claims;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>The process of the current request: who, when and from where.</summary>
public sealed class RequestProcess(IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>Made anew at each call, so that the account is the one signed in by now.</summary>
    /// <exception cref="InvalidOperationException">There is no request.</exception>
    public Process Current
    {
        get
        {
            var context = accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");
            var accountId = context.User.AccountId();
            return new Process(
                accountId is null ? ActorKind.Visitor : ActorKind.Account,
                accountId,
                context.User.FindFirstValue(AccountClaims.Name) ?? "Visitor",
                clock.GetUtcNow().UtcDateTime,
                $"{context.TraceIdentifier} {context.Connection.RemoteIpAddress}",
                $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}");
        }
    }
}
