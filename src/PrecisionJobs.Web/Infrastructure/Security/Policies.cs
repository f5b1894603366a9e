using Microsoft.AspNetCore.Authorization;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>Names of the policies that controllers ask for; the fallback for all else is "signed in".</summary>
public static class Policies
{
    public const string Candidate = nameof(Candidate);
    public const string Employer = nameof(Employer);
    public const string Recruiter = nameof(Recruiter);
    public const string Administrator = nameof(Administrator);

    /// <summary>Whoever may work on applications: which, is asked of each company.</summary>
    public const string Hiring = nameof(Hiring);

    /// <summary>Registers them.</summary>
    public static void Register(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Candidate, policy => policy.RequireRole(Roles.Candidate));
        options.AddPolicy(Employer, policy => policy.RequireRole(Roles.Employer));
        options.AddPolicy(Recruiter, policy => policy.RequireRole(Roles.Recruiter));
        options.AddPolicy(Hiring, policy => policy.RequireRole(Roles.Employer, Roles.Recruiter));
        options.AddPolicy(Administrator, policy => policy.RequireRole(Roles.Administrator));
    }
}
