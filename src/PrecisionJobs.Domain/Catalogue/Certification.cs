namespace PrecisionJobs.Domain.Catalogue;

/// <summary>How a certification ends.</summary>
public enum ExpiryKind
{
    /// <summary>On a date, a fixed time after it was issued.</summary>
    Fixed,

    /// <summary>When the work was not done for some months; counted from the last use.</summary>
    Continuity,

    /// <summary>Never.</summary>
    None,

    /// <summary>No source was found; ask the issuer.</summary>
    Unknown,
}

/// <summary>A credential of the catalogue.</summary>
public sealed class Certification
{
    /// <summary>What <see cref="ScopeFields"/> may name.</summary>
    public static readonly IReadOnlyList<string> KnownScopeFields =
        ["code", "process", "position", "baseMetal", "filler", "thickness", "diameter", "backing"];

    public int Id { get; private set; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public string? Abbreviation { get; set; }

    public required string Issuer { get; set; }

    public required string Summary { get; set; }

    public List<string> Families { get; set; } = [];

    public List<string> Aliases { get; set; } = [];

    /// <summary>Slugs of the skills it is evidence of.</summary>
    public List<string> Skills { get; set; } = [];

    public ExpiryKind ExpiryKind { get; set; }

    /// <summary>Months from issue to expiry, for <see cref="ExpiryKind.Fixed"/>.</summary>
    public int? ValidityMonths { get; set; }

    /// <summary>Months without use after which it lapses, for <see cref="ExpiryKind.Continuity"/>.</summary>
    public int? ContinuityMonths { get; set; }

    /// <summary>Continuity is kept for each process by itself.</summary>
    public bool IsPerProcess { get; set; }

    public string? Renewal { get; set; }

    /// <summary>What a held one is limited to, of <see cref="KnownScopeFields"/>.</summary>
    public List<string> ScopeFields { get; set; } = [];

    /// <summary>How an employer checks it.</summary>
    public string? Verification { get; set; }

    public string? VerificationUrl { get; set; }

    public string? Source { get; set; }

    /// <summary>A published source was found for what is said here.</summary>
    public bool IsSourced { get; set; }

    public string? Note { get; set; }

    /// <summary>The abbreviation where there is one, else the name.</summary>
    public string ShortName => Abbreviation ?? Name;
}
