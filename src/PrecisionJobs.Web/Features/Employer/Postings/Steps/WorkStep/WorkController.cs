using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.WorkStep;

/// <summary>Step 2: what is done, on what, how finely.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/work")]
public sealed class WorkController : StepController<WorkForm>;
