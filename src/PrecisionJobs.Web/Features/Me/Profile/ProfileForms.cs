using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Me.Profile;

/// <summary>A form that edits a part of the profile.</summary>
public interface IProfileForm
{
    /// <summary>The profile's revision that the writer saw; 0 while there was no profile.</summary>
    int Revision { get; set; }

    /// <summary>Where to go on after saving; a path of this site.</summary>
    string? ReturnUrl { get; set; }

    /// <summary>What the form says, label by label: to show two versions side by side.</summary>
    IReadOnlyList<ProfileLine> Lines();
}

/// <summary>The end of a form.</summary>
/// <param name="Form">Carries the revision and the way back.</param>
/// <param name="Save">What the button says.</param>
public sealed record FormFoot(IProfileForm Form, string Save);

/// <summary>A labelled value of a form.</summary>
public sealed record ProfileLine(string Label, string? Value);

/// <summary>A form of the profile's own facts.</summary>
public interface ISectionForm<TSelf> : IProfileForm
    where TSelf : ISectionForm<TSelf>
{
    /// <summary>The form as it is stored.</summary>
    static abstract TSelf Of(Candidate candidate);

    /// <summary>Puts what was typed onto the profile.</summary>
    void ApplyTo(Candidate candidate);
}

/// <summary>A form of one entry of a list on the profile.</summary>
public interface IEntryForm<TSelf, TEntry> : IProfileForm
    where TSelf : IEntryForm<TSelf, TEntry>
    where TEntry : class
{
    /// <summary>Most entries on one profile.</summary>
    static abstract int Maximum { get; }

    /// <summary>Loads the list with the profile.</summary>
    static abstract IQueryable<Candidate> With(IQueryable<Candidate> candidates);

    /// <summary>The list on the profile.</summary>
    static abstract List<TEntry> In(Candidate candidate);

    /// <summary>An entry's id.</summary>
    static abstract int IdOf(TEntry entry);

    /// <summary>What an entry is called, in a question or a message.</summary>
    static abstract string NameOf(TEntry entry);

    /// <summary>The form as it is stored.</summary>
    static abstract TSelf Of(TEntry entry);

    /// <summary>A new entry of what was typed.</summary>
    TEntry ToEntry();

    /// <summary>Puts what was typed onto the entry.</summary>
    void ApplyTo(TEntry entry);

    /// <summary>What saving it adds elsewhere on the profile, such as a skill named in a job; nothing, mostly.</summary>
    void AlsoOn(Candidate candidate, DateTime now)
    {
    }
}

/// <summary>The profile was changed elsewhere since the form was opened.</summary>
/// <param name="SavedAt">When.</param>
/// <param name="Lines">What differs: as stored now and as typed here.</param>
public sealed record ProfileConflict(DateTime SavedAt, IReadOnlyList<ConflictLine> Lines)
{
    /// <summary>The lines of two versions that differ.</summary>
    public static ProfileConflict Between(IProfileForm stored, IProfileForm typed, DateTime savedAt) => new(
        savedAt,
        [
            .. stored.Lines().Zip(typed.Lines())
                .Where(pair => (pair.First.Value ?? string.Empty) != (pair.Second.Value ?? string.Empty))
                .Select(pair => new ConflictLine(pair.First.Label, pair.First.Value, pair.Second.Value)),
        ]);
}

/// <summary>One difference between two versions.</summary>
public sealed record ConflictLine(string Label, string? Stored, string? Typed);
