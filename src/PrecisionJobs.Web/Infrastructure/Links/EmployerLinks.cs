namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of the employer's workspace.</summary>
public sealed class EmployerLinks
{
    public string Dashboard => "/employer";

    public string Company(string company) => $"/employer/{company}";

    public string Postings(string company) => $"/employer/{company}/postings";

    public string Posting(string company, int id) => $"/employer/{company}/postings/{id}";

    public string Applicants(string company, int postingId) => $"/employer/{company}/postings/{postingId}/applicants";
}
