using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Shared.Postings;

/// <summary>
/// Reads postings as candidates see them. Whoever asks says which postings may be seen: live ones, or those of the
/// company that looks at its own preview.
/// </summary>
public sealed class PostingDetailsQuery
{
    /// <summary>One posting of those that may be seen, or null.</summary>
    public async Task<PostingDetails?> ReadAsync(
        IQueryable<Posting> visible, int postingId, CancellationToken cancellationToken) =>
        (await ReadManyAsync(visible.Where(posting => posting.Id == postingId), cancellationToken)).SingleOrDefault();

    /// <summary>All of the postings given, by id.</summary>
    public async Task<IReadOnlyList<PostingDetails>> ReadManyAsync(
        IQueryable<Posting> visible, CancellationToken cancellationToken)
    {
        var rows = await visible.AsNoTracking().OrderBy(posting => posting.Id).Select(Row).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDetails())];
    }

    private static readonly Expression<Func<Posting, DetailsRow>> Row = posting => new DetailsRow
    {
        Posting = posting,
        Company = posting.Company,
        Occupation = posting.OccupationId == null
            ? null
            : new DetailsOccupation(
                posting.Occupation!.Slug, posting.Occupation.Title, posting.Occupation.SocCode,
                posting.Occupation.Family.Slug, posting.Occupation.Family.Name),
        QuestionCount = posting.Questions.Count,
        Requirements = posting.Requirements.OrderBy(item => item.Id).Select(item => new DetailsRow.RequirementRow
        {
            Id = item.Id,
            SkillSlug = item.Skill!.Slug,
            SkillName = item.Skill.Name,
            Category = item.Skill.Category,
            CertificationSlug = item.Certification!.Slug,
            CertificationName = item.Certification.Name,
            PathwaySlug = item.Pathway!.Slug,
            PathwayName = item.Pathway.Name,
            PathwayKind = item.Pathway.Kind,
            Importance = item.Importance,
            MinimumYears = item.MinimumYears,
            MinimumLevel = item.MinimumLevel,
            AlternativeGroup = item.AlternativeGroup,
            Note = item.Note,
        }).ToList(),
        Sites = posting.Sites.OrderBy(link => link.SiteId).Select(link => link.Site).ToList(),
    };
}
