using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Operator;

/// <summary><c>admin create</c>: the only way to the first administrator outside Development.</summary>
internal static class AdminVerb
{
    public static Command Create(OperatorHost host)
    {
        var email = new Argument<string>("EMAIL") { Description = "What the administrator signs in with." };
        var name = new Option<string>("--name") { Description = "The name shown to others.", Required = true };
        var ask = new Option<bool>("--ask-password")
        {
            Description = "Ask for the password at the terminal, or read it as one line from a pipe, instead of printing a link.",
        };
        var create = new Command(
            "create",
            "Make an administrator with a confirmed address and print a link, good once, to set the password. The password "
            + "is never an argument.")
        {
            email,
            name,
            ask,
        };
        create.SetAction((parsed, cancellationToken) => host.RunAsync(
            (services, cancel) => CreateAsync(
                services,
                host.Terminal,
                parsed.GetRequiredValue(email).Trim(),
                parsed.GetRequiredValue(name).Trim(),
                parsed.GetValue(ask),
                cancel),
            cancellationToken));
        return new Command("admin", "Administrators.") { create };
    }

    private static async Task<int> CreateAsync(
        IServiceProvider services,
        OperatorTerminal terminal,
        string email,
        string name,
        bool asksPassword,
        CancellationToken cancellationToken)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (await RefusalAsync(accounts, terminal, email, name) is { } refusal)
        {
            return refusal;
        }

        var password = asksPassword ? AskPassword(terminal, email) : null;
        if (asksPassword && password is null)
        {
            return ExitCode.Refused;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        services.GetRequiredService<AppDbContext>().Process = Process.Operator("Create administrator", now);
        var account = new Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            CreatedAt = now,
        };
        if (!await StoreAsync(services, terminal, password, account, cancellationToken))
        {
            return ExitCode.Refused;
        }

        terminal.Output.WriteLine($"{email} is an administrator.");
        if (password is null)
        {
            await PrintLinkAsync(services, accounts, terminal, account);
        }

        return ExitCode.Done;
    }

    private static async Task<int?> RefusalAsync(
        UserManager<Account> accounts, OperatorTerminal terminal, string email, string name)
    {
        if (email.Length == 0 || !AccountRules.IsAddress(email) || name.Length is 0 or > Account.NameLength)
        {
            terminal.Error.WriteLine("Give an e-mail address, and a name of at most 100 characters. Nothing was done.");
            return ExitCode.Usage;
        }

        if (await accounts.FindByEmailAsync(email) is not null)
        {
            terminal.Error.WriteLine($"There is an account for {email} already. Nothing was done.");
            return ExitCode.Refused;
        }

        return null;
    }

    private static string? AskPassword(OperatorTerminal terminal, string email)
    {
        var password = terminal.ReadSecret("Password: ");
        if (string.IsNullOrEmpty(password))
        {
            terminal.Error.WriteLine("No password was given. Nothing was done.");
            return null;
        }

        if (AccountRules.IsGuessable(password, email))
        {
            terminal.Error.WriteLine("This password is easy to guess: a common word, a row of keys or the address. Nothing was done.");
            return null;
        }

        if (terminal.IsInteractive && terminal.ReadSecret("The same again: ") != password)
        {
            terminal.Error.WriteLine("The two are not the same. Nothing was done.");
            return null;
        }

        return password;
    }

    private static async Task<bool> StoreAsync(
        IServiceProvider services,
        OperatorTerminal terminal,
        string? password,
        Account account,
        CancellationToken cancellationToken)
    {
        // Both or neither: an account without its role would stand in the way of the next try.
        var db = services.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var result = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        if (result.Succeeded)
        {
            result = await accounts.AddToRoleAsync(account, Roles.Administrator);
        }

        if (result.Succeeded)
        {
            await transaction.CommitAsync(cancellationToken);
            return true;
        }

        foreach (var error in result.Errors)
        {
            terminal.Error.WriteLine(error.Description);
        }

        terminal.Error.WriteLine("Nothing was done.");
        return false;
    }

    private static async Task PrintLinkAsync(
        IServiceProvider services, UserManager<Account> accounts, OperatorTerminal terminal, Account account)
    {
        var links = services.GetRequiredService<Links>();
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        terminal.Output.WriteLine("Set the password here, once, while the link is good:");
        terminal.Output.WriteLine(links.Absolute(links.Account.ResetWith(account.Id, token)));
        if (services.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl.Length == 0)
        {
            terminal.Error.WriteLine("Site:BaseUrl is not set: put your site's address in place of the link's.");
        }
    }
}
