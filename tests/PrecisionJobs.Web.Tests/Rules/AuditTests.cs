using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>Every write has its audit entry, but for bookkeeping that says nothing about what somebody did.</summary>
public sealed class AuditTests
{
    private static readonly string[] Bookkeeping =
    [
        // Leases and results of messages and jobs: the row itself says what happened to it.
        "PrecisionJobs.Data/Jobs/JobRuns.cs",
        "PrecisionJobs.Data/Outbox/OutboxClaims.cs",
        "PrecisionJobs.Web/Background/Cleanup/RemoveDoneMessages.cs",

        // What was typed and not sent is nobody's act yet.
        "PrecisionJobs.Web/Background/Cleanup/RemoveOldDrafts.cs",
        "PrecisionJobs.Web/Features/Employer/Postings/Delete/DeletePosting.cs",
        "PrecisionJobs.Web/Infrastructure/Mvc/FormDrafts.cs",

        // Lines of the change feed that every replica has read.
        "PrecisionJobs.Web/Infrastructure/Search/SearchReplica.cs",
    ];

    [Fact]
    public void NothingElse_IsWrittenPastTheAudit() => Assert.Equal(
        Bookkeeping.Order(StringComparer.Ordinal),
        AuditRules.WritesPastTheAudit(Repository.Files("src", "*.cs")),
        StringComparer.Ordinal);

    [Fact]
    public void Rule_Bites() => Assert.Equal(
        ["Bad.cs", "Raw.cs", "Worse.cs"],
        AuditRules.WritesPastTheAudit(
        [
            new SourceFile("Good.cs", "await db.SaveChangesAsync(process, cancellationToken);"),
            new SourceFile("Bad.cs", "await db.Postings.ExecuteDeleteAsync(cancellationToken);"),
            new SourceFile("Worse.cs", "await db.Companies.ExecuteUpdateAsync(set => set);"),
            new SourceFile("Raw.cs", "await db.Database.ExecuteSqlAsync($\"DELETE FROM Postings\");"),
        ]));
}
