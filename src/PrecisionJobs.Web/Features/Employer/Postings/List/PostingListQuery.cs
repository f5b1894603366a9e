using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.List;

/// <summary>
/// Lists a company's postings. One company's are few enough to be counted, searched and ordered in memory, from one
/// reading: so every count is the length of its list, and case and accents compare alike on both databases.
/// </summary>
public sealed class PostingListQuery(AppDbContext db, TimeProvider clock)
{
    public async Task<PostingList> ListAsync(
        Member member, PostingListFilter filter, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(member, cancellationToken);
        var words = Folded(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = all.Where(line => Array.TrueForAll(words, word => Folded(line.Title).Contains(word, StringComparison.Ordinal))).ToList();
        var chosen = Sorted(found.Where(line => filter.KnownStatus is null || line.Status == filter.KnownStatus), filter.KnownSort).ToList();
        var pages = Math.Max(1, (chosen.Count + PostingList.PageSize - 1) / PostingList.PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var zone = await db.Sites.OwnedBy(member.CompanyId)
            .OrderBy(site => site.IsRetired).ThenBy(site => site.Id)
            .Select(site => site.TimeZone)
            .FirstOrDefaultAsync(cancellationToken);
        return new PostingList(
            filter,
            found.GroupBy(line => line.Status).ToDictionary(group => group.Key, group => group.Count()),
            found.Count,
            [.. chosen.Skip((page - 1) * PostingList.PageSize).Take(PostingList.PageSize)],
            page,
            pages,
            all.Count > 0,
            zone,
            clock.GetUtcNow().UtcDateTime);
    }

    private async Task<List<PostingLine>> ReadAsync(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isVerified = member.Company.IsVerified;
        var rows = await db.Postings.OwnedBy(member.CompanyId)
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                Occupation = posting.Occupation == null ? null : posting.Occupation.Title,
                posting.Workplace,
                FirstPlace = posting.Sites.OrderBy(link => link.SiteId)
                    .Select(link => link.Site.City + ", " + link.Site.StateCode).FirstOrDefault(),
                SiteCount = posting.Sites.Count,
                posting.State,
                posting.UpdatedAt,
                posting.PublishAt,
                posting.ClosesAt,
                posting.ClosesZone,
                Applicants = db.Applications.Count(application => application.PostingId == posting.Id),
                NewApplicants = db.Applications.Count(application =>
                    application.PostingId == posting.Id && application.Stage == ApplicationStage.Received),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new PostingLine(
            row.Id,
            row.Title,
            row.Occupation,
            EmployerWords.Place(row.Workplace, row.FirstPlace, row.SiteCount),
            Posting.StatusOf(row.State, row.PublishAt, row.ClosesAt, isVerified, now),
            row.UpdatedAt,
            row.PublishAt,
            row.ClosesAt,
            row.ClosesZone,
            row.Applicants,
            row.NewApplicants));
    }

    private static IEnumerable<PostingLine> Sorted(IEnumerable<PostingLine> lines, PostingListSort sort) => sort switch
    {
        PostingListSort.Title => lines.OrderBy(line => Folded(line.Title), StringComparer.Ordinal).ThenBy(line => line.Id),
        PostingListSort.Closing => lines.OrderBy(line => line.ClosesAt ?? DateTime.MaxValue).ThenBy(line => line.Id),
        PostingListSort.Applicants => lines.OrderByDescending(line => line.NewApplicants)
            .ThenByDescending(line => line.Applicants).ThenBy(line => line.Id),
        _ => lines.OrderByDescending(line => line.UpdatedAt).ThenByDescending(line => line.Id),
    };

    private static string Folded(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (var index = 0; index < source.Length; index++)
            {
                span[index] = char.ToLowerInvariant(LatinLetters.Plain(source[index]));
            }
        });
}
