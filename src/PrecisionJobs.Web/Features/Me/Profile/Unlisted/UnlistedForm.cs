using System.Globalization;
using FluentValidation;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Unlisted;

/// <summary>What the catalogue does not know, to be offered for keeping.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As typed.</param>
/// <param name="Level">How well, of a skill.</param>
/// <param name="Years">For how long, as typed.</param>
/// <param name="ReturnUrl">Where to go on; a path of this site.</param>
public sealed record KeepAsText(UnlistedKind Kind, string Text, SkillLevel? Level, string? Years, string? ReturnUrl);

/// <summary>A skill or certification that is kept as text.</summary>
public sealed class UnlistedForm
{
    public UnlistedKind Kind { get; set; }

    public string? Text { get; set; }

    public SkillLevel? Level { get; set; }

    public string? Years { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The years as a number; null where there are none or they cannot be read.</summary>
    public int? YearsNumber =>
        int.TryParse(Years?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years)
            && years <= CandidateSkill.MaximumYears ? years : null;
}

public sealed class UnlistedFormValidator : AbstractValidator<UnlistedForm>
{
    public UnlistedFormValidator()
    {
        RuleFor(form => form.Kind).IsInEnum().WithMessage("Say whether it is a skill or a certification.");
        RuleFor(form => form.Level).IsInEnum().WithMessage("Choose a level from the list.");
        RuleFor(form => form.Text).Must(text => UnlistedTerm.FoldedOf(text ?? string.Empty).Length > 0)
            .WithMessage("Enter its name.")
            .MaximumLength(UnlistedTerm.TextLength).WithMessage($"Use at most {UnlistedTerm.TextLength} characters.");
    }
}
