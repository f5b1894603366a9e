using PrecisionJobs.Domain;

namespace PrecisionJobs.Web.Background;

/// <summary>
/// Work that comes round: once per interval over all nodes. Found by its shape: a new one needs no registration.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Its name, never changed: the row in the database that says when it last ran.</summary>
    string Name { get; }

    /// <summary>The area of the product that answers for it.</summary>
    string Owner { get; }

    /// <summary>What it removes and after how long, or what it does, in a sentence for the operator.</summary>
    string Purpose { get; }

    /// <summary>From one start to the next.</summary>
    TimeSpan Every { get; }

    /// <summary>Does it. Instants are reckoned from <paramref name="process"/>, never from a value kept since start-up.</summary>
    Task RunAsync(Process process, CancellationToken cancellationToken);
}
