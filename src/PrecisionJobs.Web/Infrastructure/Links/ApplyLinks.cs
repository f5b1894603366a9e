namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of applying to a posting.</summary>
public sealed class ApplyLinks
{
    public string Start(int postingId) => $"/jobs/{postingId}/apply";

    public string Step(int postingId, string step) => $"{Start(postingId)}/{step}";

    /// <summary>A step with what is wrong on it pointed out.</summary>
    public string StepToMend(int postingId, string step) => $"{Step(postingId, step)}?check=true";

    /// <summary>Whether an address leads back into applying.</summary>
    public bool IsApply(string? path) =>
        path?.Split('?')[0].Split('/') is ["", "jobs", var id, "apply", ..] && id.All(char.IsAsciiDigit);

    /// <summary>Where a candidate's unfinished application is kept while they type.</summary>
    public string Draft(int postingId) => $"{Start(postingId)}/draft";

    /// <summary>The same for a visitor who has not signed in.</summary>
    public string VisitorDraft(int postingId) => $"{Start(postingId)}/visitor-draft";
}
