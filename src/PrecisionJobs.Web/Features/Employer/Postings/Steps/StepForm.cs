using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>What every step of the posting editor posts.</summary>
public abstract class StepForm
{
    public const string Continue = "continue";
    public const string Leave = "leave";
    public const string Preview = "preview";
    public const string Check = "check";

    /// <summary>Which button was pressed.</summary>
    [JsonIgnore]
    public string? Intent { get; set; }

    /// <summary>
    /// What the writer saw stored of this step. A step has a version of its own, so that two people may write different
    /// steps at once and are told only where they touch the same.
    /// </summary>
    [JsonIgnore]
    public string? Version { get; set; }

    /// <summary>The page it was typed into; see <see cref="StepPage.PageKey"/>.</summary>
    [JsonIgnore]
    public string? PageKey { get; set; }

    /// <summary>Asked to see the text as candidates will.</summary>
    [JsonIgnore]
    public bool ShowsPreview => Intent == Preview;

    /// <summary>The version of what the form says: equal for equal content.</summary>
    public string Fingerprint()
    {
        var json = JsonSerializer.Serialize(this, GetType()).Replace("\\r\\n", "\\n", StringComparison.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
    }

    /// <summary>Trimmed, line ends as one character; null where nothing is left.</summary>
    protected static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

/// <summary>A step of the posting editor: reads its part of a posting, and writes it.</summary>
public interface IStepForm<TSelf>
    where TSelf : StepForm, IStepForm<TSelf>
{
    /// <summary>One of <see cref="PostingSteps"/>.</summary>
    static abstract string Step { get; }

    /// <summary>The step as stored.</summary>
    static abstract TSelf From(Posting posting);

    /// <summary>Writes the step into the posting; the form is in order.</summary>
    void Apply(Posting posting);

    /// <summary>Where it differs from the version that somebody else stored.</summary>
    ConflictLines DiffersFrom(TSelf theirs);
}
