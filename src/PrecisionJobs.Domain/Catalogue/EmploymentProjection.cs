namespace PrecisionJobs.Domain.Catalogue;

/// <summary>How employment in an occupation is projected to change, from one source.</summary>
public sealed class EmploymentProjection
{
    /// <summary>Years between the first and the last year of a projection.</summary>
    public const int Years = 10;

    /// <summary>Who published it, such as "BLS Employment Projections".</summary>
    public required string Source { get; set; }

    /// <summary>The span, such as "2024–34".</summary>
    public required string Period { get; set; }

    /// <summary>Jobs in the first year, in hundreds (299.5 thousand = 2995).</summary>
    public int? EmploymentHundreds { get; set; }

    /// <summary>Jobs projected for the last year, in hundreds.</summary>
    public int? ProjectedEmploymentHundreds { get; set; }

    /// <summary>Change over the span in tenths of a percent (−10.8 % = −108).</summary>
    public int? ChangePermille { get; set; }

    /// <summary>Openings a year, in hundreds; mostly people who retire or change occupation.</summary>
    public int? OpeningsPerYearHundreds { get; set; }

    /// <summary>Jobs gained or lost over the span, in hundreds; null where a figure is missing.</summary>
    public int? NetChangeHundreds => ProjectedEmploymentHundreds - EmploymentHundreds;

    /// <summary>
    /// Of ten openings, how many replace people who retire or change occupation; the rest is growth. Null where a
    /// figure is missing or no opening is projected.
    /// </summary>
    public decimal? ReplacementsInTen
    {
        get
        {
            if (OpeningsPerYearHundreds is not > 0 || NetChangeHundreds is not { } change)
            {
                return null;
            }

            decimal openings = OpeningsPerYearHundreds.Value * Years;
            return Math.Clamp(10 * (openings - Math.Max(0, change)) / openings, 0, 10);
        }
    }
}
