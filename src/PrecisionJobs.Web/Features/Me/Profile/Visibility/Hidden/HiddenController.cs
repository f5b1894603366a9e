using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me.Profile.Visibility.Hidden;

/// <summary>A company to be kept out.</summary>
public sealed class HideForm
{
    /// <summary>Its name, or the beginning of it, as typed.</summary>
    public string? Company { get; set; }

    /// <summary>The one that was chosen among several.</summary>
    public int? CompanyId { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>The companies that never see the profile.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="HiddenFrom">The companies named so far.</param>
/// <param name="Choices">What the text may mean, where it was no name.</param>
public sealed record HiddenPage(HideForm Form, IReadOnlyList<HiddenCompany> HiddenFrom, IReadOnlyList<CompanyChoice> Choices);

/// <summary>Companies that a candidate keeps their profile from.</summary>
[Route("me/profile/visibility/companies")]
public sealed class HiddenController(
    ProfileQuery profile, CompanyNamesQuery companies, HideFromCompany hide, ShowToCompany show, Links links) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken) =>
        View("Hidden", await PageAsync(new HideForm { ReturnUrl = returnUrl }, [], cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(HideForm form, CancellationToken cancellationToken)
    {
        var (company, near) = await companies.MeantAsync(form.CompanyId, form.Company, cancellationToken);
        if (company is null)
        {
            return Invalid("Hidden", await PageAsync(form, near, cancellationToken), [new FieldError("Company", Problem(form, near))]);
        }

        return await hide.ExecuteAsync(AccountId, company.Id, Process, cancellationToken) switch
        {
            HideOutcome.Done => Back(form.ReturnUrl, $"{company.Name} does not see your profile. What you send with an application to it, it sees."),
            HideOutcome.Full => Invalid(
                "Hidden",
                await PageAsync(form, [], cancellationToken),
                [new FieldError("Company", $"You can name up to {HiddenCompany.MaximumPerCandidate} companies. Hide your profile instead.")]),
            _ => throw new UnreachableException(),
        };
    }

    [HttpPost("{companyId:int}/remove")]
    public async Task<IActionResult> Delete(int companyId, string? returnUrl, CancellationToken cancellationToken) =>
        await show.ExecuteAsync(AccountId, companyId, Process, cancellationToken) switch
        {
            RemoveOutcome.Removed => Back(returnUrl, "Taken off the list."),
            RemoveOutcome.NotFound => NotFound(),
            _ => throw new UnreachableException(),
        };

    /// <summary>For the type-ahead: verified companies, which are public anyway.</summary>
    [HttpGet("suggest")]
    [EnableRateLimiting(RateLimits.Search)]
    public async Task<IActionResult> Suggest(string? q, CancellationToken cancellationToken) =>
        Json((await companies.BeginningAsync(q, cancellationToken)).Select(item => new { Value = item.Name, Label = item.Name, Kind = item.Place }));

    private RedirectResult Back(string? returnUrl, string flash) =>
        Redirect(links.Me.AndReturn(links.Me.HiddenFrom, Url.IsLocalUrl(returnUrl) ? returnUrl : null), flash);

    private static string Problem(HideForm form, IReadOnlyList<CompanyChoice> found) => string.IsNullOrWhiteSpace(form.Company)
        ? "Enter the name of a company."
        : found.Count > 0
            ? "Choose which of these you mean."
            : "No company that is verified here is called so. One that is not verified sees no profile anyway.";

    private async Task<HiddenPage> PageAsync(
        HideForm form, IReadOnlyList<CompanyChoice> choices, CancellationToken cancellationToken) => new(
        form,
        [.. (await profile.WholeAsync(AccountId, cancellationToken)).HiddenFrom
            .OrderBy(hidden => hidden.Company.Name, StringComparer.OrdinalIgnoreCase)],
        choices);
}
