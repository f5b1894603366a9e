namespace PrecisionJobs.Domain.Postings.Coaching;

/// <summary>What a note of the coach is about.</summary>
public enum CoachKind
{
    /// <summary>Something that is decisive for many and not stated: pay, hours.</summary>
    Missing,

    /// <summary>Something that a person of the trade would ask on the phone.</summary>
    StillAsked,

    /// <summary>A word that puts people off or says nothing.</summary>
    Wording,
}

/// <summary>One thing that would make a posting better.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Step">The step of the editor where it is done; one of <see cref="PostingSteps"/>.</param>
/// <param name="Field">Name of the field there.</param>
/// <param name="Text">What to do or to answer, in a sentence.</param>
/// <param name="Why">What it changes.</param>
public sealed record CoachNote(CoachKind Kind, string Step, string Field, string Text, string Why)
{
    /// <summary>The words it is about, as written.</summary>
    public string? Quote { get; init; }

    /// <summary>What to write in their place; null where they are best left out.</summary>
    public string? Instead { get; init; }
}

/// <summary>A kind of fact that a posting states.</summary>
/// <param name="Label">"Machines".</param>
/// <param name="Values">What is stated, in its own names.</param>
public sealed record CoachFact(string Label, IReadOnlyList<string> Values);

/// <summary>
/// What a posting states and what it still lacks. No percentage: nobody can say what a whole posting is, and a bar that fills
/// up rewards typing instead of facts.
/// </summary>
/// <param name="Facts">Typed facts that were found, by kind.</param>
/// <param name="Notes">What would make it better, what is missing first.</param>
public sealed record CoachReport(IReadOnlyList<CoachFact> Facts, IReadOnlyList<CoachNote> Notes)
{
    /// <summary>How many single facts were found.</summary>
    public int FactCount => Facts.Sum(fact => fact.Values.Count);

    /// <summary>The notes of one step.</summary>
    public IReadOnlyList<CoachNote> Of(string step) => [.. Notes.Where(note => note.Step == step)];
}
