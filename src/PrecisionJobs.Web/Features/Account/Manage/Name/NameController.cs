using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using SignedInAccount = PrecisionJobs.Data.Accounts.Account;

namespace PrecisionJobs.Web.Features.Account.Manage.Name;

/// <summary>Changes the name that others see.</summary>
[Authorize]
[Route("account/manage/name")]
public sealed class NameController(
    ChangeName change,
    Links links,
    UserManager<SignedInAccount> accounts,
    SignInManager<SignedInAccount> signIn) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var account = await accounts.GetUserAsync(User);
        return View(new NamePage(new NameForm { Name = account?.DisplayName }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(NameForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new NamePage(form));
        }

        if (await change.ExecuteAsync(AccountId, form, Process, cancellationToken) == NameOutcome.NotFound)
        {
            return NotFound();
        }

        await signIn.RefreshSignInAsync((await accounts.GetUserAsync(User))!);
        return Redirect(links.Account.Manage, flash: "Your name is changed.");
    }
}
