using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Background.Reminders;

/// <summary>
/// Tells holders that a certificate ends, or that its continuity does, 90, 30 and 7 days ahead. What was told is noted
/// with the mail in one save, so that nobody hears the same thing twice.
/// </summary>
public sealed class RemindOfCertifications(AppDbContext db, Links links) : IRecurringJob
{
    private const int PerSave = 200;

    // A month's end may move a computed day by so many days.
    private const int MonthEnds = 3;

    /// <inheritdoc />
    public string Name => "remind-of-certifications";

    /// <inheritdoc />
    public string Owner => "Candidates";

    /// <inheritdoc />
    public string Purpose => "Mails holders 90, 30 and 7 days before a certification ends or its continuity runs out, once each.";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc />
    public async Task RunAsync(Process process, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(process.At);
        var ids = new SortedSet<int>();
        foreach (var ending in await EndingAsync(today, cancellationToken))
        {
            ids.UnionWith(await ending.Select(held => held.Id).ToListAsync(cancellationToken));
        }

        foreach (var some in ids.Chunk(PerSave))
        {
            await RemindAsync(some, today, process.For("Remind of certification"), cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// The held certifications that may end within the longest notice: by their stated end, and by each rule of the
    /// catalogue. <see cref="HeldCertification.Remind"/> decides.
    /// </summary>
    private async Task<List<IQueryable<HeldCertification>>> EndingAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var held = db.Set<HeldCertification>();
        var until = today.AddDays(HeldCertification.ReminderDays.Max());
        var queries = new List<IQueryable<HeldCertification>>
        {
            held.Where(item => item.ExpiresOn >= today && item.ExpiresOn <= until),
        };
        var rules = await db.Certifications.AsNoTracking()
            .Where(item => item.ExpiryKind == ExpiryKind.Fixed || item.ExpiryKind == ExpiryKind.Continuity)
            .Select(item => new { item.ExpiryKind, Months = item.ExpiryKind == ExpiryKind.Fixed ? item.ValidityMonths : item.ContinuityMonths })
            .Where(rule => rule.Months != null)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var rule in rules)
        {
            var (kind, months) = (rule.ExpiryKind, rule.Months);
            var from = today.AddMonths(-months!.Value).AddDays(-MonthEnds);
            var to = until.AddMonths(-months.Value).AddDays(MonthEnds);
            queries.Add(kind == ExpiryKind.Fixed
                ? held.Where(item => item.ExpiresOn == null && item.Certification.ExpiryKind == kind
                    && item.Certification.ValidityMonths == months && item.IssuedOn >= from && item.IssuedOn <= to)
                : held.Where(item => item.ExpiresOn == null && item.Certification.ExpiryKind == kind
                    && item.Certification.ContinuityMonths == months
                    && (item.LastUsedOn ?? item.IssuedOn) >= from && (item.LastUsedOn ?? item.IssuedOn) <= to));
        }

        return queries;
    }

    private async Task RemindAsync(int[] ids, DateOnly today, Process process, CancellationToken cancellationToken)
    {
        var rows = await (
            from held in db.Set<HeldCertification>().Include(item => item.Certification)
            join candidate in db.Candidates on held.CandidateId equals candidate.Id
            join account in db.Users on candidate.AccountId equals account.Id
            where ids.Contains(held.Id)
            orderby held.Id
            select new { Held = held, candidate.Name, account.Email }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (row.Held.LastDay is { } last && row.Held.Remind(today) is { } ahead)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"certification/{row.Held.Id}/{last:yyyyMMdd}/{ahead}/{today:yyyyMMdd}");
                db.Outbox.AddMail(LetterFor(row.Held, last, today, row.Name, row.Email!), key, process);
            }
        }

        await db.SaveChangesAsync(process, cancellationToken);
    }

    private Mail LetterFor(HeldCertification held, DateOnly last, DateOnly today, string name, string to)
    {
        var what = held.Certification.Name;
        var day = last.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var left = last.DayNumber - today.DayNumber;
        var when = left switch { 0 => "today", 1 => "tomorrow", _ => string.Create(CultureInfo.InvariantCulture, $"in {left} days") };
        var isContinuity = held.ExpiresOn is null && held.Certification.ExpiryKind == ExpiryKind.Continuity;
        return new Mail(
            to,
            name,
            isContinuity ? $"Use your {held.Certification.ShortName} before {day}" : $"Your {held.Certification.ShortName} ends on {day}",
            $"""
            Hello {name},

            {(isContinuity
                ? $"by your profile, the continuity of your {what} runs out {when}, on {day}: it lapses when the work is not done and recorded until then. If you have used it since, say when."
                : $"by your profile, your {what} ends {when}, on {day}. If you have renewed it, change the date.")}

            Here is its place on your profile:
            {links.Absolute(links.Me.Certification(held.Id))}

            After that day an employer who requires it cannot count it as it stands.

            PrecisionJobs
            """);
    }
}
