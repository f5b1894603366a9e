namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of the recruiter's workspace.</summary>
public sealed class RecruiterLinks
{
    public string Dashboard => "/recruiter";

    public string Companies => "/recruiter/companies";

    public string Company(string slug) => $"/recruiter/companies/{slug}";

    public string Candidate(int id) => $"/recruiter/candidates/{id}";

    public string CheckCertification(int candidateId, int id) => $"/recruiter/candidates/{candidateId}/certifications/{id}/check";

    public string SeeEvidence(int candidateId, int id) => $"/recruiter/candidates/{candidateId}/evidence/{id}/seen";

    public ApplicantLinks Applicants(string company, int postingId) => new(IsRecruiter: true, company, postingId);
}
