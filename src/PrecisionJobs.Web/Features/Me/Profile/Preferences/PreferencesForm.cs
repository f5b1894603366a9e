using System.Globalization;
using FluentValidation;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Me.Profile.Preferences;

/// <summary>What work a candidate would take.</summary>
public sealed class PreferencesForm : ISectionForm<PreferencesForm>
{
    /// <summary>The travel radiuses offered, in miles.</summary>
    public static readonly IReadOnlyList<int> Radiuses = [10, 25, 50, 75, 100, 150, Candidate.MaximumTravelMiles];

    public List<Shift> Shifts { get; set; } = [];

    /// <summary>Dollars, as typed.</summary>
    public string? PayFloor { get; set; }

    public PayUnit PayFloorUnit { get; set; }

    public int? TravelRadiusMiles { get; set; }

    public bool WillRelocate { get; set; }

    /// <summary>First day they could begin: by a date field year-month-day, by hand month/day/year.</summary>
    public string? AvailableFrom { get; set; }

    public string? Availability { get; set; }

    /// <summary>Null is not stated.</summary>
    public bool? IsAuthorisedToWork { get; set; }

    /// <summary>A US person in the sense of the export rules; null is not stated.</summary>
    public bool? IsUsPerson { get; set; }

    public int Revision { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>The pay floor in cents; null when none was typed or it cannot be read.</summary>
    public int? PayFloorCents => decimal.TryParse(
        PayFloor?.Replace("$", string.Empty, StringComparison.Ordinal),
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        CultureInfo.InvariantCulture,
        out var dollars) && dollars is > 0 and <= Pay.MaximumCents / 100
            ? (int)decimal.Round(dollars * 100)
            : null;

    public static PreferencesForm Of(Candidate candidate) => new()
    {
        Shifts = [.. candidate.Shifts],
        PayFloor = candidate.PayFloorCents is { } cents ? Dollars(cents) : null,
        PayFloorUnit = candidate.PayFloorUnit,
        TravelRadiusMiles = candidate.TravelRadiusMiles,
        WillRelocate = candidate.WillRelocate,
        AvailableFrom = TypedDate.Text(candidate.AvailableFrom),
        Availability = candidate.Availability,
        IsAuthorisedToWork = candidate.IsAuthorisedToWork,
        IsUsPerson = candidate.IsUsPerson,
        Revision = candidate.Revision,
    };

    public void ApplyTo(Candidate candidate)
    {
        candidate.Shifts = [.. Shifts.Distinct().Order()];
        candidate.PayFloorCents = PayFloorCents;
        candidate.PayFloorUnit = PayFloorUnit;
        candidate.TravelRadiusMiles = TravelRadiusMiles;
        candidate.WillRelocate = WillRelocate;
        candidate.Availability = string.IsNullOrWhiteSpace(Availability) ? null : Availability.Trim();
        candidate.AvailableFrom = TypedDate.Read(AvailableFrom);
        candidate.IsAuthorisedToWork = IsAuthorisedToWork;
        candidate.IsUsPerson = IsUsPerson;
    }

    public IReadOnlyList<ProfileLine> Lines() =>
    [
        new("Shifts", string.Join(", ", Shifts.Order().Select(PostingWords.Of))),
        new("Pay floor", PayFloorCents is { } cents ? $"${Dollars(cents)} {(PayFloorUnit == PayUnit.Hour ? "an hour" : "a year")}" : null),
        new("Travel radius", TravelRadiusMiles is { } miles ? $"{miles} miles" : null),
        new("Relocation", WillRelocate ? "Yes" : "No"),
        new("Could begin on", TypedDate.Words(TypedDate.Read(AvailableFrom))),
        new("Availability", Availability?.Trim()),
        new("May work in the United States", CandidateWords.Of(IsAuthorisedToWork)),
        new("US person (export rules)", CandidateWords.Of(IsUsPerson)),
    ];

    private static string Dollars(int cents) => (cents / 100m).ToString(cents % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture);
}

public sealed class PreferencesFormValidator : AbstractValidator<PreferencesForm>
{
    public PreferencesFormValidator()
    {
        RuleForEach(form => form.Shifts).IsInEnum().WithMessage("Choose shifts from the list.");
        RuleFor(form => form.PayFloor)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.PayFloorCents is not null)
            .WithMessage("Enter pay as a number, such as 28.50.");
        RuleFor(form => form.PayFloor)
            .Must((form, _) => form.PayFloorCents is not { } cents || (form.PayFloorUnit == PayUnit.Hour) == (cents < 100_000))
            .WithMessage(form => form.PayFloorUnit == PayUnit.Hour
                ? "This is a lot for an hour. Is it a yearly figure?"
                : "This is little for a year. Is it an hourly figure?");
        RuleFor(form => form.PayFloorUnit).IsInEnum().WithMessage("Choose hour or year.");
        RuleFor(form => form.TravelRadiusMiles).InclusiveBetween(1, Candidate.MaximumTravelMiles)
            .WithMessage("Choose a distance from the list.");
        RuleFor(form => form.AvailableFrom).Must(TypedDate.IsReadable).WithMessage(TypedDate.Unreadable);
        RuleFor(form => form.Availability).MaximumLength(Candidate.AvailabilityLength)
            .WithMessage($"Use at most {Candidate.AvailabilityLength} characters.");
    }
}
