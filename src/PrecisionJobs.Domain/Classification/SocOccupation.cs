namespace PrecisionJobs.Domain.Classification;

/// <summary>An occupation that the classifier knows by name, whether or not the catalogue has a page for it.</summary>
/// <param name="Code">SOC 2018 code; <c>not:…</c> for a group of other trades.</param>
/// <param name="Title">Official title.</param>
/// <param name="IsOfTrade">Whether a title that means it is one of this trade.</param>
internal sealed record SocOccupation(string Code, string Title, bool IsOfTrade);
