using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>What the verbs on an account have in common: they end on its page.</summary>
public abstract class PersonVerbController(PersonPageQuery person, Links links) : AdminController
{
    /// <summary>The page of the account with what came of the act.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="id">The account.</param>
    /// <param name="done">What is said when it is done.</param>
    /// <param name="unchanged">What is said when it stood so already.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    protected async Task<IActionResult> AnswerAsync(
        AccountOutcome outcome, int id, string done, string unchanged, CancellationToken cancellationToken) => outcome switch
        {
            AccountOutcome.Done => Redirect(links.Admin.Person(id), flash: done),
            AccountOutcome.Unchanged => Redirect(links.Admin.Person(id), flash: unchanged),
            AccountOutcome.Refused refused => await RefusedAsync(id, AdminWords.Explain(refused.Why), cancellationToken),
            AccountOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<IActionResult> RefusedAsync(int id, string problem, CancellationToken cancellationToken) =>
        await person.FindAsync(id, AccountId, cancellationToken, problem) is { } page ? Invalid("Show", page) : NotFound();
}
