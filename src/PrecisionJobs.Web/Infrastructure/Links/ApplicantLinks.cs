namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of a posting's applicants, behind the door of the company's members or of its recruiters.</summary>
/// <param name="IsRecruiter">The recruiters' door.</param>
/// <param name="CompanySlug">The company.</param>
/// <param name="PostingId">The posting.</param>
public sealed record ApplicantLinks(bool IsRecruiter, string CompanySlug, int PostingId)
{
    /// <summary>The list.</summary>
    public string Index => IsRecruiter
        ? $"/recruiter/companies/{CompanySlug}/postings/{PostingId}/applicants"
        : $"/employer/{CompanySlug}/postings/{PostingId}/applicants";

    /// <summary>Candidates who have not applied, those first who fit best.</summary>
    public string Candidates => IsRecruiter
        ? $"/recruiter/companies/{CompanySlug}/postings/{PostingId}/candidates"
        : $"/employer/{CompanySlug}/postings/{PostingId}/candidates";

    /// <summary>One of them.</summary>
    public string Candidate(int id) => $"{Candidates}/{id}";

    /// <summary>Asks one of them to apply.</summary>
    public string Invite(int id) => $"{Candidates}/{id}/invite";

    /// <summary>One application.</summary>
    public string Applicant(string reference) => $"{Index}/{reference}";

    /// <summary>Something done to an application, or the page that asks for it.</summary>
    public string Verb(string reference, string verb) => $"{Index}/{reference}/{verb}";
}
