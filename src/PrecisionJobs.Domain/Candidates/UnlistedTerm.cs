using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>What an unlisted term is. Stored by name: names are frozen.</summary>
public enum UnlistedKind
{
    Skill,
    Certification,
}

/// <summary>What became of an unlisted term. Stored by name: names are frozen.</summary>
public enum UnlistedState
{
    /// <summary>Waits in the catalogue queue.</summary>
    Waiting,

    /// <summary>Another name of something the catalogue has; it stands on the profile under that.</summary>
    Matched,

    /// <summary>Not something the catalogue will list; it stays on the profile as text.</summary>
    KeptAsText,
}

/// <summary>
/// A skill or certification that a candidate has and the catalogue does not know: kept as typed, and shown to an
/// administrator, who says what it is.
/// </summary>
public sealed class UnlistedTerm
{
    public const int TextLength = 100;

    /// <summary>Most unlisted terms kept on one profile.</summary>
    public const int MaximumPerCandidate = 40;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required UnlistedKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>The text without case, accents, spaces and signs: what is the same thing typed twice.</summary>
    public required string Folded { get; init; }

    public SkillLevel? Level { get; set; }

    /// <summary>Years of use, 0 to 60; null is not stated.</summary>
    public int? Years { get; set; }

    public UnlistedState State { get; private set; }

    public required DateTime AddedAt { get; init; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>A term as somebody typed it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">One to <see cref="TextLength"/> characters that hold a letter or a digit.</param>
    /// <param name="now">UTC.</param>
    public static UnlistedTerm Of(UnlistedKind kind, string text, DateTime now) => new()
    {
        Kind = kind,
        Text = text,
        Folded = FoldedOf(text),
        AddedAt = now,
    };

    /// <summary>The form in which two terms are compared; empty where a text holds neither letter nor digit.</summary>
    public static string FoldedOf(string text) => CatalogueName.Key(CatalogueName.Words(text));

    /// <summary>Records what it is; a term is decided once.</summary>
    /// <returns>False where it was decided before.</returns>
    public bool TryDecide(UnlistedState state, DateTime now)
    {
        if (State != UnlistedState.Waiting || state == UnlistedState.Waiting)
        {
            return false;
        }

        (State, DecidedAt) = (state, now);
        return true;
    }
}
