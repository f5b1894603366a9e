namespace PrecisionJobs.Web.Features.Account.Register;

/// <summary>The choice of what to register as.</summary>
/// <param name="ReturnUrl">Where to go on afterwards; empty for the workspace.</param>
public sealed record RegisterPage(string ReturnUrl);
