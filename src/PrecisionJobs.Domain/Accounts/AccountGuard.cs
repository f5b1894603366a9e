namespace PrecisionJobs.Domain.Accounts;

/// <summary>Why an account cannot be disabled, or given another role.</summary>
public enum AccountRefusal
{
    /// <summary>Nobody disables or demotes themselves.</summary>
    Oneself,

    /// <summary>Somebody has to be left who can let others in.</summary>
    LastAdministrator,

    /// <summary>Candidates and employer members keep their role; recruiters and administrators can be exchanged.</summary>
    RoleIsFixed,
}

/// <summary>What may be done to an account by an administrator.</summary>
public static class AccountGuard
{
    /// <summary>Why an account cannot be disabled; null when it can.</summary>
    /// <param name="actorAccountId">Who wants it.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="role">The account's role.</param>
    /// <param name="activeAdministrators">Administrators that can sign in, the account included.</param>
    public static AccountRefusal? WhyNotDisable(
        int? actorAccountId, int accountId, string? role, int activeAdministrators)
    {
        if (actorAccountId == accountId)
        {
            return AccountRefusal.Oneself;
        }

        return role == Roles.Administrator && activeAdministrators <= 1 ? AccountRefusal.LastAdministrator : null;
    }

    /// <summary>Why an account cannot be given another role; null when it can.</summary>
    /// <param name="actorAccountId">Who wants it.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="from">The account's role.</param>
    /// <param name="to">The role it shall have.</param>
    /// <param name="activeAdministrators">Administrators that can sign in, the account included.</param>
    public static AccountRefusal? WhyNotChangeRole(
        int? actorAccountId, int accountId, string? from, string? to, int activeAdministrators)
    {
        if (!IsStaff(from) || !IsStaff(to))
        {
            return AccountRefusal.RoleIsFixed;
        }

        return to == Roles.Administrator ? null : WhyNotDisable(actorAccountId, accountId, from, activeAdministrators);
    }

    private static bool IsStaff(string? role) => role is Roles.Recruiter or Roles.Administrator;
}
