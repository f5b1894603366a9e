using FluentValidation;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>When a letter goes out.</summary>
public enum Sending
{
    /// <summary>Not at all.</summary>
    Never,

    AtOnce,

    InADay,

    InTwoDays,
}

/// <summary>What somebody decides on an application.</summary>
public sealed class DecisionForm
{
    /// <summary>The stage to move it to, as its key in addresses; empty where it ends.</summary>
    public string? To { get; set; }

    /// <summary>Why it ends, as a name of <see cref="DeclineReason"/>; empty where it moves.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the application that was looked at.</summary>
    public int Revision { get; set; }

    /// <summary>For the history; no candidate sees it.</summary>
    public string? Remark { get; set; }

    public Sending Sending { get; set; }

    /// <summary>The letter, with placeholders.</summary>
    public string? Text { get; set; }

    /// <summary>What is decided; null where the form does not say.</summary>
    public Target? Target() => Decide.Target.From(To, Reason);
}

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(form => form.Remark).MaximumLength(JobApplication.ReasonLength)
            .WithMessage($"Keep the remark to {JobApplication.ReasonLength:N0} characters.");
        RuleFor(form => form.Sending).IsInEnum().WithMessage("Choose whether and when the mail goes out.");
        RuleFor(form => form.Sending).Must(sending => sending is Sending.Never or Sending.AtOnce)
            .When(form => string.IsNullOrEmpty(form.Reason))
            .WithMessage("Only a mail that declines can wait.");
        When(form => form.Sending != Sending.Never, () => RuleFor(form => form.Text)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Write the mail, or choose to send none.")
            .Must(text => text!.Trim().Length >= CandidateLetter.ShortestText)
            .WithMessage($"A mail has at least {CandidateLetter.ShortestText} characters.")
            .MaximumLength(CandidateLetter.LongestText).WithMessage($"Keep the mail to {CandidateLetter.LongestText:N0} characters.")
            .Must((_, text, context) => NamesOnlyWhatIsKnown(text!, context))
            .WithMessage("{Unknown} cannot be filled in. Use {Known}."));
    }

    private static bool NamesOnlyWhatIsKnown(string text, ValidationContext<DecisionForm> context)
    {
        var unknown = CandidateLetter.UnknownPlaceholders(text);
        context.MessageFormatter.AppendArgument("Unknown", string.Join(", ", unknown));
        context.MessageFormatter.AppendArgument("Known", string.Join(", ", CandidateLetter.Placeholders));
        return unknown.Count == 0;
    }
}
