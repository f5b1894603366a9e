using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using Letter = PrecisionJobs.Domain.Notifications.Mail;

namespace PrecisionJobs.Web.Infrastructure.Security;

/// <summary>
/// Writes invitations: the row with the token's hash, and the mail with the token. Whoever invites decides before whether
/// they may, and saves afterwards.
/// </summary>
public sealed class InvitationLetters(AppDbContext db, Links.Links links)
{
    /// <summary>Invites somebody to be a recruiter or an administrator.</summary>
    /// <param name="email">Where the mail goes, and the address of the account to be.</param>
    /// <param name="role">One of <see cref="Roles"/>, not <see cref="Roles.Employer"/>.</param>
    /// <param name="process">Who invites: a signed-in account.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Invitation> InviteAsync(
        string email, string role, Process process, CancellationToken cancellationToken) =>
        WriteAsync(email, role, company: null, memberRole: null, process, cancellationToken);

    /// <summary>Invites somebody to a company.</summary>
    public Task<Invitation> InviteToCompanyAsync(
        string email, Company company, MemberRole memberRole, Process process, CancellationToken cancellationToken) =>
        WriteAsync(email, Roles.Employer, company, memberRole, process, cancellationToken);

    /// <summary>What is stored of a token.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task<Invitation> WriteAsync(
        string email,
        string role,
        Company? company,
        MemberRole? memberRole,
        Process process,
        CancellationToken cancellationToken)
    {
        var address = email.Trim().ToLowerInvariant();
        var companyId = company?.Id;
        var earlier = await db.Invitations
            .Where(item => item.Email == address && item.Role == role && item.CompanyId == companyId
                && item.AcceptedAt == null && item.RevokedAt == null)
            .ToListAsync(cancellationToken);
        earlier.ForEach(item => item.Revoke(process.At));

        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            Email = address,
            Role = role,
            CompanyId = companyId,
            MemberRole = memberRole,
            TokenHash = HashOf(token),
            CreatedAt = process.At,
            InvitedByAccountId = process.AccountId
                ?? throw new InvalidOperationException("Only a signed-in account invites."),
        };
        db.Add(invitation);
        var path = links.Account.Invitation(token);
        db.Outbox.AddMail(LetterFor(invitation, company, process, links.Absolute(path)), $"invitation/{invitation.TokenHash}", process);
        return invitation;
    }

    private static Letter LetterFor(Invitation invitation, Company? company, Process process, string link)
    {
        var what = company is not null
            ? $"to hire for {company.Name} on PrecisionJobs"
            : invitation.Role == Roles.Administrator
                ? "to administer PrecisionJobs"
                : "to work on PrecisionJobs as a recruiter";
        return new Letter(
            invitation.Email,
            string.Empty,
            company is null ? "Your invitation to PrecisionJobs" : $"Your invitation to {company.Name} on PrecisionJobs",
            $"""
            Hello,

            {process.ActorName} invites you {what}.

            Open this link to accept. It works once, for {Invitation.Lifetime.Days} days:
            {link}

            If you did not expect this, leave it: nothing happens without you.
            """);
    }
}
