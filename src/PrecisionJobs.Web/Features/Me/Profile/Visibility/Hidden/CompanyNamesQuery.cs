using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Me.Profile.Visibility.Hidden;

/// <summary>A company to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where its first site is; empty where it has none.</param>
public sealed record CompanyChoice(int Id, string Name, string Place);

/// <summary>Finds verified companies by their names; of others nobody learns that they exist.</summary>
public sealed class CompanyNamesQuery(AppDbContext db)
{
    private const int Most = 8;
    private const int ShortestText = 2;

    /// <summary>The companies whose name holds a text, those that begin with it first.</summary>
    public async Task<IReadOnlyList<CompanyChoice>> BeginningAsync(string? text, CancellationToken cancellationToken)
    {
        var wanted = text?.Trim() ?? string.Empty;
        if (wanted.Length is < ShortestText or > Company.NameLength)
        {
            return [];
        }

        var pattern = TextPattern.Containing(wanted);
        var found = await Named(Verified().Where(company => EF.Functions.Like(company.Name, pattern, TextPattern.Escape)))
            .ToListAsync(cancellationToken);
        return
        [
            .. found.OrderByDescending(item => item.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
                .ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase).Take(Most),
        ];
    }

    /// <summary>The one that is meant by its whole name or by a choice, or else those that may be meant.</summary>
    public async Task<(CompanyChoice? Meant, IReadOnlyList<CompanyChoice> Near)> MeantAsync(
        int? id, string? text, CancellationToken cancellationToken)
    {
        if (id is { } chosen)
        {
            return (await Named(Verified().Where(company => company.Id == chosen)).SingleOrDefaultAsync(cancellationToken), []);
        }

        var near = await BeginningAsync(text, cancellationToken);
        var same = near.Where(item => string.Equals(item.Name, text!.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return (same is [var one] ? one : null, near);
    }

    private IQueryable<Company> Verified() =>
        db.Companies.AsNoTracking().Where(company => company.Verification == VerificationState.Verified);

    private static IQueryable<CompanyChoice> Named(IQueryable<Company> companies) => companies
        .OrderBy(company => company.Name).ThenBy(company => company.Id).Take(Most * 8)
        .Select(company => new CompanyChoice(
            company.Id,
            company.Name,
            company.Sites.OrderBy(site => site.Id).Select(site => site.City + ", " + site.StateCode).FirstOrDefault() ?? string.Empty));
}
