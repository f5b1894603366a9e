using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrecisionJobs.Data.Changes;
using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Data.Auditing;

/// <summary>Turns what a save is about to store into audit entries.</summary>
internal static class AuditTrail
{
    /// <summary>Longest value written into an entry, in characters; more is cut, marked by an ellipsis.</summary>
    public const int ValueLength = 200;

    // The catalogue is written by its loader alone, thousands of rows at once, and its files with their history say
    // what changed; the one entry about the CatalogueEdition says that, when and from which files.
    private static readonly HashSet<Type> Unaudited =
    [
        typeof(AuditEntry), typeof(OutboxMessage), typeof(SearchChange), typeof(FormDraft), typeof(DataProtectionKey),
        typeof(JobFamily), typeof(Occupation), typeof(OccupationSkill), typeof(OccupationCertification),
        typeof(OccupationPathway), typeof(WageEstimate), typeof(Skill), typeof(SkillNeighbour), typeof(Certification),
        typeof(Pathway), typeof(LadderStep),
        typeof(JobRun), typeof(WorkSkill),
    ];

    // Secrets never leave their column, and what people write about themselves or each other is kept in one place only.
    private static readonly HashSet<string> Withheld = new(StringComparer.Ordinal)
    {
        "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TokenHash", "Value", "ProviderKey", "Revision", "Snapshot",
        nameof(JobApplication.SearchText), nameof(VettingRecord.Note), nameof(ApplyInvitation.Message), nameof(Candidate.IsUsPerson),
        "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "Phone", "PhoneNumber", "Description",
        nameof(ApplicationNote.Text),
    };

    /// <summary>The changed entities that are audited, each with its entry; keys of new ones may still be temporary.</summary>
    public static List<(EntityEntry Entity, AuditEntry Audit)> Collect(ChangeTracker tracker, Process process)
    {
        var result = new List<(EntityEntry, AuditEntry)>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)
                || (Unaudited.Contains(entry.Metadata.ClrType) && !IsDecisionOnMessage(entry, process)))
            {
                continue;
            }

            result.Add((entry, EntryOf(entry, process)));
        }

        return result;
    }

    /// <summary>The key as text: the parts joined by a slash.</summary>
    public static string KeyOf(EntityEntry entry) => string.Join(
        '/',
        entry.Metadata.FindPrimaryKey()?.Properties.Select(
            property => Convert.ToString(entry.Property(property.Name).CurrentValue, CultureInfo.InvariantCulture)) ?? []);

    // Messages come and go by the thousand; that a person retries one or gives it up is worth a line.
    private static bool IsDecisionOnMessage(EntityEntry entry, Process process) =>
        entry is { Entity: OutboxMessage, State: EntityState.Modified } && process.ActorKind == ActorKind.Account;

    private static AuditEntry EntryOf(EntityEntry entry, Process process) => new()
    {
        At = process.At,
        ActorKind = process.ActorKind.ToString(),
        AccountId = process.AccountId,
        ActorName = process.ActorName,
        Origin = process.Origin,
        Action = process.Action,
        Reason = process.Reason,
        Entity = entry.Metadata.ClrType.Name.Split('`')[0],
        EntityKey = KeyOf(entry),
        Change = entry.State.ToString(),
        Values = JsonSerializer.Serialize(ValuesOf(entry)),
    };

    private static SortedDictionary<string, string?[]> ValuesOf(EntityEntry entry)
    {
        var values = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (property.Metadata.IsPrimaryKey() || (entry.State == EntityState.Modified && !property.IsModified))
            {
                continue;
            }

            values[name] = Withheld.Contains(name)
                ? ["(withheld)"]
                : entry.State == EntityState.Modified
                    ? [Text(property.OriginalValue), Text(property.CurrentValue)]
                    : [Text(property.CurrentValue)];
        }

        return values;
    }

    private static string? Text(object? value)
    {
        var text = value switch
        {
            null => null,
            string plain => plain,
            System.Collections.IEnumerable many => JsonSerializer.Serialize(many),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return text is { Length: > ValueLength } ? string.Concat(text.AsSpan(0, ValueLength), "…") : text;
    }
}
