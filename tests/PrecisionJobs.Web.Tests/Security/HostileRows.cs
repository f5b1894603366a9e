using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Auditing;
using PrecisionJobs.Data.Changes;
using PrecisionJobs.Data.Jobs;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Security;

/// <summary>
/// Writes an attack into every text that people can write: whatever the model has, so that a text added later is
/// attacked too. What has a form of its own (an address, a code, a reference) is left alone.
/// </summary>
internal static class HostileRows
{
    /// <summary>Breaks out of an attribute, an element, a script, a CDATA section and a quoted value; wherever it does, the element is found.</summary>
    public const string Attack = "\"'><xss-probe onclick=x()></script>]]></textarea>{{7*7}}";

    private const string ShortAttack = "<xss-probe>";

    private static readonly string[] Shaped =
    [
        "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "PendingEmail",
        "Slug", "Reference", "Zip", "StateCode", "TimeZone", "ClosesZone", "SizeBand", "StorageName", "ContentType", "ImportHash",
        "ImportedAs", "ExternalId", "CreationKey", "Role", "TokenHash", "Key", "Form", "SearchText", "Values", "PhoneNumber",
    ];

    private static readonly Type[] NotWrittenByPeople =
        [typeof(AuditEntry), typeof(SearchChange), typeof(JobRun), typeof(OutboxMessage), typeof(FormDraft), typeof(ApplicationSnapshot)];

    /// <summary>Attacks every row that is there; the number of texts written.</summary>
    public static Task<int> WriteAsync(TestHost host) => host.WithDatabaseAsync(async db =>
    {
        var written = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(IsWrittenByPeople))
        {
            foreach (var row in await RowsAsync(db, type.ClrType))
            {
                written += AttackRow(db, type, row);
            }
        }

        await db.SaveChangesAsync(Domain.Process.System("Attack", host.Clock.GetUtcNow().UtcDateTime), CancellationToken.None);
        return written;
    });

    private static bool IsWrittenByPeople(IEntityType type) =>
        !type.IsOwned() && !NotWrittenByPeople.Contains(type.ClrType)
        && type.ClrType.Namespace is { } name && name.StartsWith("PrecisionJobs.", StringComparison.Ordinal)
        && !name.EndsWith(".Catalogue", StringComparison.Ordinal);

    private static int AttackRow(AppDbContext db, IEntityType type, object row)
    {
        var texts = type.GetProperties().Where(property => property.ClrType == typeof(string)
            && !property.IsKey() && !property.IsForeignKey() && property.GetValueConverter() is null && !Shaped.Contains(property.Name)).ToList();
        foreach (var text in texts)
        {
            var fits = text.GetMaxLength() is not { } most || most >= Attack.Length;
            db.Entry(row).Property(text.Name).CurrentValue = text.Name == "Website" ? "javascript:alert(1)" : fits ? Attack : ShortAttack;
        }

        return texts.Count;
    }

    private static async Task<List<object>> RowsAsync(AppDbContext db, Type type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return await set.ToListAsync();
    }
}
