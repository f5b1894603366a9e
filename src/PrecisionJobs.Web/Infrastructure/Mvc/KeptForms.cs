using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>
/// Where a form that met an ended session is kept, and how it comes back: the address returned to after signing in
/// says that something is kept for it.
/// </summary>
public static class KeptForms
{
    private const string Mark = "kept";

    /// <summary>The address with the mark that brings the text back.</summary>
    public static string Marked(string path) => QueryHelpers.AddQueryString(Unmarked(path), Mark, "1");

    /// <summary>Whether the address has the mark.</summary>
    public static bool IsMarked(string query) => QueryHelpers.ParseQuery(query).ContainsKey(Mark);

    /// <summary>The draft's key for a page.</summary>
    public static string KeyFor(string path)
    {
        var key = $"kept:{Unmarked(path)}";
        return key.Length <= FormDraft.FormKeyLength
            ? key
            : "kept:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>Path and query of the page a request came from, when it is one of this site.</summary>
    public static string? SameSiteReferrer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referrer)
            && string.Equals(referrer.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? referrer.PathAndQuery
            : null;

    private static string Unmarked(string path)
    {
        var question = path.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return path;
        }

        var query = QueryHelpers.ParseQuery(path[question..]);
        query.Remove(Mark);
        return path[..question] + QueryString.Create(query.Select(
            pair => KeyValuePair.Create(pair.Key, (StringValues)pair.Value)));
    }
}

/// <summary>Brings a kept form back when its page is opened after signing in, and forgets it once it was sent.</summary>
public sealed class KeptFormFilter(FormDrafts drafts) : IAsyncActionFilter
{
    /// <inheritdoc />
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        var request = context.HttpContext.Request;
        var cancellationToken = context.HttpContext.RequestAborted;
        if (context.HttpContext.User.AccountId() is null)
        {
            return;
        }

        if (HttpMethods.IsGet(request.Method) && KeptForms.IsMarked(request.QueryString.Value ?? string.Empty)
            && executed.Result is ViewResult view)
        {
            var key = KeptForms.KeyFor(request.Path + request.QueryString);
            if (await drafts.RestoreAsync(key, view.ViewData.ModelState, cancellationToken))
            {
                view.TempData[AppController.FlashKey] =
                    "Your session had ended before this was sent. What you typed is back: check it and send it again.";
            }
        }
        else if (HttpMethods.IsPost(request.Method) && executed.Result is RedirectResult
            && KeptForms.SameSiteReferrer(request) is { } from && KeptForms.IsMarked(from[(from.IndexOf('?', StringComparison.Ordinal) + 1)..]))
        {
            await drafts.ClearAsync(KeptForms.KeyFor(from), cancellationToken);
        }
    }
}
