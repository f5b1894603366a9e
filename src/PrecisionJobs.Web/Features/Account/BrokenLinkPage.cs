namespace PrecisionJobs.Web.Features.Account;

/// <summary>A link from a mail that has lost its end: no form that could only fail.</summary>
/// <param name="Title">Heading.</param>
/// <param name="AgainPath">Where a new link is asked for.</param>
/// <param name="AgainText">What that link says.</param>
public sealed record BrokenLinkPage(string Title, string AgainPath, string AgainText);
