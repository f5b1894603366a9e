namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of a candidate's own pages.</summary>
public sealed class MeLinks
{
    public string Dashboard => "/me";

    public string Profile => "/me/profile";

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
}
