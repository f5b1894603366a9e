namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>A tab that is a page of its own.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsCurrent">It is the page shown.</param>
/// <param name="Count">How many items its list has.</param>
public sealed record Tab(string Label, string Address, bool IsCurrent, int? Count = null);
