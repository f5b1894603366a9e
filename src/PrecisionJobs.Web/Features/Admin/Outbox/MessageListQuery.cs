using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Outbox;

/// <summary>Messages by where they stand.</summary>
/// <param name="State">The key of the list shown.</param>
/// <param name="Counts">How many messages each list has.</param>
/// <param name="Messages">The page of the list.</param>
public sealed record MessageList(
    string State, IReadOnlyDictionary<string, int> Counts, Paged<MessageCard> Messages)
{
    /// <summary>The lists there are, by their key in addresses.</summary>
    public static IReadOnlyList<(string Key, string Label)> States { get; } =
        [("parked", "Parked"), ("waiting", "On their way"), ("discarded", "Discarded")];

    /// <summary>The tabs with their counts.</summary>
    public IEnumerable<Tab> Tabs(AdminLinks links) => States.Select(state => new Tab(
        state.Label, links.Outbox.With(("state", state.Key)), state.Key == State, Counts[state.Key]));
}

/// <summary>A message in the list.</summary>
public sealed record MessageCard(
    int Id, string Kind, string Key, DateTime CreatedAt, DateTime DueAt, int Attempts, string? Error);

/// <summary>Lists messages, oldest first.</summary>
public sealed class MessageListQuery(AppDbContext db)
{
    private const int PageSize = 25;

    public async Task<MessageList> FindAsync(string? state, int page, CancellationToken cancellationToken)
    {
        var key = MessageList.States.Any(item => item.Key == state) ? state! : "parked";
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (each, _) in MessageList.States)
        {
            counts[each] = await db.Outbox.CountAsync(In(each), cancellationToken);
        }

        var messages = await db.Outbox.AsNoTracking().Where(In(key))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Select(message => new MessageCard(
                message.Id, message.Kind, message.DeduplicationKey, message.CreatedAt, message.DueAt, message.Attempts,
                message.LastError))
            .ToPagedAsync(page, PageSize, cancellationToken);
        return new MessageList(key, counts, messages);
    }

    private static Expression<Func<OutboxMessage, bool>> In(string state) => state switch
    {
        "waiting" => message => message.DoneAt == null && message.ParkedAt == null,
        "discarded" => message => message.DiscardedAt != null,
        _ => message => message.ParkedAt != null && message.DoneAt == null && message.DiscardedAt == null,
    };
}
