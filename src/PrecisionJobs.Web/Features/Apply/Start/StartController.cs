using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Apply.Start;

/// <summary>What a visitor may type before signing in.</summary>
public sealed record StartForm(string? Name, string? Email, string? Phone, string? Zip, string? Message);

/// <summary>What applying takes, for somebody who has not signed in.</summary>
public sealed record StartPage(ApplyPosting Posting, StartForm Form);

/// <summary>The page for members of companies, recruiters and administrators: they cannot apply.</summary>
public sealed record StaffPage(ApplyPosting Posting, string Role);

/// <summary>Where applying begins, signed in or not.</summary>
[AllowAnonymous]
[Route("jobs/{id:int}/apply")]
public sealed class StartController(
    ApplyPostingQuery postings, ApplyStateQuery query, FormDrafts drafts, SimilarJobsQuery similar, Links links)
    : ApplyController(drafts, similar, links)
{
    private const string Registering = "register";

    [HttpGet("")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken)
    {
        var draft = await Drafts.LoadApplyAsync(id, cancellationToken);
        if (User.IsInRole(Roles.Candidate))
        {
            return await GoOnAsync(id, draft, cancellationToken);
        }

        return await postings.FindAsync(id, User.AccountId(), cancellationToken) switch
        {
            PostingStanding.Open open when User.AccountId() is not null => Staff(open.Posting),
            PostingStanding.Open open => View("Show", new StartPage(open.Posting, FormOf(draft))),
            PostingStanding.Over over => await OverAsync(over.Posting, draft, cancellationToken),
            _ => NotFound(),
        };
    }

    /// <summary>Keeps what was typed and goes on to sign in or to register, which lead back here.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, string? go, CancellationToken cancellationToken)
    {
        if (User.AccountId() is not null)
        {
            return LocalPath(Links.Apply.Start(id));
        }

        var draft = (await Drafts.LoadApplyAsync(id, cancellationToken)).With(Request.Form);
        switch (await postings.FindAsync(id, accountId: null, cancellationToken))
        {
            case PostingStanding.Open:
                await Drafts.SaveApplyAsync(id, draft, cancellationToken);
                return await SignInAsync(id, draft, go, cancellationToken);
            case PostingStanding.Over over:
                await Drafts.SaveApplyAsync(id, draft, cancellationToken);
                return await OverAsync(over.Posting, draft, cancellationToken);
            default:
                return NotFound();
        }
    }

    /// <summary>To the first step on which there is something to ask.</summary>
    private async Task<IActionResult> GoOnAsync(int id, ApplyDraft draft, CancellationToken cancellationToken) =>
        await query.ReadAsync(id, AccountId, draft, cancellationToken) switch
        {
            ApplyStanding.Open open => LocalPath(Links.Apply.Step(id, open.State.First.Slug())),
            var standing => await InsteadAsync(standing, draft, cancellationToken),
        };

    private async Task<IActionResult> SignInAsync(
        int id, ApplyDraft draft, string? go, CancellationToken cancellationToken)
    {
        var back = Links.Apply.Start(id);
        if (go != Registering)
        {
            return LocalPath(Links.Account.LoginAndReturn(back));
        }

        // Registering asks for the same two facts.
        await Drafts.SaveAsync(
            FormDrafts.Registration,
            draft.Fields.Where(field => field.Key is ApplyDraft.Name or ApplyDraft.Email)
                .Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value))),
            cancellationToken);
        return LocalPath(Links.Account.RegisterAndReturn(back));
    }

    private ViewResult Staff(ApplyPosting posting)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("Staff", new StaffPage(posting, Roles.All.First(User.IsInRole)));
    }

    private static StartForm FormOf(ApplyDraft draft) => new(
        draft[ApplyDraft.Name],
        draft[ApplyDraft.Email],
        draft[ApplyDraft.Phone],
        draft[ApplyDraft.Zip],
        draft[ApplyDraft.Message]);
}
