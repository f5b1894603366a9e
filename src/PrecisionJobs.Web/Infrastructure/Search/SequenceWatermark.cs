namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>
/// Knows which numbers of the change feed were seen. A number is handed out before its transaction commits, so a lower
/// one can become visible after a higher one: the numbers skipped are remembered and asked for again until they show or
/// are so old that their transaction must have been rolled back. Not safe for several threads.
/// </summary>
/// <param name="start">Everything up to this number is done with.</param>
internal sealed class SequenceWatermark(long start)
{
    /// <summary>How long a skipped number may still show up: longer than any transaction lives.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Most numbers remembered; a database that jumps further has restarted its numbering ahead.</summary>
    public const int MaximumMissing = 2_000;

    private readonly SortedDictionary<long, DateTime> _missing = [];

    /// <summary>The highest number seen.</summary>
    public long High { get; private set; } = start;

    /// <summary>Numbers below <see cref="High"/> that were not seen yet.</summary>
    public IReadOnlyCollection<long> Missing => _missing.Keys;

    /// <summary>Everything up to this number was seen or given up: after a restart, reading goes on from here.</summary>
    public long Safe
    {
        get
        {
            foreach (var number in _missing.Keys)
            {
                return number - 1;
            }

            return High;
        }
    }

    /// <summary>Takes note of a number that was read.</summary>
    public void See(long number, DateTime now)
    {
        if (number <= High)
        {
            _missing.Remove(number);
            return;
        }

        for (var skipped = Math.Max(High + 1, number - MaximumMissing); skipped < number; skipped++)
        {
            _missing[skipped] = now;
        }

        High = number;
        while (_missing.Count > MaximumMissing)
        {
            _missing.Remove(_missing.Keys.First());
        }
    }

    /// <summary>Gives up the numbers whose transaction must have been rolled back.</summary>
    public void Forget(DateTime now)
    {
        foreach (var number in _missing.Where(entry => entry.Value + Patience <= now).Select(entry => entry.Key).ToList())
        {
            _missing.Remove(number);
        }
    }
}
