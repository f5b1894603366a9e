namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of the recruiter's workspace.</summary>
public sealed class RecruiterLinks
{
    public string Dashboard => "/recruiter";
}
