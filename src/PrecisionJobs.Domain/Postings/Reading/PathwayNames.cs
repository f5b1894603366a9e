using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>What a way into a trade is called where the catalogue has no entry for it.</summary>
internal static class PathwayNames
{
    public const string Trade = "Experience in the trade";

    /// <summary>"Apprenticeship".</summary>
    public static string Of(PathwayKind kind) => kind switch
    {
        PathwayKind.RegisteredApprenticeship => "Apprenticeship",
        PathwayKind.PreApprenticeship => "Pre-apprenticeship",
        PathwayKind.Certificate => "Trade or technical school",
        PathwayKind.AssociateDegree => "Associate degree",
        PathwayKind.BachelorDegree => "Bachelor’s degree",
        PathwayKind.Military => "Military training",
        PathwayKind.ShortCourse => "Course",
        _ => "Training on the job",
    };
}
