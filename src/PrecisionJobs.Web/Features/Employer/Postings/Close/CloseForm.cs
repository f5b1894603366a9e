using FluentValidation;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Close;

/// <summary>Why a posting is ended.</summary>
public sealed class CloseForm
{
    public CloseReason? Reason { get; set; }

    /// <summary>What else there is to say; for the company's history only.</summary>
    public string? Note { get; set; }
}

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator()
    {
        RuleFor(form => form.Reason)
            .Must(reason => reason is { } given && Reasons.Contains(given))
            .WithMessage("Choose the reason.");
        RuleFor(form => form.Note)
            .MaximumLength(JobApplication.ReasonLength)
            .WithMessage($"The note has at most {JobApplication.ReasonLength:N0} characters.");
        RuleFor(form => form.Note)
            .NotEmpty().When(form => form.Reason == CloseReason.Other)
            .WithMessage("Say in a few words which other reason.");
    }

    /// <summary>The reasons a company can give.</summary>
    public static IReadOnlyList<CloseReason> Reasons { get; } =
        [.. Enum.GetValues<CloseReason>().Where(reason => reason != CloseReason.TakenDown)];
}

/// <summary>Asks for the reason.</summary>
/// <param name="PostingId">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Unanswered">Applicants without a decision.</param>
/// <param name="Form">What is typed.</param>
public sealed record ClosePage(int PostingId, string Title, int Unanswered, CloseForm Form);
