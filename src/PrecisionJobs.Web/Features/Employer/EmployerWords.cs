using System.Globalization;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Employer;

/// <summary>The workspace's words for roles and states.</summary>
public static class EmployerWords
{
    /// <summary>"Owner".</summary>
    public static string Name(MemberRole role) => role switch
    {
        MemberRole.Owner => "Owner",
        MemberRole.Editor => "Editor",
        _ => "Reviewer",
    };

    /// <summary>"an owner".</summary>
    public static string WithArticle(MemberRole role) => role switch
    {
        MemberRole.Owner => "an owner",
        MemberRole.Editor => "an editor",
        _ => "a reviewer",
    };

    /// <summary>What the role is for, in a sentence.</summary>
    public static string Explains(MemberRole role) => role switch
    {
        MemberRole.Owner => "Owners also manage the company's profile, sites and team.",
        MemberRole.Editor => "Editors write and publish postings and review applicants.",
        _ => "Reviewers read applications and take notes.",
    };

    /// <summary>Where a posting's work is done, in a few words: tells postings with the same title apart.</summary>
    /// <param name="workplace">On site or not.</param>
    /// <param name="first">"Cleveland, OH" of its first site, or null where it names none.</param>
    /// <param name="sites">How many it names.</param>
    public static string? Place(Workplace workplace, string? first, int sites) => workplace == Workplace.Remote ? "Remote"
        : first is null ? null
        : sites == 1 ? first
        : string.Create(CultureInfo.InvariantCulture, $"{first} and {sites - 1} more");

    /// <summary>What a line of the verification history says.</summary>
    public static string Decision(CompanyEvent line) => line.To switch
    {
        VerificationState.Verified => "Verified",
        VerificationState.Refused => line.From == VerificationState.Verified ? "Verification taken back" : "Not verified",
        _ => "Asked to be checked again",
    };
}
