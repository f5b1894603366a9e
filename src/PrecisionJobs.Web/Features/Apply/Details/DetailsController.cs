using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Apply.Details;

/// <summary>How the company reaches the candidate.</summary>
public sealed record DetailsForm(string? Name, string? Email, string? Phone, string? Zip);

/// <summary>The first step.</summary>
[Route("jobs/{id:int}/apply/details")]
public sealed class DetailsController(ApplyStateQuery query, FormDrafts drafts, SimilarJobsQuery similar, Links links)
    : StepController<DetailsForm>(query, drafts, similar, links)
{
    protected override ApplyStep Step => ApplyStep.Details;

    protected override DetailsForm FormOf(ApplyState state) =>
        new(state.Content.Name, state.Content.Email, state.Content.Phone, state.Content.Zip);
}
