using FluentValidation;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile.Summary;

/// <summary>What a candidate is, in a line and in a few sentences.</summary>
public sealed class SummaryForm : ISectionForm<SummaryForm>
{
    public string? Headline { get; set; }

    public string? Summary { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    public static SummaryForm Of(Candidate candidate) => new()
    {
        Headline = candidate.Headline,
        Summary = candidate.Summary,
        Revision = candidate.Revision,
    };

    public void ApplyTo(Candidate candidate)
    {
        candidate.Headline = string.IsNullOrWhiteSpace(Headline) ? null : Headline.Trim();
        candidate.Summary = string.IsNullOrWhiteSpace(Summary) ? null : Summary.Trim();
    }

    public IReadOnlyList<ProfileLine> Lines() => [new("Headline", Headline?.Trim()), new("Summary", Summary?.Trim())];
}

public sealed class SummaryFormValidator : AbstractValidator<SummaryForm>
{
    public SummaryFormValidator()
    {
        RuleFor(form => form.Headline).MaximumLength(Candidate.HeadlineLength)
            .WithMessage($"Use at most {Candidate.HeadlineLength} characters: it is one line.");
        RuleFor(form => form.Summary).MaximumLength(Candidate.SummaryLength)
            .WithMessage($"Use at most {Candidate.SummaryLength:N0} characters.");
    }
}
