namespace PrecisionJobs.Domain.Classification;

/// <summary>A detailed occupation of the Standard Occupational Classification 2018 that a job title may mean.</summary>
/// <param name="Code">Its code, such as <c>51-4041</c>.</param>
/// <param name="Title">Its official title.</param>
/// <param name="Confidence">How likely, above 0 to 1; all matches of a title together at most 1.</param>
public sealed record SocMatch(string Code, string Title, double Confidence);
