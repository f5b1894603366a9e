using PrecisionJobs.Domain.Measurement;

namespace PrecisionJobs.Web.Features.Guide.Convert;

/// <summary>The converter: what was asked, and the answer.</summary>
/// <param name="Action">The page that holds it.</param>
/// <param name="Value">What was typed; an example when nothing was.</param>
/// <param name="Unit">The chosen unit.</param>
/// <param name="Answer">What it was read as; null where it could not be read.</param>
public sealed record ConverterPage(string Action, string Value, LengthUnit Unit, ConverterAnswer? Answer)
{
    private const string Example = "5 tenths";

    /// <summary>Units to choose from, with their value in the query string.</summary>
    public static IReadOnlyList<(string Value, string Label, LengthUnit Unit)> Units { get; } =
    [
        ("in", "inches", LengthUnit.Inch),
        ("thou", "thou (mil)", LengthUnit.Thou),
        ("tenth", "tenths", LengthUnit.Tenth),
        ("uin", "microinches (µin)", LengthUnit.Microinch),
        ("mm", "millimeters (mm)", LengthUnit.Millimeter),
        ("um", "micrometers (µm)", LengthUnit.Micrometer),
    ];

    /// <summary>Answers a form; an unknown unit is the inch.</summary>
    public static ConverterPage Of(ConvertForm form, string action)
    {
        var unit = Units.FirstOrDefault(item => item.Value == form.Unit).Unit;
        var value = string.IsNullOrWhiteSpace(form.Value) ? Example : form.Value.Trim();
        value = value.Length > MeasureText.MaximumLength ? value[..MeasureText.MaximumLength] : value;
        return new ConverterPage(action, value, unit, ConverterAnswer.Of(MeasureText.Read(value, unit)));
    }
}
