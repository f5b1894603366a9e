using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PlaceStep;

/// <summary>Step 5: sites or remote with states, and export rules.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/place")]
public sealed class PlaceController : StepController<PlaceForm>
{
    /// <summary>The site that its writer has just added for this posting: it comes ticked.</summary>
    [FromQuery(Name = "site")]
    public int? AddedSite { get; set; }

    /// <inheritdoc />
    protected override void Prepare(PlaceForm form, Posting posting)
    {
        if (AddedSite is { } added)
        {
            form.SiteIds.Add(added);
        }

        form.Offer(posting);
    }
}
