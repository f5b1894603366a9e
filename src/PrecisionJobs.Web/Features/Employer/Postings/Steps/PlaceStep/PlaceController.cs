using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PlaceStep;

/// <summary>Step 5: sites or remote with states, and export rules.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/place")]
public sealed class PlaceController : StepController<PlaceForm>
{
    /// <inheritdoc />
    protected override void Prepare(PlaceForm form, Posting posting) => form.Offer(posting);
}
