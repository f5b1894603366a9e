namespace PrecisionJobs.Web.Features.Account;

/// <summary>"Check your mail": the same whether or not the address has an account.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Lead">What the mail will hold.</param>
/// <param name="AgainPath">Where to ask for it again.</param>
/// <param name="AgainText">What that link says.</param>
public sealed record CheckMailPage(string Title, string Lead, string AgainPath, string AgainText);
