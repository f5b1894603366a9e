using Microsoft.Extensions.Options;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Every address of the site, typed. Pages never spell a path by hand.</summary>
public sealed class Links(IOptions<SiteOptions> site, IHttpContextAccessor accessor)
{
    /// <summary>The home page.</summary>
    public const string Home = "/";

    /// <summary>What the product does for companies.</summary>
    public string ForEmployers => "/employers";

    public AccountLinks Account { get; } = new();

    public AdminLinks Admin { get; } = new();

    public ApplyLinks Apply { get; } = new();

    public CompanyLinks Companies { get; } = new();

    public DevLinks Dev { get; } = new();

    public EmployerLinks Employer { get; } = new();

    public FileLinks Files { get; } = new();

    public GuideLinks Guide { get; } = new();

    public JobLinks Jobs { get; } = new();

    public MeLinks Me { get; } = new();

    public RecruiterLinks Recruiter { get; } = new();

    /// <summary>Where somebody of a role works; home for a visitor.</summary>
    public string Workspace(string? role) => role switch
    {
        Roles.Candidate => Me.Dashboard,
        Roles.Employer => Employer.Dashboard,
        Roles.Recruiter => Recruiter.Dashboard,
        Roles.Administrator => Admin.Dashboard,
        _ => Home,
    };

    /// <summary>
    /// The whole address of a path, for mails, feeds and structured data: from configuration, and only in
    /// Development from the request, whose host name anybody can make up.
    /// </summary>
    public string Absolute(string path)
    {
        if (site.Value.BaseUrl.Length > 0)
        {
            return site.Value.BaseUrl.TrimEnd('/') + path;
        }

        var request = accessor.HttpContext?.Request;
        return request is null ? $"http://localhost:5080{path}" : $"{request.Scheme}://{request.Host}{path}";
    }
}
