using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Preferences;

/// <summary>Work preferences.</summary>
[Route("me/profile/preferences")]
public sealed class PreferencesController(ProfileQuery profile, EditSection edit, Links links)
    : SectionController<PreferencesForm>(profile, edit, links)
{
    protected override string Act => "Edit work preferences";

    protected override string Done(PreferencesForm form) => "Work preferences saved.";
}
