using PrecisionJobs.Browser.Tests.Journeys;
using PrecisionJobs.Browser.Tests.Support;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>
/// Looks at the pages of accounts that no link leads to: those a mail opens, and those between password and code. They
/// work along the way, or the way would not go on.
/// </summary>
[Collection(SharedSite.Name)]
public sealed class AccountPagesTests(Site site)
{
    private readonly Look _look = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    [Fact]
    public async Task PagesOfAMoment_AreWhole()
    {
        await using var visitor = await site.OpenAsync();
        var email = await RegisterAsync(visitor);
        await SwitchTwoStepsOnAsync(visitor);
        await LookAtAsync(visitor, "/account/manage/two-factor/recovery-codes");
        await LookAtAsync(visitor, "/account/manage/two-factor/disable");
        await LookAtAsync(visitor, "/account/manage/email/confirm?Email=new%40mail.example&Token=abc");
        await SignInHalfwayAsync(visitor, email);
        await ResetAsync(visitor, email);
        await OpenInvitationAsync(visitor);

        Assert.True(_look.Faults.Count == 0, string.Join('\n', _look.Faults));
        Assert.Empty(visitor.Complaints);
        Assert.Empty(EveryPageTests.Moments.Except(_seen));
    }

    private async Task<string> RegisterAsync(Visitor visitor)
    {
        var email = await visitor.SendRegistrationAsync("Toni Adeyemi");
        await visitor.OpenRegistrationMailAsync(email);
        await LookAsync(visitor);
        await visitor.OpenRegistrationMailAsync(email);
        await visitor.ConfirmAsync();
        return email;
    }

    private async Task SwitchTwoStepsOnAsync(Visitor visitor)
    {
        await visitor.GoAsync("/account/manage/two-factor");
        await visitor.FillAsync("Password", Registration.Password);
        await visitor.PressAsync("Set up");
        await LookAsync(visitor);
        var key = await visitor.Page.Locator("#secret").InnerTextAsync();
        await visitor.FillAsync("Code", AuthenticatorApp.CodeFor(key));
        await visitor.PressAsync("Turn on");
        await _look.AtPageAsync(visitor, "the new recovery codes", "/account/manage/two-factor/recovery-codes");
    }

    private async Task SignInHalfwayAsync(Visitor visitor, string email)
    {
        await visitor.SignOutAsync();
        await visitor.GoAsync("/account/login");
        await visitor.FillAsync("E-mail address", email);
        await visitor.FillAsync("Password", Registration.Password);
        await visitor.PressAsync("Sign in");
        var recovery = await visitor.Link("Use a recovery code").GetAttributeAsync("href");
        await LookAsync(visitor);
        await LookAtAsync(visitor, recovery!);
    }

    private async Task ResetAsync(Visitor visitor, string email)
    {
        await visitor.GoAsync("/account/forgot");
        await visitor.FillAsync("E-mail address", email);
        await visitor.LeaveByAsync(() => visitor.Main.Locator("button[type=submit]").First.ClickAsync());
        await visitor.OpenMailAsync(email, "Choose a new password");
        await visitor.FollowMailAsync();
        await LookAsync(visitor);
    }

    private async Task OpenInvitationAsync(Visitor visitor)
    {
        const string Invited = "invited@mail.example";
        await using var administrator = await site.OpenAsync("admin");
        await administrator.GoAsync("/admin/invitations");
        await administrator.FillAsync("E-mail address", Invited);
        await administrator.ChooseAsync("To be", "Recruiter");
        await administrator.PressAsync("Send invitation");
        await visitor.OpenMailAsync(Invited, "PrecisionJobs");
        await visitor.FollowMailAsync();
        await LookAsync(visitor);
        Assert.Equal(410, await visitor.GoAsync("/account/invitation?token=spent"));
        await _look.AtPageAsync(visitor, "a spent invitation", "a spent invitation");
    }

    private async Task LookAtAsync(Visitor visitor, string path)
    {
        Assert.Equal(200, await visitor.GoAsync(path));
        await LookAsync(visitor);
    }

    private async Task LookAsync(Visitor visitor)
    {
        var path = new Uri(visitor.Page.Url).AbsolutePath;
        var kind = PageKind.Of(path)!.Pattern;
        _seen.Add(kind);
        await _look.AtPageAsync(visitor, path, kind);
        await EmptyForm.SendAsync(visitor, _look, path);
    }
}
