using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account;

/// <summary>Signs out.</summary>
[AllowAnonymous]
[Route("account/logout")]
public sealed class LogoutController(SignInManager<SignedInAccount> signIn) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Create()
    {
        await signIn.SignOutAsync();
        return Redirect(Links.Home, flash: "You are signed out.");
    }
}
