namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of a candidate's own pages.</summary>
public sealed class MeLinks
{
    public string Dashboard => "/me";

    public string Profile => "/me/profile";

    public string Applications => "/me/applications";

    public string Application(string reference) => $"/me/applications/{reference}";

    public string Saved => "/me/saved";
}
