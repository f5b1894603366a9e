namespace PrecisionJobs.Web.Features.Guide.Convert;

/// <summary>What is to be converted; all of it in the query string.</summary>
public sealed class ConvertForm
{
    /// <summary>A number, or a dimension, tolerance or finish as the trade writes it.</summary>
    public string? Value { get; set; }

    /// <summary>The unit of a number that names none, as in <see cref="ConverterPage.Units"/>.</summary>
    public string? Unit { get; set; }
}
