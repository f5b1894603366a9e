using FluentValidation;
using MimeKit;
using PrecisionJobs.Data.Accounts;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>What names, addresses and passwords of accounts have to be, wherever they are typed.</summary>
public static class AccountRules
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 128;

    /// <summary>The hint at every field for a new password.</summary>
    public const string PasswordHint = "At least 10 characters. Three or four words in a row are easy to remember.";

    // Of the passwords that leak most often, those long enough to get this far.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "0987654321", "12345678910", "123456789a", "1q2w3e4r5t", "1qaz2wsx3edc", "qwertyuiop",
        "qwerty123456", "qwertyuiop123", "asdfghjkl1", "password12", "password123", "password1234", "password12345",
        "passw0rd123", "p@ssw0rd123", "iloveyou12", "iloveyou123", "letmein123", "welcome123", "welcome1234", "admin12345",
        "administrator", "changeme123", "football123", "baseball123", "sunshine123", "princess123", "superman123",
        "unknown123", "abcdefghij", "abcdef1234", "abcd123456", "q1w2e3r4t5", "zaq12wsxcde3", "michael123", "trustno1234",
        "precisionjobs", "machinist1", "machinist123",
    };

    extension<T>(IRuleBuilder<T, string?> rule)
    {
        /// <summary>An address that mail can be sent to.</summary>
        public IRuleBuilderOptions<T, string?> IsEmail() => rule
            .NotEmpty().WithMessage("Enter your e-mail address.")
            .Must(IsAddress).WithMessage("Enter an e-mail address such as name@example.com.");

        /// <summary>A person's name.</summary>
        public IRuleBuilderOptions<T, string?> IsPersonName() => rule
            .NotEmpty().WithMessage("Enter your name.")
            .MaximumLength(Account.NameLength).WithMessage($"A name has at most {Account.NameLength} characters.")
            .Must(name => name is null || (!name.Contains("://", StringComparison.Ordinal) && !name.Any(char.IsControl)))
            .WithMessage("Enter your name as people say it, without links.");

        /// <summary>A password that is good enough to be chosen.</summary>
        /// <param name="email">The address it must not repeat.</param>
        public IRuleBuilderOptions<T, string?> IsNewPassword(Func<T, string?> email) => rule
            .NotEmpty().WithMessage("Choose a password.")
            .MinimumLength(ShortestPassword).WithMessage($"A password has at least {ShortestPassword} characters.")
            .MaximumLength(LongestPassword).WithMessage($"A password has at most {LongestPassword} characters.")
            .Must((form, password) => password is null || !IsGuessable(password, email(form)))
            .WithMessage("This password is easy to guess. Choose one that is not a common word, a row of keys or your address.");
    }

    /// <summary>Whether mail can be sent to it; an empty one is for other rules to judge.</summary>
    internal static bool IsAddress(string? text) => string.IsNullOrWhiteSpace(text)
        || (text.Trim() is var address
            && address.Length <= Invitation.EmailLength
            && MailboxAddress.TryParse(address, out var box)
            && string.Equals(box.Address, address, StringComparison.Ordinal)
            && address.LastIndexOf('@') is > 0 and var at
            && address.IndexOf('.', at) > at + 1
            && !address.EndsWith('.'));

    /// <summary>Whether others would think of it first.</summary>
    internal static bool IsGuessable(string password, string? email)
    {
        var local = email?.Split('@')[0].Trim() ?? string.Empty;
        return password.Distinct().Count() < 4
            || Common.Contains(password)
            || string.Equals(password, email?.Trim(), StringComparison.OrdinalIgnoreCase)
            || (local.Length >= 4 && password.Contains(local, StringComparison.OrdinalIgnoreCase)
                && password.Length < local.Length + 6);
    }
}
