using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Testing.Builders;

public sealed partial class Given
{
    /// <summary>An application with a snapshot of one's own making, sent at an instant, moved along stages.</summary>
    public async Task<JobApplication> ApplicantAsync(
        Posting posting,
        string name = "Dana Whitfield",
        Func<ApplicationSnapshot, ApplicationSnapshot>? with = null,
        TimeSpan ago = default,
        params ApplicationStage[] stages)
    {
        var candidate = await CandidateAsync(name);
        return await host.WithDatabaseAsync(async db =>
        {
            var company = await db.Companies.SingleAsync(stored => stored.Id == posting.CompanyId);
            var snapshot = SnapshotOf(candidate, posting, company);
            var application = JobApplication.Submit(
                ApplicationReference.New(),
                posting.Id,
                candidate.Id,
                with?.Invoke(snapshot) ?? snapshot,
                resumeId: null,
                Process with { At = Now - ago, AccountId = candidate.AccountId, ActorName = candidate.Name });
            foreach (var stage in stages)
            {
                Move(application, stage);
            }

            db.Add(application);
            await db.SaveChangesAsync(Process, CancellationToken.None);
            return application;
        });
    }

    /// <summary>A company with a live posting and a member who is signed in.</summary>
    public async Task<(Company Company, Posting Posting, TestBrowser Browser)> ReviewRoomAsync(
        MemberRole role = MemberRole.Editor, string member = "Sam Harlan")
    {
        var company = await CompanyAsync();
        var posting = await PostingAsync(company);
        var account = await MemberAsync(company, role, member);
        return (company, posting, await SignedInAsync(account.AccountId));
    }
}
