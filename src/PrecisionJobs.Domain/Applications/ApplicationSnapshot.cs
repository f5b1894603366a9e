using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Domain.Applications;

/// <summary>
/// What a candidate sent: profile and posting as they were at that moment. Later edits of either change nothing here.
/// Stored as JSON with its version; fields are only ever added.
/// </summary>
public sealed record ApplicationSnapshot
{
    /// <summary>Version of this shape.</summary>
    public int Version { get; init; } = 1;

    public required string PostingTitle { get; init; }

    public required string CompanyName { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }

    public string? Place { get; init; }

    public string? Headline { get; init; }

    public string? Summary { get; init; }

    /// <summary>Great-circle miles from the candidate's ZIP to the nearest site; null where either is unknown.</summary>
    public int? DistanceMiles { get; init; }

    public bool? IsAuthorisedToWork { get; init; }

    public string? Availability { get; init; }

    public IReadOnlyList<Job> WorkHistory { get; init; } = [];

    public IReadOnlyList<SkillHeld> Skills { get; init; } = [];

    public IReadOnlyList<CertificationHeld> Certifications { get; init; } = [];

    public IReadOnlyList<School> Education { get; init; } = [];

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What the candidate wrote to the company.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// How it fitted when it was sent, with every reason and the version of the engine; null for those sent before matches
    /// were kept.
    /// </summary>
    public Match? Match { get; init; }

    /// <summary>What that match was made of.</summary>
    public MatchInputs? MatchInputs { get; init; }

    /// <summary>A job of the candidate's work history.</summary>
    public sealed record Job(string Employer, string Title, DateOnly From, DateOnly? To, string? Description);

    /// <summary>A skill as stated.</summary>
    public sealed record SkillHeld(string Slug, string Name, string Category, int? Years, string? Level);

    /// <summary>A certification as stated.</summary>
    public sealed record CertificationHeld(
        string Slug, string Name, string? Number, string? Scope, DateOnly? IssuedOn, DateOnly? ExpiresOn, string Validity);

    /// <summary>An education entry.</summary>
    public sealed record School(string Institution, string Program, int? CompletedYear);

    /// <summary>A screening question as it was asked, with its answer.</summary>
    public sealed record Answer(int QuestionId, string Question, string Kind, string? Text);
}
