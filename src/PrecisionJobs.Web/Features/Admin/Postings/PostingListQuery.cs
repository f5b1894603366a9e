using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Postings;

/// <summary>Lists postings across companies, last changed first.</summary>
public sealed class PostingListQuery(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<PostingList> FindAsync(
        string? status, string? search, string? company, int page, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = PostingList.Statuses.Any(item => item.Key == status) ? status! : "live";
        var text = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        var slug = string.IsNullOrWhiteSpace(company) ? null : company;
        var found = Matching(text, slug);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (each, _) in PostingList.Statuses)
        {
            counts[each] = await found.Where(In(each, now)).CountAsync(cancellationToken);
        }

        return new PostingList(key, text, slug, counts, await PageAsync(found.Where(In(key, now)), page, now, cancellationToken));
    }

    private IQueryable<Posting> Matching(string? text, string? companySlug)
    {
        var found = db.Postings.AsNoTracking();
        if (companySlug is not null)
        {
            found = found.Where(posting => posting.Company.Slug == companySlug);
        }

        if (text is null)
        {
            return found;
        }

        var pattern = TextPattern.Containing(text);
        return found.Where(posting => EF.Functions.Like(posting.Title, pattern, TextPattern.Escape)
            || EF.Functions.Like(posting.Company.Name, pattern, TextPattern.Escape));
    }

    private static Expression<Func<Posting, bool>> In(string key, DateTime now) => key switch
    {
        "live" => Posting.InStatus(PostingStatus.Live, now),
        "scheduled" => Posting.InStatus(PostingStatus.Scheduled, now),
        "in-review" => Posting.InStatus(PostingStatus.InReview, now),
        "waiting" => Posting.InStatus(PostingStatus.AwaitingVerification, now),
        "paused" => Posting.InStatus(PostingStatus.Paused, now),
        "taken-down" => posting => posting.State == PostingState.Closed && posting.CloseReason == CloseReason.TakenDown,
        "over" => posting => posting.State == PostingState.Filled
            || (posting.State == PostingState.Closed && posting.CloseReason != CloseReason.TakenDown)
            || (posting.State == PostingState.Published && posting.ClosesAt <= now),
        "draft" => Posting.InStatus(PostingStatus.Draft, now),
        _ => _ => true,
    };

    private static async Task<Paged<PostingCard>> PageAsync(
        IQueryable<Posting> found, int page, DateTime now, CancellationToken cancellationToken)
    {
        var paged = await found
            .OrderByDescending(posting => posting.UpdatedAt).ThenByDescending(posting => posting.Id)
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                posting.State,
                posting.CloseReason,
                posting.PublishAt,
                posting.ClosesAt,
                posting.UpdatedAt,
                posting.Company.Name,
                posting.Company.Slug,
                posting.Company.Verification,
            })
            .ToPagedAsync(page, PageSize, cancellationToken);
        return new Paged<PostingCard>(
            [
                .. paged.Items.Select(row => new PostingCard(
                    row.Id,
                    row.Title,
                    row.Name,
                    row.Slug,
                    Posting.StatusOf(
                        row.State, row.PublishAt, row.ClosesAt, row.Verification == VerificationState.Verified, now),
                    row is { State: PostingState.Closed, CloseReason: CloseReason.TakenDown },
                    row.UpdatedAt)),
            ],
            paged.Total, paged.Page, paged.Size);
    }
}
