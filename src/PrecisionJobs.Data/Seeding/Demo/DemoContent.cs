using System.Text.Json;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>The hand-written part of the demo, read from the files beside this class.</summary>
internal sealed class DemoContent
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public required IReadOnlyList<CompanyEntry> Companies { get; init; }

    public required IReadOnlyList<PostingEntry> Postings { get; init; }

    public required CandidatePool Candidates { get; init; }

    public static DemoContent Read() => new()
    {
        Companies = Read<List<CompanyEntry>>("companies.json"),
        Postings = Read<List<PostingEntry>>("postings.json"),
        Candidates = Read<CandidatePool>("candidates.json"),
    };

    private static T Read<T>(string name)
    {
        using var stream = typeof(DemoContent).Assembly.GetManifestResourceStream(
            $"{typeof(DemoContent).Namespace}.Files.{name}")
            ?? throw new InvalidOperationException($"The demo file {name} is not part of this build.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The demo file {name} is empty.");
    }

    internal sealed record CompanyEntry
    {
        public required string Slug { get; init; }

        public required string Name { get; init; }

        public required string Website { get; init; }

        public required string Phone { get; init; }

        public required string Industry { get; init; }

        public required string SizeBand { get; init; }

        public required int Founded { get; init; }

        public required IReadOnlyList<string> About { get; init; }

        public required IReadOnlyList<string> QualitySystems { get; init; }

        public required IReadOnlyList<SiteEntry> Sites { get; init; }

        public required IReadOnlyList<MemberEntry> Members { get; init; }

        public required VerificationState Verification { get; init; }

        public string? Reason { get; init; }

        public required bool OwnersApprovePostings { get; init; }

        public required int JoinedMonthsAgo { get; init; }

        public required IReadOnlyList<string> Benefits { get; init; }

        public required IReadOnlyList<string> HiringProcess { get; init; }
    }

    internal sealed record SiteEntry(string Key, string Name, string Street, string City, string State, string Zip);

    /// <param name="Name">The person.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Login">Local part of the address, where the sign-in is announced.</param>
    /// <param name="State">Active, or asking to join.</param>
    internal sealed record MemberEntry(string Name, MemberRole Role, string? Login, MemberState State);

    /// <summary>How far a posting has come.</summary>
    internal enum Story
    {
        Draft,
        InReview,
        Scheduled,
        Live,
        Expired,
        Paused,
        Filled,
        Closed,
        TakenDown,
    }

    internal sealed record PayEntry(decimal Minimum, decimal Maximum, PayUnit Unit);

    internal sealed record QuestionEntry(string Text, QuestionKind Kind, IReadOnlyList<string> Choices, bool Required);

    internal sealed record PostingEntry
    {
        public required string Company { get; init; }

        public required string Occupation { get; init; }

        public required string Title { get; init; }

        public required IReadOnlyList<string> Sites { get; init; }

        public required string Summary { get; init; }

        public required IReadOnlyList<string> TheWork { get; init; }

        public IReadOnlyList<string>? TechnicalChallenges { get; init; }

        public IReadOnlyList<string>? EquipmentAndControls { get; init; }

        public IReadOnlyList<string>? TolerancesAndMaterials { get; init; }

        public IReadOnlyList<string>? SuccessLooksLike { get; init; }

        public IReadOnlyList<string>? RequirementsNote { get; init; }

        public PayEntry? Pay { get; init; }

        /// <summary>Each a slug, with years after a colon or a level after an at sign.</summary>
        public IReadOnlyList<string> Required { get; init; } = [];

        public IReadOnlyList<string> Preferred { get; init; } = [];

        public IReadOnlyList<string> Used { get; init; } = [];

        public IReadOnlyList<string> CertificationsRequired { get; init; } = [];

        public IReadOnlyList<string> CertificationsPreferred { get; init; } = [];

        public required ExperienceLevel Level { get; init; }

        public required Shift Shift { get; init; }

        public string? ShiftNote { get; init; }

        public required EmploymentType Type { get; init; }

        public required Story State { get; init; }

        /// <summary>Days since it was published; below zero: days until it is.</summary>
        public int PublishedDaysAgo { get; init; }

        public required int OpenDays { get; init; }

        public int Openings { get; init; } = 1;

        public int? PremiumCents { get; init; }

        public int? PremiumPercent { get; init; }

        public bool Overtime { get; init; }

        public string? PayNote { get; init; }

        public required Workplace Workplace { get; init; }

        public IReadOnlyList<string> RemoteStates { get; init; } = [];

        public required PostingVisibility Visibility { get; init; }

        public bool UsPerson { get; init; }

        public int? TightestMicroinches { get; init; }

        public IReadOnlyList<QuestionEntry> Questions { get; init; } = [];
    }

    internal sealed record CandidatePool(
        IReadOnlyList<string> FirstNames,
        IReadOnlyList<string> LastNames,
        IReadOnlyList<string> Employers,
        IReadOnlyList<string> Zips,
        IReadOnlyList<Trade> Archetypes);

    /// <summary>A kind of candidate, from which several people are made.</summary>
    internal sealed record Trade
    {
        public required string Key { get; init; }

        /// <summary>What they apply for, the nearest first.</summary>
        public required IReadOnlyList<string> Occupations { get; init; }

        public required int Count { get; init; }

        public required IReadOnlyList<string> Headlines { get; init; }

        public required IReadOnlyList<string> Summaries { get; init; }

        /// <summary>What they write to a company when they apply.</summary>
        public required IReadOnlyList<string> Messages { get; init; }

        /// <summary>What a company notes about them.</summary>
        public required IReadOnlyList<string> Remarks { get; init; }

        public required IReadOnlyList<string> Skills { get; init; }

        /// <summary>Job titles as a career goes on.</summary>
        public required IReadOnlyList<string> Titles { get; init; }

        public required IReadOnlyList<string> Bullets { get; init; }

        public required IReadOnlyList<CardEntry> Certifications { get; init; }

        public required IReadOnlyList<SchoolEntry> Education { get; init; }

        public required int PayMinimum { get; init; }

        public required int PayMaximum { get; init; }

        public required IReadOnlyList<Shift> Shifts { get; init; }
    }

    internal sealed record CardEntry(string Slug, string? Scope = null);

    internal sealed record SchoolEntry(string Institution, string Program);
}
