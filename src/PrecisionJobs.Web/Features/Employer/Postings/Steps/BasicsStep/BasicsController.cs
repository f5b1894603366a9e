using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.BasicsStep;

/// <summary>Step 1: title, occupation, shift, type, level, openings.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/basics")]
public sealed class BasicsController(CatalogueSnapshot catalogue) : StepController<BasicsForm>
{
    /// <inheritdoc />
    protected override void Prepare(BasicsForm form, Posting posting) => form.NameOccupation(catalogue);
}
