using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Apply.Experience;

/// <summary>What the profile says, as it would be sent.</summary>
public sealed record ExperienceForm(ApplicationSnapshot Sent);

/// <summary>The second step: nothing to type here, it is edited on the profile.</summary>
[Route("jobs/{id:int}/apply/experience")]
public sealed class ExperienceController(
    ApplyStateQuery query, FormDrafts drafts, SimilarJobsQuery similar, Links links, TimeProvider clock)
    : StepController<ExperienceForm>(query, drafts, similar, links)
{
    protected override ApplyStep Step => ApplyStep.Experience;

    protected override ExperienceForm FormOf(ApplyState state) =>
        new(ApplySnapshots.Of(state, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
}
