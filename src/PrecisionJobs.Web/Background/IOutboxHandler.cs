using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Background;

/// <summary>Does what messages of one kind call for. Found by its shape: a new one needs no registration.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind of message, such as <c>mail</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Does it. May be called again for the same message, so that doing it twice must look like once. An exception
    /// means "later again".
    /// </summary>
    Task<HandlerOutcome> HandleAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>What came of handling a message.</summary>
public abstract record HandlerOutcome
{
    private HandlerOutcome()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done : HandlerOutcome;

    /// <summary>It can never be done, however often it is tried.</summary>
    /// <param name="Reason">Why, for the administrator.</param>
    public sealed record Poison(string Reason) : HandlerOutcome;
}
