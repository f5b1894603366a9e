using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Account.Register.ToJoin;

/// <summary>A company that can be joined.</summary>
public sealed record CompanyChoice(int Id, string Slug, string Name, string? Place);

/// <summary>Verified companies by name. What is not verified yet is nobody's to see.</summary>
public sealed class CompaniesToJoinQuery(AppDbContext db)
{
    private const int Most = 10;

    /// <summary>Companies whose name holds the text, by name; none for less than two letters.</summary>
    public async Task<IReadOnlyList<CompanyChoice>> FindAsync(string? text, CancellationToken cancellationToken)
    {
        var part = Slug.From(text, fallback: string.Empty);
        if (part.Length < 2)
        {
            return [];
        }

        return await db.Companies.AsNoTracking()
            .Where(company => company.Verification == VerificationState.Verified && company.Slug.Contains(part))
            .OrderBy(company => company.Name).ThenBy(company => company.Id).Take(Most)
            .Select(company => new CompanyChoice(
                company.Id,
                company.Slug,
                company.Name,
                company.Sites.OrderBy(site => site.Id).Select(site => site.City + ", " + site.StateCode).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }
}
