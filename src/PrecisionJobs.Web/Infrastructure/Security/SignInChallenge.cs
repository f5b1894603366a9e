using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>
/// A form that is sent after the session has ended loses nothing: its fields are kept, and signing in leads back to the
/// form with the text in it.
/// </summary>
public sealed class SignInChallenge(
    IOptionsMonitor<CookieAuthenticationOptions> cookies, EndpointDataSource endpoints) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    /// <inheritdoc />
    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Challenged || !HttpMethods.IsPost(context.Request.Method))
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var back = PageOf(context);
        if (back is not null && IsKept(context))
        {
            await KeepAsync(context, back);
            back = KeptForms.Marked(back);
        }

        if (context.Request.GetTypedHeaders().Accept.Any(
            accepted => string.Equals(accepted.MediaType.Value, "application/json", StringComparison.OrdinalIgnoreCase)))
        {
            // A script asks (autosave): it is told, instead of getting the sign-in page for an answer.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await context.ChallengeAsync(new AuthenticationProperties { RedirectUri = back ?? Links.Links.Home });
    }

    /// <summary>The page the form stands on: the one it was sent from, or its own address where that can be opened.</summary>
    private string? PageOf(HttpContext context)
    {
        var own = context.Request.Path + context.Request.QueryString;
        if (KeptForms.SameSiteReferrer(context.Request) is { } from
            && !from.Split('?')[0].Equals(context.Request.Path, StringComparison.OrdinalIgnoreCase))
        {
            return from;
        }

        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return endpoints.Endpoints.OfType<RouteEndpoint>().Any(
            endpoint => string.Equals(endpoint.RoutePattern.RawText, pattern, StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get, StringComparer.Ordinal) == true)
            ? own
            : null;
    }

    // The form's antiforgery token belongs to the session that is gone, so the browser's word for the origin counts.
    private static bool IsKept(HttpContext context) =>
        context.Request.HasFormContentType
        && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName != RateLimits.Credentials
        && context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (context.Request.Headers.Origin.Count == 0
            || (Uri.TryCreate(context.Request.Headers.Origin, UriKind.Absolute, out var origin)
                && string.Equals(origin.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)));

    private async Task KeepAsync(HttpContext context, string back)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await context.RequestServices.GetRequiredService<FormDrafts>()
                .SaveForAsync(FormerAccount(context), KeptForms.KeyFor(back), form, context.RequestAborted);
        }
        catch (Exception failure) when (failure is InvalidDataException or BadHttpRequestException)
        {
            // A body that is no form has nothing to keep; signing in is asked for all the same.
        }
    }

    /// <summary>
    /// Whose session it was, from the ended ticket: what they typed comes back to them alone, not to whoever signs in
    /// next on a shared machine.
    /// </summary>
    private int? FormerAccount(HttpContext context)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        var cookie = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        return cookie is null ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal.AccountId();
    }
}
