using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Journeys;

/// <summary>Opens accounts as people do: fill in, read the mail, confirm.</summary>
internal static class Registration
{
    public const string Password = "Feeler-gauge 42";

    /// <summary>A candidate who has registered and is signed in; their e-mail address.</summary>
    public static async Task<string> RegisterCandidateAsync(this Visitor visitor, string name)
    {
        var email = await visitor.SendRegistrationAsync(name);
        await visitor.OpenRegistrationMailAsync(email);
        await visitor.ConfirmAsync();
        return email;
    }

    /// <summary>The owner of a company that has registered and awaits verification; their e-mail address.</summary>
    public static async Task<string> RegisterCompanyAsync(this Visitor visitor, string company, string name)
    {
        var email = NewAddress();
        await visitor.GoAsync("/account/register/employer");
        await visitor.Page.Locator("[name='Form.Company']").FillAsync(company);
        await visitor.FillAsync("Website", $"https://{Guid.NewGuid():N}.example");
        await visitor.FillAsync("What it makes", "Stamping dies and fixtures");
        await visitor.FillAsync("ZIP code of the shop", "44107");
        await visitor.FillAsync("Your name", name);
        await visitor.FillAsync("E-mail address", email);
        await visitor.FillAsync("Password", Password);
        await visitor.PressAsync("Register company");
        await visitor.OpenRegistrationMailAsync(email);
        await visitor.ConfirmAsync();
        return email;
    }

    /// <summary>Registers as a candidate, which sends a mail to confirm; the e-mail address.</summary>
    public static async Task<string> SendRegistrationAsync(this Visitor visitor, string name)
    {
        var email = NewAddress();
        await visitor.GoAsync("/account/register");
        await visitor.FollowAsync("Register as a candidate");
        await visitor.FillAsync("Name", name);
        await visitor.FillAsync("E-mail address", email);
        await visitor.FillAsync("Password", Password);
        await visitor.PressAsync("Register");
        return email;
    }

    /// <summary>Opens the page that confirms an address, from the mail.</summary>
    public static async Task OpenRegistrationMailAsync(this Visitor visitor, string email)
    {
        await visitor.OpenMailAsync(email, "Confirm your e-mail address");
        await visitor.FollowMailAsync();
    }

    /// <summary>Confirms the address on the page that the mail opened, and is signed in.</summary>
    public static async Task ConfirmAsync(this Visitor visitor)
    {
        await visitor.FillAsync("Password", Password);
        await visitor.PressAsync("Confirm and sign in");
        await visitor.Page.Locator("details.menu").WaitForAsync();
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@mail.example";
}
