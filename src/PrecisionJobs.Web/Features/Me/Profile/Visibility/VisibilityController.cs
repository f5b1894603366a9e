using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Visibility;

/// <summary>Who may find the profile.</summary>
[Route("me/profile/visibility")]
public sealed class VisibilityController(ProfileQuery profile, EditSection edit, Links links)
    : SectionController<VisibilityForm>(profile, edit, links)
{
    protected override string Act => "Change profile visibility";

    protected override string Done(VisibilityForm form) => form.Visibility == ProfileVisibility.Hidden
        ? "Your profile is hidden. Companies see it only with an application of yours."
        : $"Your profile can be found by: {CandidateWords.Of(form.Visibility!.Value)}.";
}
