using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>The membership under which the current request acts, once it has been resolved.</summary>
public static class CurrentMember
{
    private static readonly object Key = new();

    /// <summary>The active membership of the company in the address, or null outside a company's workspace.</summary>
    public static Member? Member(this HttpContext context) => context.Items[Key] as Member;

    /// <summary>Says under which membership the request acts.</summary>
    public static void ActAs(this HttpContext context, Member member) => context.Items[Key] = member;
}
