using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Web.Features.Account.Register.ToJoin;

/// <summary>What came of asking to join a company.</summary>
public enum JoinOutcome
{
    /// <summary>A mail is on its way.</summary>
    MailOnItsWay,

    /// <summary>The name fits several companies.</summary>
    Ambiguous,

    /// <summary>It fits none.</summary>
    UnknownCompany,
}

/// <summary>
/// Registers somebody as a member-to-be of a company. Its owners are told when the address is confirmed, not before:
/// nobody can make them mails with other people's addresses.
/// </summary>
public sealed class RegisterToJoin(AppDbContext db, CompaniesToJoinQuery companies, CreateAccount create)
{
    public async Task<JoinOutcome> ExecuteAsync(JoinForm form, Process process, CancellationToken cancellationToken)
    {
        var found = await companies.FindAsync(form.CompanyName, cancellationToken);
        var exact = found.Where(company => string.Equals(
            company.Name, form.CompanyName!.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        var chosen = found.FirstOrDefault(company => string.Equals(company.Slug, form.Company, StringComparison.Ordinal))
            ?? (exact.Count == 1 ? exact[0] : null);
        if (chosen is null)
        {
            return found.Count == 0 ? JoinOutcome.UnknownCompany : JoinOutcome.Ambiguous;
        }

        var account = new NewAccount(
            form.Email!.Trim(), form.Name!.Trim(), form.Password!, Roles.Employer, ReturnUrl: null);
        await create.ExecuteAsync(
            account,
            (stored, act) =>
            {
                db.Add(new Member
                {
                    AccountId = stored.Id,
                    CompanyId = chosen.Id,
                    Name = account.Name,
                    Email = account.Email,
                    CreatedAt = act.At,
                });
                return Task.CompletedTask;
            },
            process,
            cancellationToken);
        return JoinOutcome.MailOnItsWay;
    }
}
