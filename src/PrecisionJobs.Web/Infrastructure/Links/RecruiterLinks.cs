namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of the recruiter's workspace.</summary>
public sealed class RecruiterLinks
{
    public string Dashboard => "/recruiter";

    public string Companies => "/recruiter/companies";

    public string Company(string slug) => $"/recruiter/companies/{slug}";

    public ApplicantLinks Applicants(string company, int postingId) => new(IsRecruiter: true, company, postingId);
}
