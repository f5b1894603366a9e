using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Shared.JobCards;

/// <summary>
/// Reads the cards of what a search found, in its order. The live rule is asked once more: what was paused a moment ago,
/// by another node, is left out.
/// </summary>
public sealed class JobCardsQuery(AppDbContext db, CatalogueSnapshot catalogue, TimeProvider clock)
{
    /// <summary>The cards of hits, with distances.</summary>
    public async Task<IReadOnlyList<JobCard>> ReadAsync(IReadOnlyList<SearchHit> hits, CancellationToken cancellationToken)
    {
        var cards = await ReadByIdAsync([.. hits.Select(hit => hit.PostingId)], cancellationToken);
        return
        [
            .. from hit in hits
               let card = cards.GetValueOrDefault(hit.PostingId)
               where card is not null
               select card with { Miles = hit.Miles, NearestSite = hit.SiteIndex },
        ];
    }

    /// <summary>The cards of postings, in the order of their ids as given.</summary>
    public async Task<IReadOnlyList<JobCard>> ReadAsync(IReadOnlyList<int> postingIds, CancellationToken cancellationToken)
    {
        var cards = await ReadByIdAsync(postingIds, cancellationToken);
        return [.. postingIds.Select(id => cards.GetValueOrDefault(id)).OfType<JobCard>()];
    }

    private static readonly Expression<Func<Posting, CardRow>> Row = posting => new CardRow
    {
        Id = posting.Id,
        Title = posting.Title,
        CompanyName = posting.Company.Name,
        CompanySlug = posting.Company.Slug,
        Summary = posting.Summary,
        OccupationSlug = posting.Occupation!.Slug,
        OccupationTitle = posting.Occupation!.Title,
        FamilySlug = posting.Occupation!.Family.Slug,
        Pay = posting.Pay,
        Shift = posting.Shift,
        EmploymentType = posting.EmploymentType,
        ExperienceLevel = posting.ExperienceLevel,
        Workplace = posting.Workplace,
        RemoteStates = posting.RemoteStates,
        PublicSince = posting.PublicSince,
        PublishAt = posting.PublishAt,
        ClosesAt = posting.ClosesAt,
        UpdatedAt = posting.UpdatedAt,
        ClosesZone = posting.ClosesZone,
        TightestToleranceMicroinches = posting.TightestToleranceMicroinches,
        UsPersonRequired = posting.UsPersonRequired,
        Visibility = posting.Visibility,
        Sites = posting.Sites.OrderBy(link => link.SiteId)
            .Select(link => new CardSite(
                link.SiteId, link.Site.City, link.Site.StateCode, link.Site.Latitude, link.Site.Longitude)).ToList(),
        Requirements = posting.Requirements.OrderBy(item => item.Id)
            .Select(item => new CardRow.RequirementRow(
                item.Skill!.Slug, item.Skill.Name, item.Skill.Category, item.Certification!.Slug, item.Certification.Name,
                item.Importance, item.MinimumYears)).ToList(),
    };

    private async Task<Dictionary<int, JobCard>> ReadByIdAsync(
        IReadOnlyList<int> postingIds, CancellationToken cancellationToken)
    {
        if (postingIds.Count == 0)
        {
            return [];
        }

        var rows = await db.Postings.AsNoTracking()
            .Where(Posting.LiveAt(clock.GetUtcNow().UtcDateTime))
            .Where(posting => postingIds.Contains(posting.Id))
            .Select(Row)
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.ToCard(catalogue));
    }
}
