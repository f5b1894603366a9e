using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Features.Employer.Postings.Page;
using PrecisionJobs.Web.Features.Shared.TagHelpers;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Employer.Postings;

/// <summary>Something that is done to a posting. What cannot be done is told on the posting's page, with who did what before.</summary>
[RequireMember(MemberRole.Editor)]
public abstract class VerbController : EmployerController
{
    private PostingPageQuery Postings => HttpContext.RequestServices.GetRequiredService<PostingPageQuery>();

    /// <summary>Every address.</summary>
    protected Links Links => HttpContext.RequestServices.GetRequiredService<Links>();

    /// <summary>The posting as its page shows it, or null.</summary>
    protected Task<PostingPage?> FindAsync(int postingId, CancellationToken cancellationToken) =>
        Postings.FindAsync(Member, postingId, cancellationToken);

    /// <summary>To the posting's page with a message.</summary>
    protected RedirectResult ToPosting(int postingId, string flash) =>
        Redirect(Links.Employer.Posting(Company.Slug, postingId), flash);

    /// <summary>The posting's page, which says why nothing was done; 409.</summary>
    protected async Task<IActionResult> NotDoneAsync(int postingId, string notice, CancellationToken cancellationToken)
    {
        if (await FindAsync(postingId, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Posting", page with { Notice = notice });
    }

    /// <summary>The same where the state does not allow it: says what happened last, and who did it.</summary>
    protected async Task<IActionResult> NotAllowedAsync(int postingId, CancellationToken cancellationToken) =>
        await FindAsync(postingId, cancellationToken) is { } page
            ? await NotDoneAsync(postingId, Told(page), cancellationToken)
            : NotFound();

    /// <summary>Answers what the simple verbs come to.</summary>
    protected async Task<IActionResult> AnswerAsync(
        MoveOutcome outcome, int postingId, string done, CancellationToken cancellationToken) => outcome switch
        {
            MoveOutcome.Done or MoveOutcome.DoneBefore => ToPosting(postingId, done),
            MoveOutcome.NotFound => NotFound(),
            MoveOutcome.Changed => await NotDoneAsync(
                postingId, "Somebody changed the posting at the same moment. Look at it as it is now, then decide again.", cancellationToken),
            _ => await NotAllowedAsync(postingId, cancellationToken),
        };

    private static string Told(PostingPage page)
    {
        var status = StatusTagHelper.Word(page.Status).ToLowerInvariant();
        return page.History is [var last, ..]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The posting is {status}. Last: {PostingVerbWords.Past(last.Verb).ToLowerInvariant()} by {last.ActorName}, {WhenTagHelper.Tell(last.At, page.Zone, day: false)}.")
            : $"The posting is {status}; that cannot be done from there.";
    }
}

/// <summary>What came of a simple verb.</summary>
public enum MoveOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>It stood so already: sent twice.</summary>
    DoneBefore,

    /// <summary>The company has no such posting.</summary>
    NotFound,

    /// <summary>The table does not allow it from the present state.</summary>
    NotAllowed,

    /// <summary>Somebody wrote at the same moment.</summary>
    Changed,
}
