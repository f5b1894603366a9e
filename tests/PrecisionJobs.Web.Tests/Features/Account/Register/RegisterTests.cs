using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Account.Register;

public sealed class RegisterTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Candidate = "/account/register/candidate";
    private const string Employer = "/account/register/employer";

    [Fact]
    public async Task Show_OffersBothWaysAndCarriesTheReturnAddress()
    {
        using var browser = host.Browser();

        var page = await browser.GetAsync("/account/register?returnUrl=/jobs/5/apply");
        var hostile = await browser.GetAsync("/account/register?returnUrl=https://evil.example");

        Assert.Equal("Register", page.Heading);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Candidate}?returnUrl=%2Fjobs%2F5%2Fapply']"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Employer}']"));
        Assert.DoesNotContain("evil", hostile.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_WhenSignedIn_LeadsToTheWorkspace()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = await host.Given.SignedInAsync(account.Email!);

        Assert.Equal("/me", (await browser.GetRawAsync("/account/register")).Location);
    }

    [Fact]
    public async Task Candidate_WithAllFields_CanConfirmAndApplyOn()
    {
        using var browser = host.Browser();

        var sent = await RegisterAsync(browser, "Dana.O'Brien@example.com", returnUrl: "/jobs?q=edm");
        await host.DispatchOutboxAsync();
        var confirm = await browser.GetAsync(host.Mail.LinkTo("Dana.O'Brien@example.com", "/account/confirm"));
        var confirmed = await browser.SubmitAsync(confirm, [("Form.Password", Given.Password)]);

        Assert.Equal("/account/register/sent", sent.Location);
        Assert.Equal("/jobs?q=edm", confirmed.Location);
        var stored = await host.WithDatabaseAsync(db => db.Candidates.AsNoTracking()
            .SingleAsync(candidate => candidate.Email == "Dana.O'Brien@example.com"));
        Assert.Equal("Dana O'Brien", stored.Name);
        var account = await host.WithDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Id == stored.AccountId));
        Assert.True(account.EmailConfirmed);
        Assert.Contains("Dana O&#x27;Brien", (await browser.GetAsync("/account/manage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidate_WithNothingFilledIn_IsLedFromEachErrorToItsField()
    {
        using var browser = host.Browser();

        var page = await RegisterAsync(browser, string.Empty, name: string.Empty);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var fields = page.Document.QuerySelectorAll(".error-summary a")
            .Select(link => page.Document.GetElementById(link.GetAttribute("href")![1..])?.GetAttribute("name"));
        Assert.Equal(["Form.Email", "Form.Name"], fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Candidate_WithAnAddressThatHasAnAccount_LooksTheSameAndMailsItsOwner()
    {
        var existing = await host.Given.AccountAsync(Roles.Employer, "Sam Harlan");
        using var browser = host.Browser();

        var taken = await RegisterAsync(browser, existing.Email!.ToUpperInvariant(), name: "Mallory");
        var free = await RegisterAsync(browser, "free-address@example.com");
        var takenPage = await browser.FollowAsync(taken);
        var freePage = await browser.FollowAsync(free);
        await host.DispatchOutboxAsync();

        Assert.Equal(free.Status, taken.Status);
        Assert.Equal(free.Location, taken.Location);
        Assert.Equal(free.Response.Headers.Select(header => header.Key), taken.Response.Headers.Select(header => header.Key));
        Assert.Equal(freePage.MainText, takenPage.MainText);
        var mail = Assert.Single(host.Mail.To(existing.Email!));
        Assert.Equal("You already have an account", mail.Subject);
        Assert.DoesNotContain("Mallory", mail.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Users.CountAsync(user => user.NormalizedEmail == existing.NormalizedEmail)));
    }

    [Fact]
    public async Task Candidate_WithAnAddressThatHasAnAccount_TakesAsManyHashes()
    {
        using var own = new TestHost();
        var existing = await own.Given.AccountAsync(Roles.Candidate);
        using var browser = own.Browser();

        var free = await HashesAsync(own, () => RegisterAsync(browser, "free-address@example.com"));
        var taken = await HashesAsync(own, () => RegisterAsync(browser, existing.Email!));

        Assert.Equal(1, free);
        Assert.Equal(free, taken);
    }

    [Fact]
    public async Task Candidate_RegisteredAgainBeforeConfirming_LetsTheMailboxOwnerChooseThePassword()
    {
        const string Email = "squatted@example.com";
        using var attacker = host.Browser();
        using var owner = host.Browser();
        await RegisterAsync(attacker, Email, name: "Mallory");
        await host.DispatchOutboxAsync();

        await RegisterAsync(owner, Email);
        await host.DispatchOutboxAsync();
        var reset = await owner.GetAsync(host.Mail.LinkTo(Email, "/account/reset"));
        await owner.SubmitAsync(reset, [("Form.NewPassword", "my own long password")]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Given.SignedInAsync(Email));
        using var signedIn = await host.Given.SignedInAsync(Email, "my own long password");
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetRawAsync("/account/manage")).Status);
    }

    [Fact]
    public async Task Candidate_ManyTimesAtOnce_MakesOneAccount()
    {
        var browsers = Enumerable.Range(0, 8).Select(_ => host.Browser()).ToList();

        var answers = await Task.WhenAll(browsers.Select(browser => RegisterAsync(browser, "parallel@example.com")));

        Assert.All(answers, answer => Assert.Equal("/account/register/sent", answer.Location));
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Users.CountAsync(user => user.Email == "parallel@example.com")));
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Candidates.CountAsync(item => item.Email == "parallel@example.com")));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory]
    [InlineData("", "dana@example.com", Given.Password, "Enter your name.")]
    [InlineData("see https://spam.example", "dana@example.com", Given.Password, "Enter your name as people say it, without links.")]
    [InlineData("Dana", "", Given.Password, "Enter your e-mail address.")]
    [InlineData("Dana", "dana", Given.Password, "Enter an e-mail address such as name@example.com.")]
    [InlineData("Dana", "dana@localhost", Given.Password, "Enter an e-mail address such as name@example.com.")]
    [InlineData("Dana", "Dana <dana@example.com>", Given.Password, "Enter an e-mail address such as name@example.com.")]
    [InlineData("Dana", "dana@example.com", "", "Choose a password.")]
    [InlineData("Dana", "dana@example.com", "short", "A password has at least 10 characters.")]
    [InlineData("Dana", "dana@example.com", "1234567890", "This password is easy to guess. Choose one that is not a common word, a row of keys or your address.")]
    [InlineData("Dana", "dana.whitfield@example.com", "dana.whitfield1", "This password is easy to guess. Choose one that is not a common word, a row of keys or your address.")]
    public async Task Candidate_WhenSomethingIsNotInOrder_SaysWhatAndKeepsTheRest(
        string name, string email, string password, string error)
    {
        using var browser = host.Browser();

        var answer = await RegisterAsync(browser, email, name, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal(email, answer.Document.QuerySelector("#Form_Email")?.GetAttribute("value"));
        Assert.True(string.IsNullOrEmpty(answer.Document.QuerySelector("#Form_Password")?.GetAttribute("value")));
    }

    [Fact]
    public async Task Candidate_WithHostileName_IsEncodedEverywhere()
    {
        using var browser = host.Browser();
        await RegisterAsync(browser, "hostile@example.com", name: "<script>alert(1)</script>");
        await host.DispatchOutboxAsync();

        var confirm = await browser.GetAsync(host.Mail.LinkTo("hostile@example.com", "/account/confirm"));
        var confirmed = await browser.FollowAsync(await browser.SubmitAsync(confirm, [("Form.Password", Given.Password)]));
        var manage = await browser.GetAsync("/account/manage");

        Assert.DoesNotContain("<script>alert", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", manage.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", manage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Candidate)]
    [InlineData(Employer)]
    [InlineData("/account/register/employer/join")]
    [InlineData("/account/confirm")]
    [InlineData("/account/confirm/resend")]
    [InlineData("/account/forgot")]
    [InlineData("/account/reset")]
    [InlineData("/account/invitation")]
    [InlineData("/account/login/two-factor")]
    [InlineData("/account/login/recovery")]
    [InlineData("/account/logout")]
    public async Task Post_WithoutAToken_IsRefused(string address)
    {
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostWithoutTokenAsync(address)).Status);
    }

    [Fact]
    public async Task Employer_WithAllFields_HasACompanyThatWaitsToBeVerified()
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync(Employer);

        var sent = await browser.SubmitAsync(page, EmployerFields("sam@harlan.example", "Précision & Söhne"));
        var again = await browser.SubmitAsync(page, EmployerFields("pat@other.example", "Precision and Sohne"));
        await host.DispatchOutboxAsync();
        var confirm = await browser.GetAsync(host.Mail.LinkTo("sam@harlan.example", "/account/confirm"));
        var confirmed = await browser.SubmitAsync(confirm, [("Form.Password", Given.Password)]);

        Assert.Equal("/account/register/sent", sent.Location);
        Assert.Equal("/account/register/sent", again.Location);
        Assert.Equal("/employer", confirmed.Location);
        var companies = await host.WithDatabaseAsync(db => db.Companies.AsNoTracking()
            .Include(company => company.Sites).Include(company => company.Members)
            .Where(company => company.Slug.StartsWith("precision-and-sohne")).OrderBy(company => company.Id).ToListAsync());
        Assert.Equal(["precision-and-sohne", "precision-and-sohne-2"], companies.Select(company => company.Slug));
        var first = companies[0];
        Assert.Equal("Précision & Söhne", first.Name);
        Assert.Equal("https://www.harlan.example/", first.Website);
        Assert.Equal(VerificationState.Awaiting, first.Verification);
        var site = Assert.Single(first.Sites);
        Assert.Equal(("Cleveland", "OH", "44113", "America/New_York"), (site.City, site.StateCode, site.Zip, site.TimeZone));
        var member = Assert.Single(first.Members);
        Assert.Equal((MemberRole.Owner, MemberState.Active), (member.Role, member.State));
    }

    [Fact]
    public async Task Employer_WithAnAddressThatHasAnAccount_MakesNoCompany()
    {
        var existing = await host.Given.AccountAsync(Roles.Candidate);
        using var browser = host.Browser();
        var page = await browser.GetAsync(Employer);

        var sent = await browser.SubmitAsync(page, EmployerFields(existing.Email!, "Nowhere Machine Works"));

        Assert.Equal("/account/register/sent", sent.Location);
        Assert.False(await host.WithDatabaseAsync(db => db.Companies.AnyAsync(company => company.Name == "Nowhere Machine Works")));
    }

    [Fact]
    public async Task Employer_WhenSomethingIsNotInOrder_SaysWhat()
    {
        using var browser = host.Browser();
        var page = await browser.GetAsync(Employer);

        var empty = await browser.SubmitAsync(page, []);
        var wrong = await browser.SubmitAsync(page, [
            .. EmployerFields("sam@harlan.example", "Harlan").Where(field => field.Name is not ("Form.Zip" or "Form.Website")),
            ("Form.Zip", "00000"),
            ("Form.Website", "javascript:alert(1)"),
        ]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Equal(7, empty.Errors.Count);
        Assert.Equal(
            [
                "Enter a website such as www.example.com.",
                "We know no place in a U.S. state or territory with this ZIP code. Enter its five digits.",
            ],
            wrong.Errors.Order());
    }

    private static async Task<int> HashesAsync(TestHost host, Func<Task> work)
    {
        var before = host.Hashes.Value;
        await work();
        return host.Hashes.Value - before;
    }

    private static async Task<TestPage> RegisterAsync(
        TestBrowser browser,
        string email,
        string name = "Dana O'Brien",
        string password = Given.Password,
        string? returnUrl = null)
    {
        var page = await browser.GetAsync(returnUrl is null ? Candidate : $"{Candidate}?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return await browser.SubmitAsync(
            page, [("Form.Name", name), ("Form.Email", email), ("Form.Password", password)]);
    }

    private static List<(string Name, string? Value)> EmployerFields(string email, string company) =>
    [
        ("Form.Company", company),
        ("Form.Website", "www.harlan.example"),
        ("Form.Makes", "Aerospace tooling"),
        ("Form.Zip", "44113"),
        ("Form.Name", "Sam Harlan"),
        ("Form.Email", email),
        ("Form.Password", Given.Password),
    ];
}
