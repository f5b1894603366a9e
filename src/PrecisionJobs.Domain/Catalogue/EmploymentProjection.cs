namespace PrecisionJobs.Domain.Catalogue;

/// <summary>How employment in an occupation is projected to change, from one source.</summary>
public sealed class EmploymentProjection
{
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
}
