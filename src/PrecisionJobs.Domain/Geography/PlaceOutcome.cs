namespace PrecisionJobs.Domain.Geography;

/// <summary>What became of a text that should name a place. A closed set: match on the nested records.</summary>
public abstract record PlaceOutcome
{
    private PlaceOutcome()
    {
    }

    /// <summary>No text was given: no place is meant.</summary>
    public sealed record Empty : PlaceOutcome
    {
        /// <summary>The one instance.</summary>
        public static readonly Empty Instance = new();
    }

    /// <summary>Exactly one place is meant.</summary>
    /// <param name="Place">That place.</param>
    public sealed record Found(Place Place) : PlaceOutcome;

    /// <summary>A whole state is meant.</summary>
    /// <param name="State">That state.</param>
    public sealed record StateWide(UsState State) : PlaceOutcome;

    /// <summary>Several places carry the name; the user must say which.</summary>
    /// <param name="Text">What was asked, trimmed and cut to 100 characters.</param>
    /// <param name="Candidates">At most 20 places, the most populous first.</param>
    public sealed record Ambiguous(string Text, IReadOnlyList<Place> Candidates) : PlaceOutcome;

    /// <summary>No place carries the name.</summary>
    /// <param name="Text">What was asked, trimmed and cut to 100 characters.</param>
    /// <param name="Suggestions">At most 5 places with a similar name, the most similar first; may be empty.</param>
    public sealed record Unknown(string Text, IReadOnlyList<Place> Suggestions) : PlaceOutcome;
}
