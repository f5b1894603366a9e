using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of a candidate's own pages.</summary>
public sealed class MeLinks
{
    public string Dashboard => "/me";

    public string Profile => "/me/profile";

    public string Start => "/me/profile/start";

    public string Capability => "/me/profile/capability";

    public string Documents => "/me/profile/documents";

    public string Unlisted => "/me/profile/unlisted";

    public string HiddenFrom => "/me/profile/visibility/companies";

    public string SuggestCompanies => "/me/profile/visibility/companies/suggest";

    public string Import => "/me/profile/import";

    public string Export => "/me/profile/export";

    public string ExportAs(string what) => $"{Export}/{what}";

    public string Contact => "/me/profile/contact";

    public string Summary => "/me/profile/summary";

    public string Preferences => "/me/profile/preferences";

    public string Visibility => "/me/profile/visibility";

    public string Resume => "/me/profile/resume";

    public string NewWork => "/me/profile/work/new";

    public string NewEducation => "/me/profile/education/new";

    public string NewSkill => "/me/profile/skills/new";

    public string NewCertification => "/me/profile/certifications/new";

    public string Applications => "/me/applications";

    public string Matches => "/me/matches";

    /// <summary>One posting against the own profile.</summary>
    public string Match(int postingId) => $"/me/matches/{postingId}";

    public string Invitations => "/me/invitations";

    public string AnswerInvitation(int id) => $"/me/invitations/{id}/answer";

    public string Saved => "/me/saved";

    public string Work(int id) => $"/me/profile/work/{id}";

    public string EducationEntry(int id) => $"/me/profile/education/{id}";

    public string Skill(int id) => $"/me/profile/skills/{id}";

    public string Evidence(int skillId) => $"/me/profile/skills/{skillId}/evidence";

    public string RemoveEvidence(int skillId, int id) => $"/me/profile/skills/{skillId}/evidence/{id}/remove";

    public string RemoveDocument(int id) => $"{Documents}/{id}/remove";

    public string RemoveUnlisted(int id) => $"{Unlisted}/{id}/remove";

    public string ShowTo(int companyId) => $"{HiddenFrom}/{companyId}/remove";

    public string NewSkillAndReturn(string? returnUrl) => AndReturn(NewSkill, returnUrl);

    public string Certification(int id) => $"/me/profile/certifications/{id}";

    public string CertificationDocument(int id) => $"/me/profile/certifications/{id}/document";

    public string NewCertificationOf(string slug, string? returnUrl) => returnUrl is null
        ? $"{NewCertification}?certification={slug}"
        : $"{NewCertification}?certification={slug}&returnUrl={Uri.EscapeDataString(returnUrl)}";

    public string Remove(string entry) => $"{entry}/remove";

    /// <summary>A page of the profile that leads back to where it was opened from.</summary>
    public string AndReturn(string page, string? returnUrl) =>
        returnUrl is null ? page : $"{page}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public string Application(string reference) => $"/me/applications/{reference}";

    public string ApplicationsThat(string standing) => $"/me/applications?show={standing}";

    public string Withdraw(string reference) => $"/me/applications/{reference}/withdraw";

    /// <summary>Where a step of the advice is done.</summary>
    public string AddressOf(ProfileStep step) => step.Section switch
    {
        ProfileSection.Contact => Contact,
        ProfileSection.Summary => Summary,
        ProfileSection.Preferences => Preferences,
        ProfileSection.Work => step.EntryId is { } job ? Work(job) : NewWork,
        ProfileSection.Skills => step.EntryId is { } skill ? Skill(skill) : NewSkill,
        ProfileSection.Education => NewEducation,
        ProfileSection.Resume => Resume,
        ProfileSection.Visibility => Visibility,
        ProfileSection.Capability => Capability,
        ProfileSection.Documents => Documents,
        _ => step.EntryId is { } id ? Certification(id) : NewCertification,
    };
}
