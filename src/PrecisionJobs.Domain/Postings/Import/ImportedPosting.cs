namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>
/// A posting as a file has it, whatever the format: texts are still as written, nothing is looked up yet.
/// </summary>
public sealed record ImportedPosting
{
    /// <summary>Where it stands: line of the file, or place in the list, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>What the source calls it.</summary>
    public string? Identifier { get; init; }

    public string? Title { get; init; }

    /// <summary>HTML, Markdown or plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Sections that the source keeps apart.</summary>
    public string? Responsibilities { get; init; }

    public string? Requirements { get; init; }

    public string? Preferred { get; init; }

    public string? Skills { get; init; }

    public string? Benefits { get; init; }

    public string? HowToApply { get; init; }

    /// <summary>The organisation that hires, by name.</summary>
    public string? Organization { get; init; }

    /// <summary>An occupation that the source names outright: slug, SOC code or title.</summary>
    public string? Occupation { get; init; }

    public IReadOnlyList<ImportedPlace> Places { get; init; } = [];

    /// <summary>Done from home.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Where one may live who works from home: names of states or countries.</summary>
    public IReadOnlyList<string> RemoteFrom { get; init; } = [];

    public string? PayMinimum { get; init; }

    public string? PayMaximum { get; init; }

    /// <summary>The period in the source's word: HOUR, Annual, Per Year.</summary>
    public string? PayUnit { get; init; }

    public string? PayCurrency { get; init; }

    /// <summary>Pay in words: "$28 - $36 / hour".</summary>
    public string? PayText { get; init; }

    public string? Shift { get; init; }

    /// <summary>Kinds of employment in the source's words: FULL_TIME, "Part time".</summary>
    public IReadOnlyList<string> EmploymentTypes { get; init; } = [];

    /// <summary>How much experience is asked for, mostly a time: "3 years".</summary>
    public string? Experience { get; init; }

    /// <summary>The step on the source's own ladder: "2", "Senior".</summary>
    public string? Level { get; init; }

    /// <summary>Months of experience asked for.</summary>
    public int? ExperienceMonths { get; init; }

    public string? Openings { get; init; }

    public string? PostedOn { get; init; }

    public string? ClosesOn { get; init; }

    public string? Url { get; init; }
}

/// <summary>A place of work as a file has it.</summary>
public sealed record ImportedPlace
{
    public string? Street { get; init; }

    public string? City { get; init; }

    public string? Region { get; init; }

    public string? PostalCode { get; init; }

    public string? Country { get; init; }

    /// <summary>The place in words, where the source does not take it apart.</summary>
    public string? Text { get; init; }

    /// <summary>Nothing but a country, or nothing at all, is said.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(City) && string.IsNullOrWhiteSpace(Region)
        && string.IsNullOrWhiteSpace(PostalCode) && string.IsNullOrWhiteSpace(Text);
}

/// <summary>One row of a file: a posting, or why there is none.</summary>
public abstract record ImportedRow
{
    private ImportedRow()
    {
    }

    /// <summary>Line of the file, or place in the list, from 1.</summary>
    public abstract int Row { get; }

    /// <summary>A posting was read.</summary>
    public sealed record Read(ImportedPosting Posting) : ImportedRow
    {
        /// <inheritdoc />
        public override int Row => Posting.Row;
    }

    /// <summary>The row cannot be read as a posting.</summary>
    /// <param name="At">Line of the file, or place in the list; <see cref="WholeFile"/> where the file has no rows at all.</param>
    /// <param name="Why">What is wrong, in words for whoever wrote the file.</param>
    public sealed record Unreadable(int At, string Why) : ImportedRow
    {
        /// <summary>Stands in place of a row where nothing of the file can be read.</summary>
        public const int WholeFile = 0;

        /// <summary>Nothing of the file can be read.</summary>
        public static Unreadable File(string why) => new(WholeFile, why);

        /// <inheritdoc />
        public override int Row => At;
    }
}
