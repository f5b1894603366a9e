using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Moves.SendBack;

/// <summary>An owner sends a posting back to its writer with a reason; its writer takes it back to go on writing.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/send-back")]
public sealed class SendBackController(MovePosting move) : VerbController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, CancellationToken cancellationToken)
    {
        var page = await FindAsync(postingId, cancellationToken);
        return page is null ? NotFound()
            : page.Posting.Can(PostingVerb.SendBack) ? View(PageOf(postingId, page.Posting.Title, new SendBackForm()))
            : await NotAllowedAsync(postingId, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int postingId, SendBackForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(postingId, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Show", PageOf(postingId, page.Posting.Title, form));
        }

        var act = Process.For("Send posting back", string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim());
        return await AnswerAsync(
            await move.ExecuteAsync(Member, postingId, PostingVerb.SendBack, act, cancellationToken),
            postingId,
            "The posting is a draft again.",
            cancellationToken);
    }

    private SendBackPage PageOf(int postingId, string title, SendBackForm form) =>
        new(postingId, title, PostingRights.MayPublish(Company, Member), form);
}

/// <summary>What has to be mended.</summary>
public sealed class SendBackForm
{
    public string? Reason { get; set; }
}

public sealed class SendBackFormValidator : AbstractValidator<SendBackForm>
{
    public SendBackFormValidator() => RuleFor(form => form.Reason).MaximumLength(JobApplication.ReasonLength)
        .WithMessage($"The reason has at most {JobApplication.ReasonLength:N0} characters.");
}

/// <summary>Asks for the reason.</summary>
public sealed record SendBackPage(int PostingId, string Title, bool IsDecision, SendBackForm Form);
