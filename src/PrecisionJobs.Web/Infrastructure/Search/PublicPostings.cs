using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>Which stored postings the public may see, and what is said of those that are over.</summary>
public sealed class PublicPostings(AppDbContext db, TimeProvider clock)
{
    /// <summary>Live postings for an audience.</summary>
    public IQueryable<Posting> SeenBy(SearchAudience audience)
    {
        var live = db.Postings.Where(Posting.LiveAt(clock.GetUtcNow().UtcDateTime));
        return audience == SearchAudience.Vetted
            ? live
            : live.Where(posting => posting.Visibility != PostingVisibility.VettedOnly);
    }

    /// <summary>
    /// A posting that this audience could see once and cannot any more; null for one that it never could: never
    /// published, for vetted candidates only, or of a company that was never verified.
    /// </summary>
    public async Task<OverPosting?> FindOverAsync(int id, SearchAudience audience, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await db.Postings.AsNoTracking()
            .Where(Posting.PublicBefore(now))
            .Where(posting => posting.Id == id
                && (audience == SearchAudience.Vetted || posting.Visibility != PostingVisibility.VettedOnly))
            .Select(posting => new
            {
                posting.Title,
                posting.State,
                posting.CloseReason,
                posting.ClosesAt,
                posting.ClosesZone,
                posting.Visibility,
                CompanyName = posting.Company.Name,
                CompanySlug = posting.Company.Slug,
                posting.Company.Verification,
                OccupationSlug = posting.Occupation!.Slug,
                StateCode = posting.Sites.OrderBy(link => link.SiteId).Select(link => link.Site.StateCode).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var isTakenDown = row.CloseReason == CloseReason.TakenDown && row.State == PostingState.Closed;
        var isNamed = !isTakenDown && row.Visibility != PostingVisibility.Confidential
            && row.Verification == VerificationState.Verified;
        return new OverPosting(
            id,
            isTakenDown ? null : Shown(row.Title, row.CompanyName, row.Visibility),
            isNamed ? row.CompanyName : null,
            isNamed ? row.CompanySlug : null,
            isTakenDown ? "It was taken down." : Ending(row.State, row.Verification),
            row.OccupationSlug,
            row.StateCode,
            !isTakenDown && row.State == PostingState.Paused);
    }

    private static string Shown(string title, string companyName, PostingVisibility visibility) =>
        visibility == PostingVisibility.Confidential ? ConfidentialName.Hide(title, companyName) : title;

    private static string Ending(PostingState state, VerificationState verification) => state switch
    {
        PostingState.Filled => "The openings have been filled.",
        PostingState.Paused => "The company has paused it. It may come back at this address.",
        PostingState.Published when verification != VerificationState.Verified => "Its company no longer posts here.",
        PostingState.Published => "Its closing day has passed.",
        _ => "The company has closed it.",
    };
}

/// <summary>What may be said of a posting that is over.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; null when it was taken down.</param>
/// <param name="CompanyName">Its company; null when not to be named.</param>
/// <param name="CompanySlug">The company's slug; null as the name.</param>
/// <param name="Ending">What became of it, in a sentence.</param>
/// <param name="OccupationSlug">Its occupation.</param>
/// <param name="StateCode">The state of its first site.</param>
/// <param name="IsPaused">It may come back.</param>
public sealed record OverPosting(
    int Id,
    string? Title,
    string? CompanyName,
    string? CompanySlug,
    string Ending,
    string? OccupationSlug,
    string? StateCode,
    bool IsPaused);
