using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register;

/// <summary>Chooses what to register as, and what follows.</summary>
[AllowAnonymous]
[Route("account/register")]
public sealed class RegisterController(Links links) : AppController
{
    [HttpGet("")]
    public IActionResult Show(string? returnUrl) => User.AccountId() is null
        ? View(new RegisterPage(LocalOr(returnUrl, string.Empty)))
        : LocalPath(LocalOr(returnUrl, links.Workspace(User.Role())));

    [HttpGet("sent")]
    public IActionResult Sent() => View("CheckMail", new CheckMailPage(
        "Check your mail",
        "A mail is on its way to the address you gave. Open the link in it to go on.",
        links.Account.ConfirmResend,
        "Send the mail again"));
}
