using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of the employer's workspace.</summary>
public sealed class EmployerLinks
{
    public string Dashboard => "/employer";

    public string Company(string company) => $"/employer/{company}";

    public string Profile(string company) => $"/employer/{company}/profile";

    public string EditProfile(string company) => $"/employer/{company}/profile/edit";

    public string AskVerification(string company) => $"/employer/{company}/profile/verification";

    public string Sites(string company) => $"/employer/{company}/sites";

    public string NewSite(string company) => $"/employer/{company}/sites/new";

    /// <summary>Adds a site and leads back to the posting that needs it.</summary>
    public string NewSiteFor(string company, int postingId) => $"{NewSite(company)}?posting={postingId}";

    public string Site(string company, int id) => $"/employer/{company}/sites/{id}";

    public string RetireSite(string company, int id) => $"/employer/{company}/sites/{id}/retire";

    public string RestoreSite(string company, int id) => $"/employer/{company}/sites/{id}/restore";

    public string Team(string company) => $"/employer/{company}/team";

    public string Invite(string company) => $"/employer/{company}/team/invite";

    public string RevokeInvitation(string company, int id) => $"/employer/{company}/team/invitations/{id}/revoke";

    public string Member(string company, int id) => $"/employer/{company}/team/{id}";

    public string AdmitMember(string company, int id) => $"/employer/{company}/team/{id}/admit";

    public string RefuseMember(string company, int id) => $"/employer/{company}/team/{id}/refuse";

    public string RemoveMember(string company, int id) => $"/employer/{company}/team/{id}/remove";

    public string Postings(string company) => $"/employer/{company}/postings";

    public string PostingsWith(string company, PostingStatus status) =>
        $"/employer/{company}/postings?status={status.ToString().ToLowerInvariant()}";

    /// <summary>The postings with the most new applicants first.</summary>
    public string PostingsByApplicants(string company) => $"{Postings(company)}?sort=applicants";

    public string NewPosting(string company) => $"/employer/{company}/postings/new";

    public string Posting(string company, int id) => $"/employer/{company}/postings/{id}";

    public string PostingStep(string company, int id, string step) => $"/employer/{company}/postings/{id}/{step}";

    /// <summary>Where the work is done, with a site that was just added ticked.</summary>
    public string PlaceWith(string company, int id, int site) => $"{PostingStep(company, id, PostingSteps.Place)}?site={site}";

    /// <summary>The field where something that is missing is given; saving leads back to the check.</summary>
    public string PostingGap(string company, int id, PublishGap gap) =>
        $"{PostingStep(company, id, gap.Step)}?check=true#Form_{gap.Field}";

    public string AutosaveDraft(string company, int id, string step) => $"/employer/{company}/postings/{id}/{step}/draft";

    public string DiscardDraft(string company, int id, string step) => $"/employer/{company}/postings/{id}/{step}/draft/discard";

    public string PostingVerb(string company, int id, string verb) => $"/employer/{company}/postings/{id}/{verb}";

    public string Applicants(string company, int postingId) => Review(company, postingId).Index;

    /// <summary>The applicants of a posting, behind the members' door.</summary>
    public ApplicantLinks Review(string company, int postingId) => new(IsRecruiter: false, company, postingId);
}
