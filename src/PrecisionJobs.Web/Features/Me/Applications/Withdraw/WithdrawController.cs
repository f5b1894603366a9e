using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>Withdraws an application, after asking.</summary>
[Route("me/applications/{reference}/withdraw")]
public sealed class WithdrawController(ApplicationQuery applications, WithdrawApplication withdraw, Links links) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellationToken) =>
        await applications.FindAsync(AccountId, reference, cancellationToken) switch
        {
            null => NotFound(),
            { CanWithdraw: false } over => Redirect(
                links.Me.Application(reference), flash: $"There is nothing to withdraw. {CandidateWords.Explain(over.Status)}"),
            var page => View(new WithdrawPage(new WithdrawForm { Seen = page.Status }, page)),
        };

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, WithdrawForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(reference, form, hasMoved: false, cancellationToken);
        }

        var page = links.Me.Application(reference);
        return await withdraw.ExecuteAsync(AccountId, reference, form, Process, cancellationToken) switch
        {
            WithdrawOutcome.Withdrawn => Redirect(page, flash: "Your application is withdrawn. The company has been told."),
            WithdrawOutcome.AlreadyWithdrawn => Redirect(page, flash: "This application was withdrawn before."),
            WithdrawOutcome.AlreadyOver => Redirect(
                page, flash: "The company ended this application before your withdrawal arrived. Where it stands is shown below."),
            WithdrawOutcome.Moved => await AgainAsync(reference, form, hasMoved: true, cancellationToken),
            WithdrawOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> AgainAsync(
        string reference, WithdrawForm form, bool hasMoved, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(AccountId, reference, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!hasMoved)
        {
            return Invalid("Show", new WithdrawPage(form, page));
        }

        form.Seen = page.Status;
        ModelState.Remove("Form.Seen");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Show", new WithdrawPage(form, page, HasMoved: true));
    }
}
