using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Me.Profile.Contact;

/// <summary>Contact and place.</summary>
[Route("me/profile/contact")]
public sealed class ContactController(ProfileQuery profile, EditSection edit, Links links)
    : SectionController<ContactForm>(profile, edit, links)
{
    protected override string Act => "Edit contact";

    protected override string Done(ContactForm form) => form.Place is { } place
        ? $"Contact saved. {place.PostalCode} is {place.City}, {place.StateCode}."
        : "Contact saved.";
}
