using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PayStep;

/// <summary>Step 4: pay with its unit, premiums, overtime, benefits.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/pay")]
public sealed class PayController : StepController<PayForm>;
