using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Dev.Mail;

/// <summary>The mails that would have gone out.</summary>
[AllowAnonymous]
[DevelopmentOnly]
[Route("dev/mail")]
public sealed class MailController(CaughtMailQuery mails) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await mails.ListAsync(cancellationToken));

    [HttpGet("{file}")]
    public async Task<IActionResult> Show(string file, CancellationToken cancellationToken) =>
        await mails.FindAsync(file, cancellationToken) is { } mail ? View(mail) : NotFound();
}
