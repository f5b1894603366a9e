using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>What every controller has: the process of the request, and the two ways a form post ends.</summary>
public abstract class AppController : Controller
{
    /// <summary>TempData key of the message shown once after a redirect.</summary>
    public const string FlashKey = "flash";

    /// <summary>Who does what, from where: handed to every write.</summary>
    protected Process Process => HttpContext.RequestServices.GetRequiredService<RequestProcess>().Current;

    /// <summary>The signed-in account.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    protected int AccountId => User.AccountId() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>After a write: on to a page, with a message that is shown once.</summary>
    /// <param name="path">A path of this site, from <c>Links</c>.</param>
    /// <param name="flash">One short sentence.</param>
    protected RedirectResult Redirect(string path, string flash)
    {
        TempData[FlashKey] = flash;
        return LocalPath(path);
    }

    /// <summary>To a path of this site.</summary>
    /// <exception cref="ArgumentException">The address leads elsewhere.</exception>
    protected RedirectResult LocalPath(string path) => Url.IsLocalUrl(path)
        ? base.Redirect(path)
        : throw new ArgumentException("Only paths of this site are redirected to.", nameof(path));

    /// <summary>A path that came from outside, when it is one of this site; else the fallback.</summary>
    protected string LocalOr(string? path, string fallback) => Url.IsLocalUrl(path) ? path : fallback;

    /// <summary>The form again, with everything typed and the errors at the fields; answers 422.</summary>
    protected ViewResult Invalid(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }

    /// <summary>
    /// The form again with further errors at fields of the page's <c>Form</c>; an empty name puts one above it.
    /// </summary>
    protected ViewResult Invalid(string view, object model, IEnumerable<FieldError> errors)
    {
        foreach (var error in errors)
        {
            ModelState.AddModelError(error.Field.Length == 0 ? string.Empty : $"Form.{error.Field}", error.Message);
        }

        return Invalid(view, model);
    }
}

/// <summary>An error at a field, found after the form itself was in order.</summary>
/// <param name="Field">Name of the property of the form; empty for the form as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record FieldError(string Field, string Message);
