namespace PrecisionJobs.Domain.Postings;

/// <summary>The steps of writing a posting, in order; used in addresses, so names are frozen.</summary>
public static class PostingSteps
{
    public const string Basics = "basics";
    public const string Work = "work";
    public const string Requirements = "requirements";
    public const string Pay = "pay";
    public const string Place = "place";
    public const string Questions = "questions";
    public const string Publish = "publish";
    public const string Company = "company";

    /// <summary>The steps that are written, in order; publishing comes after them.</summary>
    public static IReadOnlyList<string> Written { get; } = [Basics, Work, Requirements, Pay, Place, Questions];
}
