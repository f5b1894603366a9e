using System.Globalization;
using FluentValidation;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PayStep;

/// <summary>Says exactly what is wrong with an amount. A draft may have no pay at all, but not half of it.</summary>
public sealed class PayFormValidator : AbstractValidator<PayForm>
{
    private const int HighestPremium = 10_000;
    private const int HighestPercent = 100;

    public PayFormValidator()
    {
        RuleFor(form => form).Custom((form, context) => CheckRange(form, context));
        RuleFor(form => form.PremiumAmount).Custom((text, context) =>
        {
            if (Wrong(text) is { } fault)
            {
                context.AddFailure(fault);
            }
            else if (DollarText.Read(text).Cents > HighestPremium)
            {
                context.AddFailure("A shift premium is at most $100 an hour.");
            }
        });
        RuleFor(form => form.PremiumPercent)
            .Must(text => string.IsNullOrWhiteSpace(text)
                || (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
                    && percent is >= 1 and <= HighestPercent))
            .WithMessage($"Give the premium as a whole number of percent, 1 to {HighestPercent}.");
        RuleFor(form => form.PayNote).MaximumLength(Posting.NoteLength)
            .WithMessage($"The note has at most {Posting.NoteLength} characters.");
        RuleFor(form => form.Benefits).MaximumLength(Posting.SectionLength)
            .WithMessage($"The section has at most {Posting.SectionLength:N0} characters.");
    }

    private static void CheckRange(PayForm form, ValidationContext<PayForm> context)
    {
        var (minimum, minimumFault) = DollarText.Read(form.Minimum);
        var (maximum, maximumFault) = DollarText.Read(form.Maximum);
        if (minimumFault == DollarFault.Empty && maximumFault == DollarFault.Empty)
        {
            return;
        }

        Report(context, nameof(form.Minimum), form.Minimum, minimumFault, "Give the lowest pay too. For one fixed rate, write it in both fields.");
        Report(context, nameof(form.Maximum), form.Maximum, maximumFault, "Give the highest pay too. For one fixed rate, write it in both fields.");
        if (minimum > maximum)
        {
            context.AddFailure(nameof(form.Maximum), $"Highest pay must be at least the lowest, {PayDoubt.Told(minimum.Value)}.");
        }

        if (form.Unit is not (PayUnit.Hour or PayUnit.Year))
        {
            context.AddFailure(nameof(form.Unit), "Say whether the pay is per hour or per year.");
        }
        else if (form.Doubt is { } doubt && !form.FiguresAreRight)
        {
            context.AddFailure(nameof(form.FiguresAreRight), doubt);
        }
    }

    private static void Report(
        ValidationContext<PayForm> context, string field, string? text, DollarFault? fault, string whenEmpty)
    {
        if (fault == DollarFault.Empty)
        {
            context.AddFailure(field, whenEmpty);
        }
        else if (Wrong(text) is { } message)
        {
            context.AddFailure(field, message);
        }
    }

    private static string? Wrong(string? text) => DollarText.Read(text).Fault switch
    {
        DollarFault.NotANumber => $"“{text?.Trim()}” is not an amount. Write dollars and cents like 28.50.",
        DollarFault.TooFine => $"“{text?.Trim()}” has parts of a cent. Write it like 28.50.",
        DollarFault.NotAboveZero => "The amount must be above zero.",
        DollarFault.TooMuch => "The amount is more than $1,000,000.",
        _ => null,
    };
}
