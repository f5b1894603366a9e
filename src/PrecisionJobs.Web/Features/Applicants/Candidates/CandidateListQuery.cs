using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Applicants.Candidates;

/// <summary>Ranks the candidates for a posting who may be found and have not applied.</summary>
public sealed class CandidateListQuery(AppDbContext db, FactsReader facts, MatchPools pools, TimeProvider clock)
{
    /// <summary>Candidates ranked: nobody reads further, and who wants more asks for less.</summary>
    private const int Most = 100;
    private const int PageSize = 20;

    /// <summary>The list, or null where the posting is not one of the desk's company.</summary>
    public async Task<CandidateList?> FindAsync(ReviewDesk desk, int postingId, string? page, CancellationToken cancellationToken)
    {
        var posting = await db.PostingHeadAsync(desk, postingId, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (posting is null)
        {
            return null;
        }

        var isVerified = await db.Companies.AnyAsync(
            company => company.Id == desk.CompanyId && company.Verification == VerificationState.Verified, cancellationToken);
        if (!isVerified || await facts.PostingAsync(postingId, cancellationToken) is not { } asked)
        {
            return new CandidateList(desk, posting, isVerified, 0, new Paged<CandidateCard>([], 0, 1, PageSize));
        }

        var applied = await db.Applications.Where(application => application.PostingId == postingId)
            .Select(application => application.CandidateId).ToHashSetAsync(cancellationToken);
        var ranked = await pools.CandidatesForAsync(asked, desk.CompanyId, desk.IsRecruiter, Most + applied.Count, cancellationToken);
        var others = ranked.Best.Where(candidate => !applied.Contains(candidate.CandidateId)).Take(Most).ToList();
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asNumber) ? asNumber : 1;
        number = Math.Clamp(number, 1, Math.Max(1, (others.Count + PageSize - 1) / PageSize));
        var shown = others.Skip((number - 1) * PageSize).Take(PageSize).ToList();
        return new CandidateList(
            desk,
            posting,
            isVerified,
            ranked.Findable,
            new Paged<CandidateCard>(
                await db.CandidateCardsAsync(desk, postingId, shown, cancellationToken), others.Count, number, PageSize));
    }
}
