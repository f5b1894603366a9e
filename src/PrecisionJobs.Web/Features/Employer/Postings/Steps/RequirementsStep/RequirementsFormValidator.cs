using System.Globalization;
using FluentValidation;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

public sealed class RequirementsFormValidator : AbstractValidator<RequirementsForm>
{
    public RequirementsFormValidator()
    {
        RuleForEach(form => form.Rows).SetValidator(new RequirementRowValidator());
        RuleFor(form => form.Rows).Must(rows => rows.Count <= RequirementsForm.MaximumRows).OverridePropertyName(nameof(RequirementsForm.AddText))
            .WithMessage($"A posting asks for at most {RequirementsForm.MaximumRows} things. Fewer, and exact, finds better people.");
        RuleFor(form => form.Rows).Custom(CheckGroups);
        RuleFor(form => form.RequirementsNote).MaximumLength(Posting.SectionLength)
            .WithMessage($"The note has at most {Posting.SectionLength:N0} characters.");
    }

    private static void CheckGroups(List<RequirementRow> rows, ValidationContext<RequirementsForm> context)
    {
        foreach (var group in rows.Where(row => row.Group is not null).GroupBy(row => row.Group))
        {
            var members = group.ToList();
            var field = $"Rows[{rows.IndexOf(members[0])}].Group";
            if (members.Count == 1)
            {
                context.AddFailure(field, $"Alternatives {group.Key} has {members[0].Name} only. Put another into it, or choose “on its own”.");
            }
            else if (members.Exists(row => row.Importance != members[0].Importance))
            {
                context.AddFailure(field, $"Alternatives {group.Key}: all of a group are required, or all preferred, or all used.");
            }
        }
    }
}

public sealed class RequirementRowValidator : AbstractValidator<RequirementRow>
{
    public RequirementRowValidator()
    {
        RuleFor(row => row.Importance).IsInEnum().WithMessage("Choose required, preferred or used.");
        RuleFor(row => row.MinimumLevel).IsInEnum().WithMessage("Choose a level from the list.");
        RuleFor(row => row.Group).InclusiveBetween(1, RequirementsForm.MaximumGroups).WithMessage("Choose a group from the list.");
        RuleFor(row => row.MinimumYears)
            .Must(text => string.IsNullOrWhiteSpace(text)
                || (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                    && years is >= 1 and <= PostingRequirement.MaximumYears))
            .WithMessage(row => $"{row.Name}: years is a whole number from 1 to {PostingRequirement.MaximumYears}, or empty.");
        RuleFor(row => row.Note).MaximumLength(PostingRequirement.NoteLength)
            .WithMessage(row => $"{row.Name}: the note has at most {PostingRequirement.NoteLength} characters.");
    }
}
