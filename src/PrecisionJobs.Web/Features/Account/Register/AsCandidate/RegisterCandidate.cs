using PrecisionJobs.Data;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Account.Register.AsCandidate;

/// <summary>Registers a candidate: the account, and the profile they will fill.</summary>
public sealed class RegisterCandidate(AppDbContext db, CreateAccount create)
{
    public Task<RegisterOutcome> ExecuteAsync(
        CandidateForm form, Process process, CancellationToken cancellationToken)
    {
        var account = new NewAccount(
            form.Email!.Trim(), form.Name!.Trim(), form.Password!, Roles.Candidate, form.ReturnUrl);
        return create.ExecuteAsync(
            account,
            (stored, act) =>
            {
                db.Add(new Candidate
                {
                    AccountId = stored.Id,
                    Name = account.Name,
                    Email = account.Email,
                    CreatedAt = act.At,
                    UpdatedAt = act.At,
                });
                return Task.CompletedTask;
            },
            process,
            cancellationToken);
    }
}
