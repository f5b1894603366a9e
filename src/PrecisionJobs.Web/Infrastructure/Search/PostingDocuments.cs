using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>Makes search documents of stored postings, many with each round trip.</summary>
public sealed class PostingDocuments(AppDbContext db)
{
    /// <summary>Postings read with one round trip.</summary>
    public const int BatchSize = 200;

    /// <summary>The documents of these postings; one that no longer exists is left out.</summary>
    /// <param name="postingIds">At most <see cref="BatchSize"/>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<PostingDocument>> ReadAsync(
        IReadOnlyCollection<int> postingIds, CancellationToken cancellationToken)
    {
        var rows = await db.Postings.AsNoTracking()
            .Where(posting => postingIds.Contains(posting.Id))
            .OrderBy(posting => posting.Id)
            .Select(Row)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDocument())];
    }

    /// <summary>The documents of every posting that can be live now or later without being changed.</summary>
    public async IAsyncEnumerable<PostingDocument> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lastId = 0;
        while (true)
        {
            var after = lastId;
            var rows = await db.Postings.AsNoTracking()
                .Where(posting => posting.Id > after && posting.State == PostingState.Published
                    && posting.Company.Verification == VerificationState.Verified)
                .OrderBy(posting => posting.Id)
                .Take(BatchSize)
                .Select(Row)
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                yield return row.ToDocument();
            }

            if (rows.Count < BatchSize)
            {
                yield break;
            }

            lastId = rows[^1].Id;
        }
    }

    private static readonly Expression<Func<Posting, PostingRow>> Row = posting => new PostingRow
    {
        Id = posting.Id,
        Title = posting.Title,
        State = posting.State,
        CompanyId = posting.CompanyId,
        CompanyName = posting.Company.Name,
        CompanySlug = posting.Company.Slug,
        QualitySystems = posting.Company.QualitySystems,
        IsVerified = posting.Company.Verification == VerificationState.Verified,
        OccupationSlug = posting.Occupation!.Slug,
        SocCode = posting.Occupation!.SocCode,
        OccupationTitle = posting.Occupation!.Title,
        FamilySlug = posting.Occupation!.Family.Slug,
        Sections = new[]
        {
            posting.Summary, posting.TheWork, posting.TechnicalChallenges, posting.EquipmentAndControls,
            posting.TolerancesAndMaterials, posting.SuccessLooksLike, posting.RequirementsNote, posting.Benefits,
            posting.HiringProcess, posting.ShiftNote, posting.PayNote,
        },
        Shift = posting.Shift,
        EmploymentType = posting.EmploymentType,
        ExperienceLevel = posting.ExperienceLevel,
        Pay = posting.Pay,
        Workplace = posting.Workplace,
        RemoteStates = posting.RemoteStates,
        PublishAt = posting.PublishAt,
        PublicSince = posting.PublicSince,
        ClosesAt = posting.ClosesAt,
        CreatedAt = posting.CreatedAt,
        Visibility = posting.Visibility,
        UsPersonRequired = posting.UsPersonRequired,
        Skills = posting.Requirements.Where(item => item.Skill != null).OrderBy(item => item.Id)
            .Select(item => new PostingRow.SkillRow(item.Skill!.Slug, item.Skill.Name, item.Skill.Category)).ToList(),
        Certifications = posting.Requirements.Where(item => item.Certification != null).OrderBy(item => item.Id)
            .Select(item => new PostingRow.CertificationRow(
                item.Certification!.Slug, item.Certification.Name, item.Certification.Abbreviation)).ToList(),
        Pathways = posting.Requirements.Where(item => item.Pathway != null).OrderBy(item => item.Id)
            .Select(item => item.Pathway!.Name).ToList(),
        Sites = posting.Sites.OrderBy(link => link.SiteId)
            .Select(link => new PostingRow.SiteRow(
                link.Site.City, link.Site.StateCode, link.Site.Latitude, link.Site.Longitude)).ToList(),
    };
}
