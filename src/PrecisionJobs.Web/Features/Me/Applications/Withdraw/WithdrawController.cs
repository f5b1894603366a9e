using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Applications.Withdraw;

/// <summary>The question whether to withdraw.</summary>
/// <param name="Application">What would be withdrawn.</param>
/// <param name="Form">The form.</param>
/// <param name="IsChanged">The status changed since the candidate looked.</param>
public sealed record WithdrawPage(ApplicationPage Application, WithdrawForm Form, bool IsChanged = false);

/// <summary>Withdraws an application, once the candidate has said so twice.</summary>
[Route("me/applications/{reference}/withdraw")]
public sealed class WithdrawController(ApplicationsQuery applications, WithdrawApplication withdraw, Links links)
    : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellationToken) =>
        await applications.FindAsync(AccountId, reference, cancellationToken) switch
        {
            null => NotFound(),
            { CanWithdraw: true } page => View(new WithdrawPage(page, new WithdrawForm { Status = page.Status })),
            var page => Redirect(
                links.Me.Application(reference),
                flash: $"This application can no longer be withdrawn. Its status is: {CandidateWords.Of(page.Status)}."),
        };

    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, WithdrawForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(reference, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var own = links.Me.Application(reference);
        return await withdraw.ExecuteAsync(AccountId, reference, form, Process, cancellationToken) switch
        {
            WithdrawOutcome.Withdrawn => Redirect(own, flash: "Your application is withdrawn. The company sees that it is."),
            WithdrawOutcome.WithdrawnBefore => Redirect(own, flash: "This application was withdrawn already."),
            WithdrawOutcome.EndedBefore => Redirect(
                own, flash: "The company decided on this application before your withdrawal arrived, so nothing was changed."),
            WithdrawOutcome.StatusChanged =>
                await AgainAsync(reference, form, StatusCodes.Status409Conflict, cancellationToken),
            WithdrawOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> AgainAsync(
        string reference, WithdrawForm form, int status, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(AccountId, reference, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var isChanged = status == StatusCodes.Status409Conflict;
        if (isChanged)
        {
            form.Status = page.Status;
            ModelState.Remove($"Form.{nameof(form.Status)}");
        }

        Response.StatusCode = status;
        return View("Show", new WithdrawPage(page, form, isChanged));
    }
}
