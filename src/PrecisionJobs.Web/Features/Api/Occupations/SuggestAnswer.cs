namespace PrecisionJobs.Web.Features.Api.Occupations;

/// <summary>What a title may mean, the likeliest first.</summary>
public sealed record SuggestAnswer(string Title, IReadOnlyList<SuggestItem> Items);

/// <summary>One occupation that a title may mean.</summary>
/// <param name="Soc">SOC 2018 code.</param>
/// <param name="Title">Official title of the code.</param>
/// <param name="Confidence">How likely, above 0 to 1.</param>
/// <param name="Occupation">The guide's occupation for it, as the jobs API takes it for <c>occupation</c>; null if there is none.</param>
/// <param name="Url">The guide's page of that occupation, or null.</param>
public sealed record SuggestItem(string Soc, string Title, double Confidence, string? Occupation, string? Url);
