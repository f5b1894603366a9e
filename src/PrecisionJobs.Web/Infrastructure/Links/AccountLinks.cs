namespace PrecisionJobs.Web.Infrastructure.Links;

/// <summary>Addresses of accounts.</summary>
public sealed class AccountLinks
{
    public string Register => "/account/register";

    public string Login => "/account/login";

    public string Logout => "/account/logout";

    public string Manage => "/account/manage";

    public string Name => "/account/manage/name";

    public string RegisterAndReturn(string path) => $"{Register}?returnUrl={Uri.EscapeDataString(path)}";

    public string LoginAndReturn(string path) => $"{Login}?returnUrl={Uri.EscapeDataString(path)}";
}
