namespace PrecisionJobs.Web.Features.Me.Profile.Import;

/// <summary>Words of the import's page.</summary>
internal static class ImportWords
{
    /// <summary>A single fact.</summary>
    public static string Of(ImportFactKind kind) => kind switch
    {
        ImportFactKind.Phone => "Phone",
        ImportFactKind.Zip => "ZIP code",
        ImportFactKind.Headline => "Headline",
        ImportFactKind.Summary => "Summary",
        ImportFactKind.Tolerance => "Tightest tolerance",
        _ => "Finest finish",
    };
}
