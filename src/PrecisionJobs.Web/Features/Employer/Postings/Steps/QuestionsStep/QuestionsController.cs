using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.QuestionsStep;

/// <summary>Step 6: screening questions and how the hiring goes.</summary>
[Route("employer/{companySlug}/postings/{postingId:int}/questions")]
public sealed class QuestionsController : StepController<QuestionsForm>
{
    /// <inheritdoc />
    protected override IActionResult? Answer(Posting posting, QuestionsForm form)
    {
        if (!form.TryRearrange())
        {
            return null;
        }

        // The rows moved: what was posted under their old numbers must not be shown in their new places.
        ModelState.Clear();
        return View(PageView, PageOf(posting, form));
    }
}
