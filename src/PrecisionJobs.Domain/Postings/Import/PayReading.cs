namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>What was made of pay in words or loose figures.</summary>
/// <param name="Pay">The range, or null where nothing certain can be said.</param>
/// <param name="Note">What the range leaves out or how it was come by; the words as they were. Null where there is nothing to add.</param>
/// <param name="Doubt">What somebody should check before the range is shown to anybody; null where nothing.</param>
public sealed record PayReading(Pay? Pay, string? Note, string? Doubt = null)
{
    /// <summary>Nothing was said.</summary>
    public static readonly PayReading None = new(null, null);
}
