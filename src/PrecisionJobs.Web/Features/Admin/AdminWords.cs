using Humanizer;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Admin;

/// <summary>Administration's words.</summary>
public static class AdminWords
{
    /// <summary>"Awaiting".</summary>
    public static string Name(VerificationState state) => state switch
    {
        VerificationState.Verified => "Verified",
        VerificationState.Refused => "Refused",
        _ => "Awaiting",
    };

    /// <summary>The role as shown to people.</summary>
    public static string Role(string? role) => role switch
    {
        Roles.Candidate => "Candidate",
        Roles.Employer => "Employer member",
        Roles.Recruiter => "Recruiter",
        Roles.Administrator => "Administrator",
        _ => "No role",
    };

    /// <summary>What an audit entry is about, in words: "Work history entry".</summary>
    public static string Noun(string entity) => entity switch
    {
        "IdentityRole" => "Role",
        "IdentityUserRole" => "Role of an account",
        "IdentityUserToken" => "Sign-in token",
        "JobApplication" => "Application",
        _ => entity.Humanize(),
    };

    /// <summary>
    /// What was done, in words. Use cases name their act; of a request that has none, the page it was sent to tells:
    /// "POST account/manage/name" is "Account: manage, name".
    /// </summary>
    public static string Act(string action)
    {
        var space = action.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !action[..space].All(char.IsAsciiLetterUpper))
        {
            return action;
        }

        var rooms = action[(space + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith('{'))
            .Select(part => part.Humanize().ToLowerInvariant())
            .ToList();
        return rooms.Count switch
        {
            0 => "Home page",
            1 => rooms[0].Humanize(),
            _ => $"{rooms[0].Humanize()}: {string.Join(", ", rooms.Skip(1))}",
        };
    }

    /// <summary>Why an account stays as it is, in a sentence.</summary>
    public static string Explain(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.Oneself => "You cannot disable or demote yourself. Ask another administrator.",
        AccountRefusal.LastAdministrator =>
            "This is the last administrator who can sign in. Invite or promote another one first.",
        _ => "Candidates and employer members keep their role. Invite the person under another e-mail address instead.",
    };
}
