namespace PrecisionJobs.Domain.Employers;

/// <summary>A company that hires.</summary>
public sealed class Company : IRevisioned
{
    public const int NameLength = 120;
    public const int WebsiteLength = 200;
    public const int PhoneLength = 40;
    public const int IndustryLength = 80;
    public const int AboutLength = 6_000;
    public const int ReasonLength = 1_000;
    public const int QualitySystemsLength = 1_000;

    /// <summary>The earliest founding year accepted.</summary>
    public const int EarliestFounding = 1700;

    private readonly List<CompanyEvent> _history = [];

    public int Id { get; private set; }

    /// <summary>Public, unique, never changed once the company was verified.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Website { get; set; }

    public string? Phone { get; set; }

    /// <summary>What it makes, in a few words.</summary>
    public string? Industry { get; set; }

    /// <summary>Number of people, as one of <see cref="SizeBands"/>.</summary>
    public string? SizeBand { get; set; }

    /// <summary>Year it was founded, 1700 to this year.</summary>
    public int? FoundedYear { get; set; }

    /// <summary>Markdown.</summary>
    public string? About { get; set; }

    /// <summary>Quality systems and registrations it states, such as ISO 9001 or AS9100; one a line.</summary>
    public string? QualitySystems { get; set; }

    public VerificationState Verification { get; private set; } = VerificationState.Awaiting;

    /// <summary>An owner has to approve what an editor wants to publish.</summary>
    public bool OwnersApprovePostings { get; set; }

    public required DateTime CreatedAt { get; init; }

    public int Revision { get; private set; }

    public List<Site> Sites { get; } = [];

    public List<Member> Members { get; } = [];

    public IReadOnlyList<CompanyEvent> History => _history;

    /// <summary>First letters of the first two words of a name, for a mark where there is no logo.</summary>
    public static string InitialsOf(string name) => string.Concat(
        name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetterOrDigit(word[0]))
            .Take(2)
            .Select(word => char.ToUpperInvariant(word[0])));

    /// <summary>The entries of <see cref="QualitySystems"/>.</summary>
    public static IReadOnlyList<string> QualitySystemsIn(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool IsVerified => Verification == VerificationState.Verified;

    /// <summary>The size bands offered.</summary>
    public static IReadOnlyList<string> SizeBands { get; } = ["1–9", "10–49", "50–249", "250–999", "1,000 and more"];

    /// <summary>
    /// What an administrator who checks the company would look for and not find, each as what to do; empty when all
    /// is there. Sites that are retired do not count. <see cref="Sites"/> must be loaded.
    /// </summary>
    public IReadOnlyList<string> ProfileGaps()
    {
        var gaps = new List<string>(4);
        if (string.IsNullOrWhiteSpace(Website))
        {
            gaps.Add("Give the company's website.");
        }

        if (string.IsNullOrWhiteSpace(Industry))
        {
            gaps.Add("Say in a few words what the company makes.");
        }

        if (string.IsNullOrWhiteSpace(About))
        {
            gaps.Add("Tell candidates about the company.");
        }

        if (Sites.TrueForAll(site => site.IsRetired))
        {
            gaps.Add("Add the first place of work.");
        }

        return gaps;
    }

    /// <summary>Declares the company checked. Its postings become public where they are published.</summary>
    public VerificationChange Verify(Process process) => Decide(VerificationState.Verified, process);

    /// <summary>Refuses the company, or takes a verification back; a reason is required.</summary>
    public VerificationChange Refuse(Process process) => string.IsNullOrWhiteSpace(process.Reason)
        ? VerificationChange.ReasonMissing
        : Decide(VerificationState.Refused, process);

    /// <summary>Asks to be looked at again after a refusal.</summary>
    public VerificationChange AskAgain(Process process) => Verification == VerificationState.Refused
        ? Decide(VerificationState.Awaiting, process)
        : VerificationChange.Unchanged;

    /// <summary>
    /// Whether the company would be left without an active owner if a member got another role, or with null none.
    /// <see cref="Members"/> must be loaded.
    /// </summary>
    public bool WouldLoseLastOwner(Member member, MemberRole? role) => member.CanManageCompany
        && role != MemberRole.Owner
        && !Members.Exists(other => other.CanManageCompany && other.Id != member.Id);

    private VerificationChange Decide(VerificationState to, Process process)
    {
        if (Verification == to)
        {
            return VerificationChange.Unchanged;
        }

        _history.Add(new CompanyEvent
        {
            From = Verification,
            To = to,
            At = process.At,
            AccountId = process.AccountId,
            ActorName = process.ActorName,
            Reason = process.Reason,
        });
        Verification = to;
        return VerificationChange.Done;
    }
}

/// <summary>What came of deciding on a company.</summary>
public enum VerificationChange
{
    /// <summary>Decided and written into the history.</summary>
    Done,

    /// <summary>It already stands so; nothing was written.</summary>
    Unchanged,

    /// <summary>A refusal needs a reason.</summary>
    ReasonMissing,
}
