using System.Globalization;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PayStep;

/// <summary>What the job pays and offers.</summary>
public sealed class PayForm : StepForm, IStepForm<PayForm>
{
    public static string Step => PostingSteps.Pay;

    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public PayUnit? Unit { get; set; }

    /// <summary>The writer was asked about an unusual figure and says that it is right.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool FiguresAreRight { get; set; }

    public string? PremiumAmount { get; set; }

    public string? PremiumPercent { get; set; }

    public bool OvertimeOffered { get; set; }

    public string? PayNote { get; set; }

    public string? Benefits { get; set; }

    /// <summary>Why the figures look like the wrong unit, as a question; null where they do not.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Doubt => PayDoubt.About(DollarText.Read(Minimum).Cents, DollarText.Read(Maximum).Cents, Unit);

    public static PayForm From(Posting posting) => new()
    {
        Minimum = posting.Pay is { } pay ? DollarText.Write(pay.MinimumCents) : null,
        Maximum = posting.Pay is { } top ? DollarText.Write(top.MaximumCentsPerUnit) : null,
        Unit = posting.Pay?.Unit,
        PremiumAmount = posting.ShiftPremiumCents is { } cents ? DollarText.Write(cents) : null,
        PremiumPercent = posting.ShiftPremiumPercent?.ToString(CultureInfo.InvariantCulture),
        OvertimeOffered = posting.OvertimeOffered,
        PayNote = posting.PayNote,
        Benefits = posting.Benefits,
    };

    public void Apply(Posting posting)
    {
        posting.Pay = DollarText.Read(Minimum).Cents is { } minimum && DollarText.Read(Maximum).Cents is { } maximum && Unit is { } unit
            ? Pay.Range(minimum, maximum, unit)
            : null;
        posting.ShiftPremiumCents = DollarText.Read(PremiumAmount).Cents;
        posting.ShiftPremiumPercent = Clean(PremiumPercent) is { } percent
            ? int.Parse(percent, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
        posting.OvertimeOffered = OvertimeOffered;
        posting.PayNote = Clean(PayNote);
        posting.Benefits = Clean(Benefits);
    }

    public ConflictLines DiffersFrom(PayForm theirs) => new ConflictLines()
        .Add("Lowest pay", theirs.Minimum, Minimum)
        .Add("Highest pay", theirs.Maximum, Maximum)
        .Add("Unit", Word(theirs.Unit), Word(Unit))
        .Add("Shift premium, $ an hour", theirs.PremiumAmount, PremiumAmount)
        .Add("Shift premium, %", theirs.PremiumPercent, PremiumPercent)
        .Add("Overtime", theirs.OvertimeOffered, OvertimeOffered)
        .Add("Note on the pay", theirs.PayNote, PayNote)
        .Add("Benefits", theirs.Benefits, Benefits);

    private static string? Word(PayUnit? unit) => unit switch
    {
        PayUnit.Hour => "per hour",
        PayUnit.Year => "per year",
        _ => null,
    };
}
