namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>What was made of pay in words or loose figures.</summary>
/// <param name="Pay">The range, or null where nothing certain can be said.</param>
/// <param name="Note">What the range leaves out or how it was come by; the words as they were. Null where there is nothing to add.</param>
public sealed record PayReading(Pay? Pay, string? Note)
{
    /// <summary>Nothing was said.</summary>
    public static readonly PayReading None = new(null, null);
}
