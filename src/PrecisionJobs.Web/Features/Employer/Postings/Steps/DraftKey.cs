using System.Globalization;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>Under which key unsaved text of a step is kept.</summary>
public static class DraftKey
{
    /// <summary>"posting/17/pay".</summary>
    public static string Of(int postingId, string step) => $"{Prefix(postingId)}{step}";

    /// <summary>What the keys of all steps of a posting begin with.</summary>
    public static string Prefix(int postingId) => string.Create(CultureInfo.InvariantCulture, $"posting/{postingId}/");
}
