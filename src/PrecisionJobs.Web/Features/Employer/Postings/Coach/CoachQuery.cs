using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Coaching;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Coach;

/// <summary>Asks the coach about a posting that is loaded.</summary>
public sealed class CoachQuery(CatalogueNames names, CatalogueSnapshot catalogue)
{
    /// <summary>What the coach says; requirements with their entries, and the occupation, must be loaded.</summary>
    public CoachReport Review(Posting posting)
    {
        var occupation = posting.OccupationId is { } id ? catalogue.Occupation(id) : null;
        var reading = names.Postings.Read(posting.Title, WrittenSections.Of(posting), occupation?.Slug);
        return PostingCoach.Review(posting, reading, occupation?.Family.Slug);
    }
}
