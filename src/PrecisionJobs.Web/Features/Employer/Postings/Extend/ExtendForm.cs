using FluentValidation;

namespace PrecisionJobs.Web.Features.Employer.Postings.Extend;

/// <summary>The new closing day.</summary>
public sealed class ExtendForm
{
    /// <summary>The revision the writer saw.</summary>
    public int Revision { get; set; }

    /// <summary>The last day; open through the whole of it.</summary>
    public string? ClosesOn { get; set; }
}

public sealed class ExtendFormValidator : AbstractValidator<ExtendForm>
{
    public ExtendFormValidator() => RuleFor(form => form.ClosesOn)
        .Must(text => DayText.Read(text) is not null)
        .WithMessage("Give the last day on which it is open, such as 5/8/2027.");
}

/// <summary>Asks for the day.</summary>
public sealed record ExtendPage(int PostingId, string Title, DateTime ClosesAt, string Zone, bool IsOver, ExtendForm Form);
