using FluentValidation;
using PrecisionJobs.Domain.Applications;

namespace PrecisionJobs.Web.Features.Applicants.Notes;

/// <summary>A note on an application.</summary>
public sealed class NoteForm
{
    public string? Text { get; set; }
}

public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public NoteFormValidator() => RuleFor(form => form.Text)
        .NotEmpty().WithMessage("Write the note first.")
        .MaximumLength(ApplicationNote.TextLength).WithMessage($"Keep a note to {ApplicationNote.TextLength:N0} characters.");
}
