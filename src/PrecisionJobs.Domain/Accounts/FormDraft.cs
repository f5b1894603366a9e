namespace PrecisionJobs.Domain.Accounts;

/// <summary>
/// What somebody has typed into a form and not yet sent: survives the next step, signing in, an expired session and
/// a closed browser. Belongs to an account or, before signing in, to the browser that holds the key.
/// </summary>
public sealed class FormDraft
{
    /// <summary>Longest form key, in characters.</summary>
    public const int FormKeyLength = 100;

    /// <summary>Most text kept of one form, in characters of its JSON.</summary>
    public const int JsonLength = 200_000;

    /// <summary>A draft that nobody touched for this long is deleted.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public int Id { get; private set; }

    public int? AccountId { get; set; }

    /// <summary>Hash of the random key in the browser's cookie, for a visitor who has not signed in.</summary>
    public string? BrowserKeyHash { get; set; }

    /// <summary>Which form, such as <c>apply/42</c> or <c>posting/17/pay</c>.</summary>
    public required string FormKey { get; init; }

    /// <summary>The typed values by field name, as JSON.</summary>
    public required string Json { get; set; }

    public required DateTime UpdatedAt { get; set; }
}
