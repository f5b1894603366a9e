namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// National wages of an occupation in one period from one source. Whole US dollars; every figure may be missing,
/// because the source suppresses some.
/// </summary>
public sealed class WageEstimate
{
    public int Id { get; private set; }

    public int OccupationId { get; private set; }

    /// <summary>Who published it, such as "BLS OEWS".</summary>
    public required string Source { get; set; }

    /// <summary>What it is about, such as "May 2024".</summary>
    public required string Period { get; init; }

    public int? AnnualP10 { get; set; }

    public int? AnnualP25 { get; set; }

    public int? AnnualMedian { get; set; }

    public int? AnnualP75 { get; set; }

    public int? AnnualP90 { get; set; }

    /// <summary>Median by the hour, in cents.</summary>
    public int? HourlyMedianCents { get; set; }

    public int? Employment { get; set; }
}
