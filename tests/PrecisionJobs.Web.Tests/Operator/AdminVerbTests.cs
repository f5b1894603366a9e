using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class AdminVerbTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Password = "a good long password";

    [Fact]
    public async Task Create_WithPasswordFromAPipe_MakesAnAdministratorWhoCanSignIn()
    {
        var verb = await Verb.RunAsync(host, ["admin", "create", "first@example.com", "--name", "First Admin", "--ask-password"], Password + "\n");
        Assert.Equal(ExitCode.Done, verb.ExitCode);
        Assert.DoesNotContain(Password, verb.Output + verb.Error, StringComparison.Ordinal);
        using var browser = await host.Given.SignedInAsync("first@example.com", Password);
        var (role, actor) = await host.WithDatabaseAsync(async db =>
        {
            var id = await db.Users.Where(account => account.Email == "first@example.com").Select(account => account.Id).SingleAsync();
            var roleId = (await db.UserRoles.SingleAsync(link => link.UserId == id)).RoleId;
            var entry = await db.AuditEntries.FirstAsync(item => item.Action == "Create administrator");
            return ((await db.Roles.SingleAsync(item => item.Id == roleId)).Name, entry.ActorKind);
        });
        Assert.Equal(Roles.Administrator, role);
        Assert.Equal("Operator", actor);
    }

    [Fact]
    public async Task Create_ForAnAddressThatIsTaken_IsRefused()
    {
        var account = await host.Given.AccountAsync(Roles.Candidate);
        var verb = await Verb.RunAsync(host, ["admin", "create", account.Email!, "--name", "Twice"], Password + "\n");
        Assert.Equal(ExitCode.Refused, verb.ExitCode);
    }

    [Theory]
    [InlineData("short\n")]
    [InlineData("password123\n")]
    [InlineData("weak@example.com\n")]
    [InlineData("")]
    public async Task Create_WithoutAGoodPassword_MakesNothing(string input)
    {
        var verb = await Verb.RunAsync(host, ["admin", "create", "weak@example.com", "--name", "Weak", "--ask-password"], input);
        Assert.Equal(ExitCode.Refused, verb.ExitCode);
        Assert.False(await host.WithDatabaseAsync(db => db.Users.AnyAsync(account => account.Email == "weak@example.com")));
    }

    [Theory]
    [InlineData("admin", "create", "no-at-sign", "--name", "X")]
    [InlineData("admin", "create", "a@example.com")]
    [InlineData("admin", "create", "a@example.com", "--name", "X", "--password", "secret")]
    [InlineData("admin")]
    public async Task Create_WithWrongArguments_IsUsage(params string[] args) =>
        Assert.Equal(ExitCode.Usage, (await Verb.RunAsync(host, args, Password + "\n")).ExitCode);
}
