using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Capability;

/// <summary>What a candidate can hold: tolerance, finish and part size.</summary>
[Route("me/profile/capability")]
public sealed class CapabilityController(ProfileQuery profile, EditSection edit, CatalogueSnapshot catalogue, Links links)
    : SectionController<CapabilityForm>(profile, edit, links)
{
    protected override string Act => "Edit capability";

    protected override void Read(CapabilityForm form)
    {
        if (!form.Recognise(catalogue))
        {
            ModelState.AddModelError(
                "Form.Process", "This is not a process of the catalogue. Try another name for it, such as CNC milling or surface grinding.");
        }
    }

    protected override string Done(CapabilityForm form) =>
        form.Lines()[0].Value is { } tolerance ? $"Saved. Your tightest tolerance reads {tolerance}." : "What you can hold is saved.";
}
