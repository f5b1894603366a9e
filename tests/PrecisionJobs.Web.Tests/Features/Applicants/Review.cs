using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

/// <summary>What the tests of reviewing have in common.</summary>
internal static class Review
{
    /// <summary>The members' address of an application, or of something done to it.</summary>
    public static string Address(Company company, Posting posting, JobApplication? application = null, string? verb = null) =>
        $"/employer/{company.Slug}/postings/{posting.Id}/applicants"
        + (application is null ? string.Empty : $"/{application.Reference}")
        + (verb is null ? string.Empty : $"/{verb}");

    /// <summary>The recruiters' address of an application, or of something done to it.</summary>
    public static string RecruiterAddress(Company company, Posting posting, JobApplication? application = null, string? verb = null) =>
        Address(company, posting, application, verb).Replace("/employer/", "/recruiter/companies/", StringComparison.Ordinal);

    /// <summary>The application as stored, with its history.</summary>
    public static Task<JobApplication> StoredAsync(this TestHost host, JobApplication application) =>
        host.WithDatabaseAsync(db => db.Applications.AsNoTracking()
            .Include(item => item.History).Include(item => item.Notes).Include(item => item.Candidate)
            .SingleAsync(item => item.Id == application.Id));

    /// <summary>Something happens to the application behind everybody's back.</summary>
    public static Task<int> ChangeAsync(
        this TestHost host, JobApplication application, Func<JobApplication, Process, bool> change, string actor = "Somebody Else") =>
        host.WithDatabaseAsync(async db =>
        {
            var process = Process.System("Change", host.Clock.GetUtcNow().UtcDateTime) with { ActorName = actor };
            var stored = await db.Applications.SingleAsync(item => item.Id == application.Id);
            Assert.True(change(stored, process));
            return await db.SaveChangesAsync(process, CancellationToken.None);
        });

    /// <summary>The way of stages that leads to a stage.</summary>
    public static ApplicationStage[] WayTo(ApplicationStage stage) => stage switch
    {
        ApplicationStage.Received => [],
        ApplicationStage.InReview => [ApplicationStage.InReview],
        ApplicationStage.Shortlisted => [ApplicationStage.Shortlisted],
        ApplicationStage.Interview => [ApplicationStage.Shortlisted, ApplicationStage.Interview],
        ApplicationStage.Offer => [ApplicationStage.Shortlisted, ApplicationStage.Offer],
        ApplicationStage.Hired => [ApplicationStage.Shortlisted, ApplicationStage.Offer, ApplicationStage.Hired],
        ApplicationStage.Declined => [ApplicationStage.Declined],
        _ => [ApplicationStage.Withdrawn],
    };
}
