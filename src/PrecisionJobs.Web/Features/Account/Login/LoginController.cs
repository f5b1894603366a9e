using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Login;

/// <summary>Signs in.</summary>
[AllowAnonymous]
[Route("account/login")]
public sealed class LoginController(SignInManager<SignedInAccount> signIn) : AppController
{
    [HttpGet("")]
    public IActionResult Show(string? returnUrl) => View(new LoginPage(new LoginForm { ReturnUrl = returnUrl }));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(LoginForm form)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new LoginPage(form));
        }

        var result = await signIn.PasswordSignInAsync(
            form.Email!.Trim(), form.Password!, form.RememberMe, lockoutOnFailure: true);
        return result.Succeeded
            ? LocalPath(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : Links.Home)
            : Invalid("Show", new LoginPage(form), [new FieldError(string.Empty, "E-mail address or password is not right.")]);
    }
}
