using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.Postings;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Api.Jobs;

/// <summary>Reads one posting for the API, by the same rules as its page.</summary>
public sealed class JobAnswerQuery(PublicPostings postings, PostingDetailsQuery details, Links links)
{
    public async Task<JobOutcome> ReadAsync(int id, SearchAudience audience, CancellationToken cancellationToken)
    {
        if (await details.ReadAsync(postings.SeenBy(audience), id, cancellationToken) is { } job)
        {
            return new JobOutcome.Live(JobAnswer.Of(
                job,
                links.Absolute(links.Jobs.Posting(job.Id, job.Slug)),
                links.Absolute(links.Jobs.Apply(job.Id)),
                job.Company is null ? null : links.Absolute(links.Companies.Company(job.Company.Slug))));
        }

        return await postings.FindOverAsync(id, audience, cancellationToken) is { } over
            ? new JobOutcome.Over(over.Ending)
            : new JobOutcome.Unknown();
    }
}
