namespace PrecisionJobs.Domain.Postings;

/// <summary>One thing that stands between a posting and going live.</summary>
/// <param name="Step">The step of the posting editor where it is mended.</param>
/// <param name="Field">Name of the field there; empty where it is not about a field.</param>
/// <param name="Message">What to do, in a sentence.</param>
public sealed record PublishGap(string Step, string Field, string Message);
