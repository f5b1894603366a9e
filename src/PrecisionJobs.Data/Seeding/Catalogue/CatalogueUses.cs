using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Knows who names entries of the catalogue: what is named may not go from its file.</summary>
internal sealed class CatalogueUses(AppDbContext db)
{
    private readonly List<CatalogueFault> _faults = [];

    /// <summary>Asks every noun that refers to the catalogue for the entries that are gone, by id with their slugs.</summary>
    /// <exception cref="CatalogueException">One of them is still named.</exception>
    public async Task RefuseAsync(
        Dictionary<int, string> occupations,
        Dictionary<int, string> skills,
        Dictionary<int, string> certifications,
        Dictionary<int, string> pathways,
        CancellationToken cancellationToken)
    {
        var (requirements, jobs) = (db.Set<PostingRequirement>(), db.Set<WorkHistoryEntry>());
        await FindAsync(occupations, CatalogueFiles.Occupations, "posting", db.Postings.Select(item => item.OccupationId));
        await FindAsync(occupations, CatalogueFiles.Occupations, "job on a profile", jobs.Select(item => item.OccupationId));
        await FindAsync(skills, CatalogueFiles.Skills, "posting requirement", requirements.Select(item => item.SkillId));
        await FindAsync(skills, CatalogueFiles.Skills, "profile", db.Set<CandidateSkill>().Select(item => (int?)item.SkillId));
        await FindAsync(skills, CatalogueFiles.Skills, "job on a profile", db.Set<WorkSkill>().Select(item => (int?)item.SkillId));
        await FindAsync(skills, CatalogueFiles.Skills, "stated tolerance", db.Candidates.Select(item => item.ToleranceProcessId));
        await FindAsync(
            certifications, CatalogueFiles.Certifications, "posting requirement", requirements.Select(item => item.CertificationId));
        await FindAsync(
            certifications, CatalogueFiles.Certifications, "profile", db.Set<HeldCertification>().Select(item => (int?)item.CertificationId));
        await FindAsync(pathways, CatalogueFiles.Pathways, "posting requirement", requirements.Select(item => item.PathwayId));
        await FindAsync(pathways, CatalogueFiles.Pathways, "profile", db.Set<EducationEntry>().Select(item => item.PathwayId));
        if (_faults.Count > 0)
        {
            throw new CatalogueException(_faults);
        }

        async Task FindAsync(Dictionary<int, string> gone, string file, string user, IQueryable<int?> uses)
        {
            if (gone.Count == 0)
            {
                return;
            }

            var ids = gone.Keys.ToList();
            var counts = await uses.Where(id => id != null && ids.Contains(id.Value)).GroupBy(id => id!.Value)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            _faults.AddRange(counts.Select(use => new CatalogueFault(
                file, gone[use.Key], $"is gone from the file and still used by {use.Count} {user}(s); keep the entry")));
        }
    }
}
