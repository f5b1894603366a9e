namespace PrecisionJobs.Web.Features.Employer.Conflicts;

/// <summary>Somebody else saved first: who, when, and what differs. What the second one typed is kept in the form.</summary>
/// <param name="By">Who saved.</param>
/// <param name="IsOwn">It was the same person, in another window.</param>
/// <param name="At">The UTC instant.</param>
/// <param name="Zone">IANA zone in which it is told.</param>
/// <param name="Lines">The fields that differ.</param>
public sealed record Conflict(string By, bool IsOwn, DateTime At, string? Zone, IReadOnlyList<ConflictLine> Lines);

/// <summary>One field in both versions.</summary>
public sealed record ConflictLine(string Label, string Theirs, string Yours);

/// <summary>Compares two versions field by field.</summary>
public sealed class ConflictLines
{
    private readonly List<ConflictLine> _lines = [];

    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<ConflictLine> Lines => _lines;

    /// <summary>Looks at one field.</summary>
    public ConflictLines Add(string label, string? theirs, string? yours)
    {
        if (!string.Equals(Plain(theirs), Plain(yours), StringComparison.Ordinal))
        {
            _lines.Add(new ConflictLine(label, Told(theirs), Told(yours)));
        }

        return this;
    }

    /// <summary>Looks at a tick.</summary>
    public ConflictLines Add(string label, bool theirs, bool yours) => Add(label, Word(theirs), Word(yours));

    private static string Word(bool value) => value ? "yes" : "no";

    private static string Plain(string? text) =>
        (text ?? string.Empty).ReplaceLineEndings("\n").Trim();

    private static string Told(string? text) => string.IsNullOrWhiteSpace(text) ? "(empty)" : text.Trim();
}
