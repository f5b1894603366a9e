using Microsoft.AspNetCore.WebUtilities;

namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of accounts.</summary>
public sealed class AccountLinks
{
    public string Register => "/account/register";

    public string RegisterCandidate => "/account/register/candidate";

    public string RegisterEmployer => "/account/register/employer";

    public string RegisterToJoin => "/account/register/employer/join";

    public string RegisterCompanies => "/account/register/companies";

    public string RegisterSent => "/account/register/sent";

    public string Confirm => "/account/confirm";

    public string ConfirmResend => "/account/confirm/resend";

    public string ConfirmSent => "/account/confirm/sent";

    public string Login => "/account/login";

    public string LoginTwoFactor => "/account/login/two-factor";

    public string LoginRecovery => "/account/login/recovery";

    public string Logout => "/account/logout";

    public string Forgot => "/account/forgot";

    public string ForgotSent => "/account/forgot/sent";

    public string Reset => "/account/reset";

    public string Invitations => "/account/invitation";

    public string Manage => "/account/manage";

    public string Name => "/account/manage/name";

    public string Email => "/account/manage/email";

    public string EmailConfirm => "/account/manage/email/confirm";

    public string Password => "/account/manage/password";

    public string Sessions => "/account/manage/sessions";

    public string TwoFactor => "/account/manage/two-factor";

    public string TwoFactorSetUp => "/account/manage/two-factor/set-up";

    public string TwoFactorRecoveryCodes => "/account/manage/two-factor/recovery-codes";

    public string TwoFactorDisable => "/account/manage/two-factor/disable";

    public string Invitation(string token) => QueryHelpers.AddQueryString(Invitations, "token", token);

    public string LoginAndReturn(string path) => AndReturn(Login, path);

    /// <summary>An address with the path to go on to; a null path adds nothing.</summary>
    public string AndReturn(string address, string? path) =>
        string.IsNullOrEmpty(path) ? address : QueryHelpers.AddQueryString(address, "returnUrl", path);

    public string ConfirmWith(int account, string token, string? returnUrl) => AndReturn(
        $"{Confirm}?account={account}&token={Uri.EscapeDataString(token)}", returnUrl);

    public string ResetWith(int account, string token) =>
        $"{Reset}?account={account}&token={Uri.EscapeDataString(token)}";

    public string EmailConfirmWith(string email, string token) =>
        $"{EmailConfirm}?email={Uri.EscapeDataString(email)}&token={Uri.EscapeDataString(token)}";

    public string RegisterAndReturn(string path) => AndReturn(RegisterCandidate, path);
}
