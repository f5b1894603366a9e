using System.Data;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Matching;

namespace PrecisionJobs.Web.Features.Apply.Review;

/// <summary>What came of sending an application.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>It is with the company: sent now, or by the same button a moment ago.</summary>
    public sealed record Sent(string Reference) : SubmitOutcome;

    /// <summary>Something has to be mended first.</summary>
    public sealed record Incomplete(ApplyStep First) : SubmitOutcome;

    /// <summary>The posting has ended.</summary>
    public sealed record Over(ApplyPosting Posting) : SubmitOutcome;

    /// <summary>There is no such posting for this candidate.</summary>
    public sealed record Unknown : SubmitOutcome;
}

/// <summary>
/// Sends an application: once for a candidate and a posting, however often and at the same time it is asked for. Whether
/// the posting is live, and whether everything is in order, is asked in the transaction that stores it.
/// </summary>
public sealed class SubmitApplication(
    AppDbContext db, ApplyStateQuery query, FactsReader facts, MatchCatalogue catalogue, Links links)
{
    private const int Attempts = 4;

    public async Task<SubmitOutcome> ExecuteAsync(
        int postingId, int accountId, ApplyDraft draft, Process process, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(postingId, accountId, draft, process, cancellationToken);
            }
            catch (DbUpdateException failure) when (attempt < Attempts
                && (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure)))
            {
                // The same was sent at the same time, or the profile was just made: the next try finds it.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SubmitOutcome> TryAsync(
        int postingId, int accountId, ApplyDraft draft, Process process, CancellationToken cancellationToken)
    {
        // What was read stays as it is until the end: the posting cannot be closed in between.
        await using var transaction =
            await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        switch (await query.ReadAsync(postingId, accountId, draft, cancellationToken))
        {
            case ApplyStanding.Open { State.Faults: [var first, ..] }:
                return new SubmitOutcome.Incomplete(first.Step);
            case ApplyStanding.Open open:
                var sent = await StoreAsync(open.State, accountId, process.For("Submit application"), cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return sent;
            case ApplyStanding.Sent before:
                return new SubmitOutcome.Sent(before.Reference);
            case ApplyStanding.Over over:
                return new SubmitOutcome.Over(over.Posting);
            case ApplyStanding.Unknown:
                return new SubmitOutcome.Unknown();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<SubmitOutcome> StoreAsync(
        ApplyState state, int accountId, Process process, CancellationToken cancellationToken)
    {
        var candidate = await db.CandidateOfAsync(accountId, process, with: null, cancellationToken);
        FillIn(candidate, state.Content);
        if (db.Entry(candidate).State == EntityState.Modified)
        {
            db.Touch(candidate, process);
        }

        if (candidate.Id == 0)
        {
            await db.SaveChangesAsync(process, cancellationToken);
        }

        var application = await PutAsync(state, candidate.Id, process, cancellationToken);
        await AddMailsAsync(application, state, accountId, process, cancellationToken);
        await db.SaveChangesAsync(process, cancellationToken);
        return new SubmitOutcome.Sent(application.Reference);
    }

    private async Task<JobApplication> PutAsync(
        ApplyState state, int candidateId, Process process, CancellationToken cancellationToken)
    {
        var posting = await facts.PostingAsync(state.Posting.Id, cancellationToken)
            ?? throw new DbUpdateConcurrencyException("The posting went at the same time.");
        var snapshot = ApplySnapshots.Of(
            state, posting, await catalogue.ReadAsync(cancellationToken), DateOnly.FromDateTime(process.At));
        var resumeId = state.Content.Resume?.Id;
        var withdrawn = await db.Applications.Include(application => application.History).SingleOrDefaultAsync(
            application => application.CandidateId == candidateId && application.PostingId == state.Posting.Id,
            cancellationToken);
        if (withdrawn is not null)
        {
            return withdrawn.TryResubmit(snapshot, resumeId, process)
                ? withdrawn
                : throw new DbUpdateConcurrencyException("The application was sent in at the same time.");
        }

        var application = JobApplication.Submit(
            ApplicationReference.New(), state.Posting.Id, candidateId, snapshot, resumeId, process);
        db.Applications.Add(application);
        return application;
    }

    /// <summary>A new profile begins with what was typed here; one that has no phone or no ZIP gets it from here.</summary>
    private static void FillIn(Candidate candidate, ApplyContent content)
    {
        if (candidate.Id == 0)
        {
            candidate.Name = content.Name!.Trim();
            candidate.Email = content.Email!.Trim();
        }

        candidate.Phone ??= string.IsNullOrWhiteSpace(content.Phone) ? null : content.Phone.Trim();
        if (candidate.Zip is null && content.Place is { } place)
        {
            candidate.Zip = place.PostalCode;
            candidate.City = place.City;
            candidate.StateCode = place.StateCode;
            candidate.Latitude = place.Location.Latitude;
            candidate.Longitude = place.Location.Longitude;
        }
    }

    private async Task AddMailsAsync(
        JobApplication application, ApplyState state, int accountId, Process process, CancellationToken cancellationToken)
    {
        var key = $"application/{application.Reference}/{application.History.Count(line => line.To == ApplicationStage.Received)}";
        var account = await db.Users.Where(user => user.Id == accountId).Select(user => user.Email!)
            .SingleAsync(cancellationToken);
        var own = links.Absolute(links.Me.Application(application.Reference));
        db.Outbox.AddMail(
            ApplicationMails.Confirmation(account, application.Reference, application.Snapshot, own), $"{key}/sent", process);
        var readers = await db.Postings.Where(posting => posting.Id == state.Posting.Id)
            .SelectMany(posting => posting.Company.Members)
            .Where(member => member.State == MemberState.Active && member.Role != MemberRole.Reviewer)
            .Select(member => new { member.Id, member.Name, member.Email, member.Company.Slug })
            .ToListAsync(cancellationToken);
        foreach (var reader in readers)
        {
            var applicant = links.Absolute(
                links.Employer.Review(reader.Slug, state.Posting.Id).Applicant(application.Reference));
            db.Outbox.AddMail(
                ApplicationMails.Notice(reader.Email, reader.Name, state.Posting.Title, application.Reference, applicant),
                $"{key}/notice/{reader.Id}",
                process);
        }
    }
}
