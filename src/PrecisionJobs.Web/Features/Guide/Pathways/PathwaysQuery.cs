using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Pathways;

/// <summary>Reads pathways.</summary>
public sealed class PathwaysQuery(AppDbContext db, CatalogueSnapshot catalogue)
{
    /// <summary>The list by kind.</summary>
    public async Task<PathwayList> ListAsync(PathwaysForm form, CancellationToken cancellationToken)
    {
        var kind = string.IsNullOrEmpty(form.Kind) ? null : SearchFacets.Parse<PathwayKind>(form.Kind);
        var isKindUnknown = !string.IsNullOrEmpty(form.Kind) && kind is null;
        var family = string.IsNullOrEmpty(form.Family) ? null : form.Family;
        var lines = await db.Pathways.AsNoTracking()
            .Where(item => !isKindUnknown && (kind == null || item.Kind == kind)
                && (family == null || db.Set<OccupationPathway>().Any(link => link.PathwayId == item.Id
                    && db.Occupations.Any(occupation => occupation.Id == link.OccupationId && occupation.Family.Slug == family))))
            .OrderBy(item => item.Name)
            .Select(item => new PathwayLine(item.Slug, item.Name, item.Kind, item.Summary, item.LengthText, item.IsSourced))
            .ToListAsync(cancellationToken);
        return new PathwayList(form, [.. lines.GroupBy(line => line.Kind).OrderBy(group => group.Key)], catalogue.Families, lines.Count);
    }

    /// <summary>A pathway's page, or null where there is none.</summary>
    public async Task<PathwayPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var pathway = await db.Pathways.AsNoTracking().SingleOrDefaultAsync(item => item.Slug == slug, cancellationToken);
        if (pathway is null)
        {
            return null;
        }

        var occupations = await db.Set<OccupationPathway>().AsNoTracking()
            .Where(link => link.PathwayId == pathway.Id)
            .Select(link => link.OccupationId)
            .ToListAsync(cancellationToken);
        return new PathwayPage(
            pathway,
            [.. occupations.Select(id => catalogue.Occupation(id)!).OrderBy(item => item.Title, StringComparer.OrdinalIgnoreCase)]);
    }
}

/// <summary>How the list is narrowed; in the query string.</summary>
public sealed class PathwaysForm
{
    /// <summary>A kind as a facet writes it, such as <c>registered-apprenticeship</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Slug of a family.</summary>
    public string? Family { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(Kind) && string.IsNullOrEmpty(Family);
}

/// <summary>The list of pathways by kind.</summary>
public sealed record PathwayList(
    PathwaysForm Form, IReadOnlyList<IGrouping<PathwayKind, PathwayLine>> Kinds, IReadOnlyList<KnownFamily> Families, int Total);

/// <summary>A line of the list.</summary>
public sealed record PathwayLine(string Slug, string Name, PathwayKind Kind, string Summary, string? Length, bool IsSourced);

/// <summary>A pathway's page.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="Occupations">Where it leads.</param>
public sealed record PathwayPage(Pathway Pathway, IReadOnlyList<KnownOccupation> Occupations)
{
    /// <summary>Openings for somebody on this way: in its occupations, at the level it is for.</summary>
    public SearchCriteria Openings
    {
        get
        {
            // More occupations than a search can name: the level alone.
            var criteria = Occupations.Count > FacetSelection.MaximumValues
                ? SearchCriteria.Everything
                : Occupations.Aggregate(
                    SearchCriteria.Everything, (current, item) => current.With(SearchFacet.Occupation, item.Slug));
            return Pathway.Kind switch
            {
                PathwayKind.RegisteredApprenticeship => criteria.With(SearchFacet.Pathway, SearchFacets.Value(ExperienceLevel.Apprenticeship)),
                PathwayKind.PreApprenticeship => criteria
                    .With(SearchFacet.Pathway, SearchFacets.Value(ExperienceLevel.Apprenticeship))
                    .With(SearchFacet.Pathway, SearchFacets.Value(ExperienceLevel.EntryLevel)),
                PathwayKind.OnTheJob or PathwayKind.ShortCourse or PathwayKind.Certificate =>
                    criteria.With(SearchFacet.Pathway, SearchFacets.Value(ExperienceLevel.EntryLevel)),
                _ => criteria,
            };
        }
    }
}
