using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>Who may find a candidate's profile without an application.</summary>
public enum ProfileVisibility
{
    /// <summary>Nobody; companies see it only with an application.</summary>
    Hidden,

    /// <summary>Recruiters.</summary>
    RecruitersOnly,

    /// <summary>Recruiters and members of verified companies.</summary>
    VerifiedEmployers,
}

/// <summary>A person who looks for work, with the profile they keep.</summary>
public sealed class Candidate : IRevisioned
{
    public const int NameLength = 100;
    public const int PhoneLength = 40;
    public const int HeadlineLength = 120;
    public const int SummaryLength = 2_000;
    public const int AvailabilityLength = 120;

    /// <summary>Largest travel radius that can be given, in miles.</summary>
    public const int MaximumTravelMiles = 250;

    private readonly List<VettingRecord> _vettings = [];

    public int Id { get; private set; }

    public required int AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>Contact address; the account's unless changed.</summary>
    public required string Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Five digits, as text.</summary>
    public string? Zip { get; set; }

    public string? City { get; set; }

    public string? StateCode { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>What they are, in a line: "CNC machinist, 5-axis, aerospace".</summary>
    public string? Headline { get; set; }

    public string? Summary { get; set; }

    public int? TravelRadiusMiles { get; set; }

    public bool WillRelocate { get; set; }

    /// <summary>Least pay they would work for, in cents.</summary>
    public int? PayFloorCents { get; set; }

    public PayUnit PayFloorUnit { get; set; }

    public List<Shift> Shifts { get; set; } = [];

    public string? Availability { get; set; }

    /// <summary>May work in the United States; null is not stated.</summary>
    public bool? IsAuthorisedToWork { get; set; }

    /// <summary>
    /// A "US person" in the sense of the export rules (citizen, permanent resident, refugee or asylee); null is not stated.
    /// Asked for the postings that need it, and told to nobody else.
    /// </summary>
    public bool? IsUsPerson { get; set; }

    /// <summary>First day they could begin; null is not stated.</summary>
    public DateOnly? AvailableFrom { get; set; }

    /// <summary>Tightest tolerance routinely held, ± in millionths of an inch (0.0005 in = 500).</summary>
    public int? ToleranceMicroinches { get; set; }

    /// <summary>The process in which it is held.</summary>
    public int? ToleranceProcessId { get; set; }

    public Skill? ToleranceProcess { get; set; }

    /// <summary>Finest surface finish routinely reached, Ra in millionths of an inch.</summary>
    public int? FinishMicroinches { get; set; }

    /// <summary>Largest part they have made, longest side first; null where not stated.</summary>
    public PartEnvelope? LargestPart { get; set; }

    public ProfileVisibility Visibility { get; set; } = ProfileVisibility.Hidden;

    /// <summary>When a recruiter vetted them; opens vetted-only postings.</summary>
    public DateTime? VettedAt { get; private set; }

    public int? VettedByAccountId { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public int Revision { get; private set; }

    public List<WorkHistoryEntry> WorkHistory { get; } = [];

    public List<CandidateSkill> Skills { get; } = [];

    public List<HeldCertification> Certifications { get; } = [];

    public List<EducationEntry> Education { get; } = [];

    public List<CandidateDocument> Documents { get; } = [];

    /// <summary>What they typed that the catalogue does not know.</summary>
    public List<UnlistedTerm> Unlisted { get; } = [];

    /// <summary>Companies that never see the profile, whatever <see cref="Visibility"/> says.</summary>
    public List<HiddenCompany> HiddenFrom { get; } = [];

    /// <summary>The résumé offered with applications.</summary>
    public int? ResumeId { get; set; }

    public StoredFile? Resume { get; set; }

    public bool IsVetted => VettedAt is not null;

    public GeoPoint? Point => Latitude is { } latitude && Longitude is { } longitude
        ? new GeoPoint(latitude, longitude)
        : null;

    /// <summary>"Cleveland, OH", or null while unknown.</summary>
    public string? Place => City is null ? null : $"{City}, {StateCode}";

    /// <summary>Who vetted them when and on what grounds, and who took it back.</summary>
    public IReadOnlyList<VettingRecord> Vettings => _vettings;

    /// <summary>Records that a recruiter vetted them; the reason of the process is the note for other recruiters.</summary>
    public void Vet(Process process, params IReadOnlyCollection<VettingCheck> checks)
    {
        VettedAt = process.At;
        VettedByAccountId = process.AccountId;
        Record(isGranted: true, [.. checks.Distinct().Order()], process);
    }

    /// <summary>Takes a vetting back; vetted-only postings close to them again.</summary>
    /// <returns>False where they are not vetted.</returns>
    public bool TryTakeBackVetting(Process process)
    {
        if (!IsVetted)
        {
            return false;
        }

        VettedAt = null;
        VettedByAccountId = null;
        Record(isGranted: false, [], process);
        return true;
    }

    private void Record(bool isGranted, List<VettingCheck> checks, Process process) => _vettings.Add(new VettingRecord
    {
        IsGranted = isGranted,
        Checks = checks,
        Note = process.Reason,
        At = process.At,
        AccountId = process.AccountId,
        ActorName = process.ActorName,
    });
}
