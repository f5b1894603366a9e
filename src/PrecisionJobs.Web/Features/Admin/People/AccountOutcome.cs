using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Features.Admin.People;

/// <summary>What came of changing an account.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    public sealed record Done : AccountOutcome;

    /// <summary>It stood so already.</summary>
    public sealed record Unchanged : AccountOutcome;

    /// <summary>A rule forbids it.</summary>
    public sealed record Refused(AccountRefusal Why) : AccountOutcome;

    public sealed record NotFound : AccountOutcome;
}
