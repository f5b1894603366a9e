using FluentValidation;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Applicants.Vetting;

/// <summary>What a recruiter checked and found.</summary>
public sealed class VettingForm
{
    public bool Certifications { get; set; }

    public bool SkillEvidence { get; set; }

    public bool References { get; set; }

    /// <summary>What was found; for recruiters only.</summary>
    public string? Note { get; set; }

    /// <summary>Why a vetting is taken back.</summary>
    public string? Reason { get; set; }

    /// <summary>What was checked.</summary>
    public IReadOnlyCollection<VettingCheck> Checks()
    {
        var checks = new List<VettingCheck>(3);
        if (Certifications)
        {
            checks.Add(VettingCheck.Certifications);
        }

        if (SkillEvidence)
        {
            checks.Add(VettingCheck.SkillEvidence);
        }

        if (References)
        {
            checks.Add(VettingCheck.References);
        }

        return checks;
    }
}

public sealed class VettingFormValidator : AbstractValidator<VettingForm>
{
    public VettingFormValidator()
    {
        RuleFor(form => form.Certifications).Must((form, _) => form.Checks().Count > 0)
            .WithMessage("Say what you checked: at least one of the three.");
        RuleFor(form => form.Note)
            .NotEmpty().WithMessage("Say what you found.")
            .MaximumLength(VettingRecord.NoteLength).WithMessage($"Keep the note to {VettingRecord.NoteLength:N0} characters.");
    }
}

/// <summary>The page on which a candidate is vetted.</summary>
public sealed record VettingPage(ApplicantPage Applicant, VettingForm Form);
