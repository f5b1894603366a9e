namespace PrecisionJobs.Web.Features.Shared.CountLinks;

/// <summary>Somewhere to go on, with how many jobs are there; shown by <c>_CountLinks</c>.</summary>
/// <param name="Label">What is there.</param>
/// <param name="Address">Its address.</param>
/// <param name="Count">How many jobs it lists for this viewer.</param>
public sealed record CountLink(string Label, string Address, int Count);
