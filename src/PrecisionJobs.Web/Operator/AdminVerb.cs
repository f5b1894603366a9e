using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>admin create</c>: the only way to the first administrator outside Development.</summary>
internal static class AdminVerb
{
    public static Command Create(OperatorHost host)
    {
        var email = new Argument<string>("EMAIL") { Description = "What the administrator signs in with." };
        var name = new Option<string>("--name") { Description = "The name shown to others.", Required = true };
        var create = new Command(
            "create",
            "Make an administrator with a confirmed address. The password is asked at the terminal, or read as one line "
            + "from a pipe; it is never an argument.")
        {
            email,
            name,
        };
        create.SetAction((parsed, cancellationToken) => host.RunAsync(
            (services, _) => CreateAsync(
                services, host.Terminal, parsed.GetRequiredValue(email).Trim(), parsed.GetRequiredValue(name).Trim()),
            cancellationToken));
        return new Command("admin", "Administrators.") { create };
    }

    private static async Task<int> CreateAsync(
        IServiceProvider services, OperatorTerminal terminal, string email, string name)
    {
        if (email.Length > Invitation.EmailLength || !email.Contains('@', StringComparison.Ordinal) || name.Length is 0 or > Account.NameLength)
        {
            terminal.Error.WriteLine("Give an e-mail address, and a name of at most 100 characters. Nothing was done.");
            return ExitCode.Usage;
        }

        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email) is not null)
        {
            terminal.Error.WriteLine($"There is an account for {email} already. Nothing was done.");
            return ExitCode.Refused;
        }

        var password = terminal.ReadSecret("Password: ");
        if (terminal.IsInteractive && terminal.ReadSecret("The same again: ") != password)
        {
            terminal.Error.WriteLine("The two are not the same. Nothing was done.");
            return ExitCode.Refused;
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var now = clock.GetUtcNow().UtcDateTime;
        services.GetRequiredService<AppDbContext>().Process = Process.Operator("Create administrator", now);
        return await StoreAsync(accounts, terminal, password, new Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            CreatedAt = now,
        });
    }

    private static async Task<int> StoreAsync(
        UserManager<Account> accounts, OperatorTerminal terminal, string? password, Account account)
    {
        var result = await accounts.CreateAsync(account, password ?? string.Empty);
        if (result.Succeeded)
        {
            result = await accounts.AddToRoleAsync(account, Roles.Administrator);
        }

        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                terminal.Error.WriteLine(error.Description);
            }

            terminal.Error.WriteLine("Nothing was done.");
            return ExitCode.Refused;
        }

        terminal.Output.WriteLine($"{account.Email} is an administrator and can sign in.");
        return ExitCode.Done;
    }
}
