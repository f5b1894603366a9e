using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Measurement;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Where something was read, so that a person can compare it with the document.</summary>
/// <param name="Line">Number of the line in the document's text, from 1.</param>
/// <param name="Words">The words as written.</param>
public sealed record ResumeSource(int Line, string Words);

/// <summary>A text that was read.</summary>
/// <param name="Value">What is proposed.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ProposedText(string Value, ResumeSource Source);

/// <summary>How to reach the person; each field by itself may be missing.</summary>
public sealed record ProposedContact
{
    public ProposedText? Name { get; init; }

    public ProposedText? Email { get; init; }

    /// <summary>As written.</summary>
    public ProposedText? Phone { get; init; }

    public ProposedText? City { get; init; }

    /// <summary>USPS code.</summary>
    public ProposedText? State { get; init; }

    /// <summary>Five digits.</summary>
    public ProposedText? Zip { get; init; }

    /// <summary>Web addresses; http and https only.</summary>
    public IReadOnlyList<ProposedText> Links { get; init; } = [];
}

/// <summary>A job that somebody had.</summary>
public sealed record ProposedJob
{
    public string? Employer { get; init; }

    public string? Title { get; init; }

    /// <summary>"Dayton, OH", as written.</summary>
    public string? Place { get; init; }

    public PartialDate? From { get; init; }

    /// <summary>Null where it lasts, or is not said.</summary>
    public PartialDate? To { get; init; }

    /// <summary>It lasts, by what is written.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>What was done, a line or a bullet each.</summary>
    public IReadOnlyList<string> Description { get; init; } = [];

    /// <summary>SOC codes that the title may mean, the likeliest first.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    /// <summary>Slugs of the skills, machines, controls and materials named in it.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Hours a week, where said (federal résumés do).</summary>
    public int? HoursPerWeek { get; init; }

    /// <summary>Federal grade: "WG-10", "GS-09".</summary>
    public string? Grade { get; init; }

    public required ResumeSource Source { get; init; }
}

/// <summary>A skill of the catalogue that the document names.</summary>
public sealed record ProposedSkill
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required SkillCategory Category { get; init; }

    /// <summary>Years of use, where said in so many words.</summary>
    public int? Years { get; init; }

    public SkillLevel? Level { get; init; }

    public PartialDate? LastUsed { get; init; }

    /// <summary>The jobs it is named in, as indexes of <see cref="ResumeProposal.Work"/>.</summary>
    public IReadOnlyList<int> Jobs { get; init; } = [];

    /// <summary>It is named in a list of skills, or in the summary.</summary>
    public bool IsListed { get; init; }

    /// <summary>Every place that names it; the first is the one to show.</summary>
    public required IReadOnlyList<ResumeSource> Sources { get; init; }
}

/// <summary>A certification of the catalogue that the document says is held.</summary>
public sealed record ProposedCertification
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Number { get; init; }

    /// <summary>Code, process, position and the like, in the document's words: "6G, GTAW".</summary>
    public string? Scope { get; init; }

    public PartialDate? Issued { get; init; }

    public PartialDate? Expires { get; init; }

    public PartialDate? LastUsed { get; init; }

    /// <summary>How far it was checked, where an export of this product says so. A claim of the file: never stored as a check.</summary>
    public HeldVerification? ClaimedVerification { get; init; }

    public required ResumeSource Source { get; init; }
}

/// <summary>School, apprenticeship, service school or course.</summary>
public sealed record ProposedEducation
{
    public string? Institution { get; init; }

    public string? Program { get; init; }

    public int? CompletedYear { get; init; }

    public EducationKind Kind { get; init; }

    public required ResumeSource Source { get; init; }
}

/// <summary>A measure that the document says is held.</summary>
/// <param name="Text">As written.</param>
/// <param name="Reading">What it was taken for.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ProposedMeasure(string Text, MeasureReading Reading, ResumeSource Source);

/// <summary>A shift that somebody says they want or can work.</summary>
public sealed record ProposedShift(Shift Shift, ResumeSource Source);

/// <summary>
/// What was read from a résumé, for its owner to confirm field by field. Nothing of it is stored unasked. Facts that must
/// not count (age, photo, family) have no place in it.
/// </summary>
public sealed record ResumeProposal
{
    public ProposedContact Contact { get; init; } = new();

    public ProposedText? Headline { get; init; }

    public ProposedText? Summary { get; init; }

    /// <summary>As ordered in the document, usually the latest first.</summary>
    public IReadOnlyList<ProposedJob> Work { get; init; } = [];

    /// <summary>All that is said to be known, in the order it is first named.</summary>
    public IReadOnlyList<ProposedSkill> Skills { get; init; } = [];

    /// <summary>What is being learned or wanted: named, and not to be counted as known.</summary>
    public IReadOnlyList<ProposedSkill> Learning { get; init; } = [];

    public IReadOnlyList<ProposedCertification> Certifications { get; init; } = [];

    /// <summary>Certifications that are being prepared for.</summary>
    public IReadOnlyList<ProposedCertification> CertificationsInProgress { get; init; } = [];

    public IReadOnlyList<ProposedEducation> Education { get; init; } = [];

    /// <summary>The tightest tolerance stated.</summary>
    public ProposedMeasure? Tolerance { get; init; }

    /// <summary>The finest surface stated.</summary>
    public ProposedMeasure? Finish { get; init; }

    public IReadOnlyList<ProposedShift> Shifts { get; init; } = [];

    /// <summary>"U.S. citizen", "US person", "green card holder": only what is literally written.</summary>
    public ProposedText? WorkAuthorisation { get; init; }

    /// <summary>A security clearance, in the document's words.</summary>
    public ProposedText? Clearance { get; init; }

    /// <summary>Lines, or items of lists of skills, that found no place.</summary>
    public IReadOnlyList<ResumeSource> Unread { get; init; } = [];

    /// <summary>The skills of some categories.</summary>
    public IEnumerable<ProposedSkill> SkillsOf(params IReadOnlyCollection<SkillCategory> categories) =>
        Skills.Where(skill => categories.Contains(skill.Category));
}
