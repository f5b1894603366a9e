using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Background;

public sealed class RemindOfCertificationsTests
{
    [Fact]
    public async Task Run_EveryDayForAHundredDays_MailsThreeTimes()
    {
        using var host = new TestHost();
        var candidate = await HolderAsync(host, ExpiryKind.None, held => held.ExpiresOn = Today(host).AddDays(95));

        var days = await DaysWithMailAsync(host, candidate, 100);

        Assert.Equal([90, 30, 7], days.Select(day => 95 - day));
        var mail = host.Mail.To(candidate.Email)[0];
        Assert.Contains("ends on June 12, 2027", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("in 90 days", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/me/profile/certifications/{candidate.Certifications[0].Id}", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ContinuityRunsOut_CountsFromTheLastUse()
    {
        using var host = new TestHost();
        var candidate = await HolderAsync(host, ExpiryKind.Continuity, held => held.LastUsedOn = Today(host).AddMonths(-6).AddDays(20));

        var days = await DaysWithMailAsync(host, candidate, 30);

        Assert.Equal(2, days.Count);
        Assert.Equal(0, days[0]);
        Assert.StartsWith("Use your ", host.Mail.To(candidate.Email)[0].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FixedTerm_CountsFromTheIssue()
    {
        using var host = new TestHost();
        var candidate = await HolderAsync(
            host, ExpiryKind.Fixed, held => held.IssuedOn = Today(host).AddMonths(-held.Certification.ValidityMonths!.Value).AddDays(5));

        Assert.Equal([0], await DaysWithMailAsync(host, candidate, 10));
    }

    [Fact]
    public async Task Run_ExpiredOrFarOff_SaysNothing()
    {
        using var host = new TestHost();
        var expired = await HolderAsync(host, ExpiryKind.None, held => held.ExpiresOn = Today(host).AddDays(-1));
        var far = await HolderAsync(host, ExpiryKind.None, held => held.ExpiresOn = Today(host).AddDays(200));

        await DaysWithMailAsync(host, expired, 3);

        Assert.Empty(host.Mail.To(expired.Email));
        Assert.Empty(host.Mail.To(far.Email));
    }

    [Fact]
    public async Task Run_Renewed_BeginsAnew()
    {
        using var host = new TestHost();
        var candidate = await HolderAsync(host, ExpiryKind.None, held => held.ExpiresOn = Today(host).AddDays(7));
        Assert.Equal([0], await DaysWithMailAsync(host, candidate, 2));
        await host.WithDatabaseAsync(async db =>
        {
            var held = await db.Set<HeldCertification>().SingleAsync(item => item.Id == candidate.Certifications[0].Id);
            held.ExpiresOn = Today(host).AddDays(30);
            return await db.SaveChangesAsync(Domain.Process.System("Given", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
        });

        Assert.Equal([0], await DaysWithMailAsync(host, candidate, 2));
    }

    private static DateOnly Today(TestHost host) => DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);

    private static async Task<Candidate> HolderAsync(TestHost host, ExpiryKind kind, Action<HeldCertification> with)
    {
        var certification = await host.WithDatabaseAsync(db => db.Certifications.AsNoTracking().OrderBy(item => item.Id)
            .FirstAsync(item => item.ExpiryKind == kind
                && (kind != ExpiryKind.Fixed || item.ValidityMonths != null) && (kind != ExpiryKind.Continuity || item.ContinuityMonths == 6)));
        return await host.Given.CandidateAsync(with: own =>
        {
            var facts = new HeldCertification { CertificationId = certification.Id, Certification = certification };
            with(facts);
            own.Certifications.Add(new HeldCertification
            {
                CertificationId = certification.Id,
                IssuedOn = facts.IssuedOn,
                ExpiresOn = facts.ExpiresOn,
                LastUsedOn = facts.LastUsedOn,
            });
        });
    }

    /// <summary>The days, from 0, on which the holder got a mail.</summary>
    private static async Task<List<int>> DaysWithMailAsync(TestHost host, Candidate candidate, int days)
    {
        var with = new List<int>();
        for (var day = 0; day < days; day++)
        {
            var before = host.Mail.To(candidate.Email).Count;
            await host.RunRecurringJobsAsync();
            await host.DispatchOutboxAsync();
            if (host.Mail.To(candidate.Email).Count > before)
            {
                with.Add(day);
            }

            host.Clock.Advance(TimeSpan.FromDays(1));
        }

        return with;
    }
}
