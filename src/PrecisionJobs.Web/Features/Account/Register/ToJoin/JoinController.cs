using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Account.Register.ToJoin;

/// <summary>Registers somebody who asks to join a company that is here already.</summary>
[AllowAnonymous]
[Route("account/register")]
public sealed class JoinController(
    RegisterToJoin register, CompaniesToJoinQuery companies, Links links) : AppController
{
    [HttpGet("employer/join")]
    public IActionResult Show() => View(new JoinPage(new JoinForm(), []));

    [HttpPost("employer/join")]
    [EnableRateLimiting(RateLimits.Credentials)]
    public async Task<IActionResult> Create(JoinForm form, CancellationToken cancellationToken)
    {
        var found = await companies.FindAsync(form.CompanyName, cancellationToken);
        if (!ModelState.IsValid)
        {
            return Invalid("Show", new JoinPage(form, found));
        }

        return await register.ExecuteAsync(form, Process, cancellationToken) switch
        {
            JoinOutcome.MailOnItsWay => LocalPath(links.Account.RegisterSent),
            JoinOutcome.Ambiguous => Invalid(
                "Show", new JoinPage(form, found), [new FieldError(nameof(form.Company), "Choose your company.")]),
            _ => Invalid("Show", new JoinPage(form, found), [new FieldError(
                nameof(form.CompanyName), "No company of this name can be joined. Check the spelling. If it is here but still being checked, ask a colleague to invite you; if it is not here yet, register it.")]),
        };
    }

    /// <summary>Suggestions while typing: verified companies only, which are public anyway.</summary>
    [HttpGet("companies")]
    [EnableRateLimiting(RateLimits.Search)]
    public async Task<IActionResult> Suggest(string? q, CancellationToken cancellationToken)
    {
        var found = await companies.FindAsync(q, cancellationToken);
        return Json(found.Select(company => new { value = company.Name, label = company.Name, kind = company.Place }));
    }
}
