using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Ladder;

/// <summary>Reads steps of the career ladder.</summary>
public sealed class LadderStepsQuery(AppDbContext db, CatalogueSnapshot catalogue)
{
    /// <summary>Steps to and from an occupation.</summary>
    public Task<IReadOnlyList<LadderListStep>> AroundAsync(KnownOccupation occupation, CancellationToken cancellationToken) =>
        ReadAsync(step => step.FromId == occupation.Id || step.ToId == occupation.Id, cancellationToken);

    /// <summary>Steps that begin or end in a family.</summary>
    public Task<IReadOnlyList<LadderListStep>> OfFamilyAsync(KnownFamily family, CancellationToken cancellationToken) =>
        ReadAsync(step => step.From.FamilyId == family.Id || step.To.FamilyId == family.Id, cancellationToken);

    private async Task<IReadOnlyList<LadderListStep>> ReadAsync(
        Expression<Func<LadderStep, bool>> filter, CancellationToken cancellationToken)
    {
        var rows = await db.LadderSteps.AsNoTracking().Where(filter).OrderBy(step => step.Id)
            .Select(step => new
            {
                step.FromId,
                step.ToId,
                step.Kind,
                step.AddsSkills,
                step.Certifications,
                step.TypicalYears,
                step.Note,
                step.Source,
                step.IsSourced,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new LadderListStep(
            catalogue.Occupation(row.FromId)!,
            catalogue.Occupation(row.ToId)!,
            row.Kind,
            row.AddsSkills.ConvertAll(slug => catalogue.Skill(slug)!),
            row.Certifications.ConvertAll(slug => catalogue.Certification(slug)!),
            row.TypicalYears,
            row.Note,
            row.Source,
            row.IsSourced));
    }
}
