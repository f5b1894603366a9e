using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Testing.Builders;

public sealed partial class Given
{
    /// <summary>A stored file of an account, with its bytes on disk.</summary>
    public async Task<StoredFile> FileAsync(
        int accountId, StoredFileKind kind = StoredFileKind.Resume, string name = "whitfield-resume.pdf", byte[]? bytes = null)
    {
        var store = host.Services.GetRequiredService<FileStore>();
        var outcome = await store.TakeAsync(name, bytes ?? TestFiles.Pdf(), kind, accountId, CancellationToken.None);
        var file = outcome is UploadOutcome.Taken taken
            ? taken.File
            : throw new InvalidOperationException($"Not a file to take: {outcome}");
        await StoreAsync(file);
        return file;
    }

    /// <summary>A résumé on a candidate's profile.</summary>
    public async Task<StoredFile> ResumeAsync(Candidate candidate)
    {
        var file = await FileAsync(candidate.AccountId);
        await host.WithDatabaseAsync(async db =>
        {
            (await db.Candidates.SingleAsync(stored => stored.Id == candidate.Id)).ResumeId = file.Id;
            return await db.SaveChangesAsync(Process, CancellationToken.None);
        });
        return file;
    }

    /// <summary>An application that was received; moved along the given stages by the company.</summary>
    public async Task<JobApplication> ApplicationAsync(
        Candidate candidate, Posting posting, StoredFile? resume = null, params ApplicationStage[] stages)
    {
        return await host.WithDatabaseAsync(async db =>
        {
            var company = await db.Companies.SingleAsync(stored => stored.Id == posting.CompanyId);
            var application = JobApplication.Submit(
                ApplicationReference.New(),
                posting.Id,
                candidate.Id,
                SnapshotOf(candidate, posting, company),
                resume?.Id,
                Process with { AccountId = candidate.AccountId, ActorName = candidate.Name });
            foreach (var stage in stages)
            {
                Move(application, stage);
            }

            db.Add(application);
            await db.SaveChangesAsync(Process, CancellationToken.None);
            return application;
        });
    }

    private void Move(JobApplication application, ApplicationStage stage)
    {
        var moved = stage switch
        {
            ApplicationStage.Declined => application.TryEnd(DeclineReason.OthersFitBetter, Process),
            ApplicationStage.Withdrawn => application.TryMove(stage, MoveSide.Candidate, Process),
            _ => application.TryMove(stage, MoveSide.Company, Process),
        };
        if (!moved)
        {
            throw new InvalidOperationException($"{application.Stage} does not lead to {stage}.");
        }
    }

    private static ApplicationSnapshot SnapshotOf(Candidate candidate, Posting posting, Company company) => new()
    {
        PostingTitle = posting.Visibility == PostingVisibility.Confidential
            ? ConfidentialName.Hide(posting.Title, company.Name)
            : posting.Title,
        CompanyName = posting.Visibility == PostingVisibility.Confidential ? ConfidentialName.Label : company.Name,
        Name = candidate.Name,
        Email = candidate.Email,
        Phone = candidate.Phone,
        Place = candidate.Place,
        Headline = candidate.Headline,
        Summary = candidate.Summary,
    };
}
