namespace PrecisionJobs.Web.Features.Account.Manage.TwoFactor;

/// <summary>Recovery codes, right after they were made: the only time they can be read.</summary>
/// <param name="Codes">Each works once; empty when none were just made.</param>
/// <param name="Form">The password that makes new ones.</param>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, TwoFactorForm Form)
{
    /// <summary>TempData key that carries them over the redirect, encrypted, once.</summary>
    public const string Key = "recovery-codes";

    /// <summary>How many are made.</summary>
    public const int Count = 10;
}
