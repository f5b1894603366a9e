using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>What there is at the address where one applies.</summary>
public abstract record PostingStanding
{
    private PostingStanding()
    {
    }

    /// <summary>Live: one can apply.</summary>
    public sealed record Open(ApplyPosting Posting) : PostingStanding;

    /// <summary>It was public and is over.</summary>
    public sealed record Over(ApplyPosting Posting) : PostingStanding;

    /// <summary>Never public, or not for this viewer.</summary>
    public sealed record Unknown : PostingStanding;
}

/// <summary>Reads a posting for somebody who wants to apply, by the one rule of what is live.</summary>
public sealed class ApplyPostingQuery(AppDbContext db, TimeProvider clock)
{
    /// <summary>What a viewer, null for a visitor, finds.</summary>
    public async Task<PostingStanding> FindAsync(int postingId, int? accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var seen = db.Postings.AsNoTracking()
            .Where(posting => posting.Id == postingId)
            .Where(posting => posting.Visibility != PostingVisibility.VettedOnly
                || db.Candidates.Any(candidate => candidate.AccountId == accountId && candidate.VettedAt != null));
        var posting = await seen
            .Include(posting => posting.Company)
            .Include(posting => posting.Occupation)
            .Include(posting => posting.Questions)
            .Include(posting => posting.Sites).ThenInclude(link => link.Site)
            .SingleOrDefaultAsync(cancellationToken);
        return posting switch
        {
            null => new PostingStanding.Unknown(),
            _ when posting.IsLive(now) => new PostingStanding.Open(ApplyPosting.Of(posting)),
            _ when await seen.AnyAsync(Posting.PublicBefore(now), cancellationToken) => new PostingStanding.Over(ApplyPosting.Of(posting)),
            _ => new PostingStanding.Unknown(),
        };
    }
}
