using FluentValidation;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Visibility;

/// <summary>Who may find the profile.</summary>
public sealed class VisibilityForm : ISectionForm<VisibilityForm>
{
    public ProfileVisibility? Visibility { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static VisibilityForm Of(Candidate candidate) =>
        new() { Visibility = candidate.Visibility, Revision = candidate.Revision };

    public void ApplyTo(Candidate candidate) => candidate.Visibility = Visibility!.Value;

    public IReadOnlyList<ProfileLine> Lines() =>
        [new("Who may find your profile", Visibility is { } chosen ? CandidateWords.Of(chosen) : null)];
}

public sealed class VisibilityFormValidator : AbstractValidator<VisibilityForm>
{
    public VisibilityFormValidator() => RuleFor(form => form.Visibility).NotNull().IsInEnum()
        .WithMessage("Choose who may find your profile.");
}
