using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Summary;

/// <summary>Headline and summary.</summary>
[Route("me/profile/summary")]
public sealed class SummaryController(ProfileQuery profile, EditSection edit, Links links)
    : SectionController<SummaryForm>(profile, edit, links)
{
    protected override string Act => "Edit headline and summary";

    protected override string Done(SummaryForm form) => "Headline and summary saved.";
}
