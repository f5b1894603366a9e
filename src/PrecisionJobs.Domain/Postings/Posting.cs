using System.Linq.Expressions;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;

namespace PrecisionJobs.Domain.Postings;

/// <summary>A role that a company wants to fill.</summary>
public sealed class Posting : IRevisioned
{
    public const int TitleLength = 120;
    public const int SummaryLength = 300;
    public const int SectionLength = 8_000;
    public const int NoteLength = 300;
    public const int ExternalIdLength = 200;
    public const int CreationKeyLength = 32;

    /// <summary>Most openings one posting may have.</summary>
    public const int MaximumOpenings = 500;

    private const string ApplyPage = "apply";

    private readonly List<PostingEvent> _history = [];

    public int Id { get; private set; }

    public int CompanyId { get; init; }

    public Company Company { get; init; } = null!;

    public required string Title { get; set; }

    public string Slug => SlugOf(Title);

    public int? OccupationId { get; set; }

    public Occupation? Occupation { get; set; }

    /// <summary>One or two sentences for lists and mails; plain text.</summary>
    public string? Summary { get; set; }

    /// <summary>What is done, day by day; Markdown, like all sections below.</summary>
    public string? TheWork { get; set; }

    public string? TechnicalChallenges { get; set; }

    public string? EquipmentAndControls { get; set; }

    public string? TolerancesAndMaterials { get; set; }

    public string? SuccessLooksLike { get; set; }

    /// <summary>Requirements that the typed list cannot express.</summary>
    public string? RequirementsNote { get; set; }

    public string? Benefits { get; set; }

    public string? HiringProcess { get; set; }

    /// <summary>Tightest tolerance routinely held, ± in millionths of an inch (0.0005 in = 500).</summary>
    public int? TightestToleranceMicroinches { get; set; }

    /// <summary>Pay; null while a draft has none.</summary>
    public Pay? Pay { get; set; }

    /// <summary>Extra pay for the shift, in cents an hour.</summary>
    public int? ShiftPremiumCents { get; set; }

    /// <summary>Extra pay for the shift, in percent of the base rate.</summary>
    public int? ShiftPremiumPercent { get; set; }

    /// <summary>Overtime is regularly offered.</summary>
    public bool OvertimeOffered { get; set; }

    /// <summary>What the figures leave out: levels, bonus, how overtime is paid; as the company wrote it.</summary>
    public string? PayNote { get; set; }

    public EmploymentType EmploymentType { get; set; } = EmploymentType.FullTime;

    public Shift Shift { get; set; } = Shift.Day;

    /// <summary>Hours and pattern in words, such as "4×10, 5:00–15:30".</summary>
    public string? ShiftNote { get; set; }

    /// <summary>Null while a draft has not said.</summary>
    public ExperienceLevel? ExperienceLevel { get; set; }

    /// <summary>First day of work; null where nobody has said. Certifications have to be valid on it.</summary>
    public DateOnly? StartsOn { get; set; }

    public int Openings { get; set; } = 1;

    public Workplace Workplace { get; set; } = Workplace.OnSite;

    /// <summary>For remote work: the states where one may live; empty means the whole country.</summary>
    public List<string> RemoteStates { get; set; } = [];

    public PostingVisibility Visibility { get; set; } = PostingVisibility.Public;

    /// <summary>Export rules (ITAR/EAR) ask for a "US person"; never the same as citizenship.</summary>
    public bool UsPersonRequired { get; set; }

    public PostingState State { get; private set; } = PostingState.Draft;

    /// <summary>The UTC instant from which it may be live.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>The first UTC instant at which it is over; of a draft, at which it is meant to be.</summary>
    public DateTime? ClosesAt { get; private set; }

    /// <summary>IANA zone in which the closing time is told.</summary>
    public string? ClosesZone { get; private set; }

    /// <summary>When it first became public, or will.</summary>
    public DateTime? PublicSince { get; private set; }

    public CloseReason? CloseReason { get; private set; }

    /// <summary>Where it was imported from and what it is called there; unique within the company.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Fingerprint of the imported text; tells whether a repeated import changes anything.</summary>
    public string? ImportHash { get; set; }

    /// <summary>
    /// Fingerprint of what the last import wrote (see <see cref="Import.PostingFingerprint"/>): while the posting still has
    /// it, nobody has edited it since.
    /// </summary>
    public string? ImportedAs { get; set; }

    /// <summary>
    /// Random key of the page that made it, unique within the company: the same page sent twice makes one posting.
    /// </summary>
    public string? CreationKey { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public int Revision { get; private set; }

    public List<PostingRequirement> Requirements { get; } = [];

    public List<PostingSite> Sites { get; } = [];

    public List<ScreeningQuestion> Questions { get; } = [];

    public IReadOnlyList<PostingEvent> History => _history;

    /// <summary>An administrator took it down; its company cannot bring it back.</summary>
    public bool IsTakenDown => State == PostingState.Closed && CloseReason == Postings.CloseReason.TakenDown;

    /// <summary>The readable part of a posting's address; never the name of a page below it.</summary>
    public static string SlugOf(string title) => Domain.Slug.From(title) is var slug && slug == ApplyPage ? $"{slug}-posting" : slug;

    /// <summary>
    /// The one rule of what is live, as a filter for queries: published, publish date reached, not past its closing
    /// instant, company verified. <see cref="IsLive"/> is the same rule for one posting.
    /// </summary>
    public static Expression<Func<Posting, bool>> LiveAt(DateTime now) => posting =>
        posting.State == PostingState.Published
        && posting.PublishAt <= now
        && posting.ClosesAt > now
        && posting.Company.Verification == VerificationState.Verified;

    /// <summary>Whether it is live at a UTC instant; <see cref="Company"/> must be loaded.</summary>
    public bool IsLive(DateTime now) => State == PostingState.Published
        && PublishAt <= now
        && ClosesAt > now
        && Company.IsVerified;

    /// <summary>
    /// It was public once: an address that outsiders know answers "gone", not "never heard of it". Nothing of a company
    /// that was never verified has been.
    /// </summary>
    public static Expression<Func<Posting, bool>> PublicBefore(DateTime now) => posting =>
        posting.PublicSince <= now && posting.Company.History.Any(line => line.To == VerificationState.Verified);

    /// <summary>The state as the clock has it.</summary>
    public PostingStatus StatusAt(DateTime now) => StatusOf(State, PublishAt, ClosesAt, Company.IsVerified, now);

    /// <summary>The same rule for a list that reads no more than it needs.</summary>
    public static PostingStatus StatusOf(
        PostingState state, DateTime? publishAt, DateTime? closesAt, bool companyIsVerified, DateTime now) => state switch
        {
            PostingState.Draft => PostingStatus.Draft,
            PostingState.InReview => PostingStatus.InReview,
            PostingState.Paused => PostingStatus.Paused,
            PostingState.Filled => PostingStatus.Filled,
            PostingState.Closed => PostingStatus.Closed,
            _ when closesAt <= now => PostingStatus.Expired,
            _ when publishAt > now => PostingStatus.Scheduled,
            _ when !companyIsVerified => PostingStatus.AwaitingVerification,
            _ => PostingStatus.Live,
        };

    /// <summary>
    /// The postings with a status, as a filter for queries; the same rule as <see cref="StatusAt"/>, so that every
    /// posting is in exactly one.
    /// </summary>
    public static Expression<Func<Posting, bool>> InStatus(PostingStatus status, DateTime now) => status switch
    {
        PostingStatus.Draft => posting => posting.State == PostingState.Draft,
        PostingStatus.InReview => posting => posting.State == PostingState.InReview,
        PostingStatus.Paused => posting => posting.State == PostingState.Paused,
        PostingStatus.Filled => posting => posting.State == PostingState.Filled,
        PostingStatus.Closed => posting => posting.State == PostingState.Closed,
        PostingStatus.Expired => posting => posting.State == PostingState.Published && posting.ClosesAt <= now,
        PostingStatus.Scheduled => posting =>
            posting.State == PostingState.Published && posting.ClosesAt > now && posting.PublishAt > now,
        PostingStatus.AwaitingVerification => posting =>
            posting.State == PostingState.Published && posting.ClosesAt > now && posting.PublishAt <= now
            && posting.Company.Verification != VerificationState.Verified,
        _ => LiveAt(now),
    };

    /// <summary>Whether the table allows the verb now (rights and completeness are asked elsewhere).</summary>
    public bool Can(PostingVerb verb) => PostingTransitions.Next(State, verb) is not null
        && !(verb == PostingVerb.Reopen && IsTakenDown);

    /// <summary>Sends it to an owner for approval, or back to its writer.</summary>
    public bool TryMove(PostingVerb verb, Process process)
    {
        if (verb is not (PostingVerb.SubmitForReview or PostingVerb.SendBack or PostingVerb.Pause or PostingVerb.Resume
            or PostingVerb.Fill) || !Can(verb))
        {
            return false;
        }

        Record(verb, process);
        return true;
    }

    /// <summary>
    /// Notes when it is meant to close, for whoever publishes it; a draft that was imported knows it from its source.
    /// </summary>
    /// <param name="closesAt">UTC, or null where nobody has said.</param>
    /// <param name="zone">IANA zone for telling it.</param>
    /// <returns>False where it has been published: see <see cref="TryExtend"/>.</returns>
    public bool TryPlanClosing(DateTime? closesAt, string zone)
    {
        if (!IsBeingWritten)
        {
            return false;
        }

        ClosesAt = closesAt;
        ClosesZone = closesAt is null ? null : zone;
        return true;
    }

    /// <summary>It has not been released: a draft, or waiting for approval.</summary>
    public bool IsBeingWritten => State is PostingState.Draft or PostingState.InReview;

    /// <summary>
    /// Releases it. Ask <see cref="PublishingRules.Gaps"/> first: an incomplete posting is not refused here.
    /// </summary>
    /// <param name="publishAt">UTC; in the past or now means at once.</param>
    /// <param name="closesAt">UTC; after <paramref name="publishAt"/>.</param>
    /// <param name="zone">IANA zone for telling the closing time.</param>
    /// <param name="process">Who and when.</param>
    /// <returns>False where the table does not allow it or the window is empty.</returns>
    public bool TryPublish(DateTime publishAt, DateTime closesAt, string zone, Process process)
    {
        var verb = State is PostingState.Filled or PostingState.Closed ? PostingVerb.Reopen : PostingVerb.Publish;
        if (!Can(verb) || closesAt <= publishAt || closesAt <= process.At)
        {
            return false;
        }

        PublishAt = publishAt;
        ClosesAt = closesAt;
        ClosesZone = zone;
        CloseReason = null;
        PublicSince = PublicSince > process.At ? null : PublicSince;
        Record(verb, process);
        return true;
    }

    /// <summary>Moves the closing instant of a published or paused posting, also of one that has expired.</summary>
    /// <returns>False where it is not published or paused, or the instant has passed.</returns>
    public bool TryExtend(DateTime closesAt, string zone, Process process)
    {
        if (State is not (PostingState.Published or PostingState.Paused) || closesAt <= process.At
            || closesAt <= PublishAt)
        {
            return false;
        }

        ClosesAt = closesAt;
        ClosesZone = zone;
        Record(PostingVerb.Extend, process);
        return true;
    }

    /// <summary>
    /// A new draft with everything that was written, and nothing of what happened: no history, no dates, no import.
    /// <see cref="Requirements"/>, <see cref="Questions"/> and <see cref="Sites"/> with their sites must be loaded; sites
    /// that are retired are left out.
    /// </summary>
    /// <param name="creationKey">See <see cref="CreationKey"/>.</param>
    /// <param name="now">UTC.</param>
    public Posting Copy(string? creationKey, DateTime now)
    {
        var copy = new Posting
        {
            CompanyId = CompanyId,
            Title = Title,
            OccupationId = OccupationId,
            Summary = Summary,
            TheWork = TheWork,
            TechnicalChallenges = TechnicalChallenges,
            EquipmentAndControls = EquipmentAndControls,
            TolerancesAndMaterials = TolerancesAndMaterials,
            SuccessLooksLike = SuccessLooksLike,
            RequirementsNote = RequirementsNote,
            Benefits = Benefits,
            HiringProcess = HiringProcess,
            TightestToleranceMicroinches = TightestToleranceMicroinches,
            Pay = Pay,
            ShiftPremiumCents = ShiftPremiumCents,
            ShiftPremiumPercent = ShiftPremiumPercent,
            OvertimeOffered = OvertimeOffered,
            PayNote = PayNote,
            EmploymentType = EmploymentType,
            Shift = Shift,
            ShiftNote = ShiftNote,
            ExperienceLevel = ExperienceLevel,
            Openings = Openings,
            Workplace = Workplace,
            RemoteStates = [.. RemoteStates],
            Visibility = Visibility,
            UsPersonRequired = UsPersonRequired,
            CreationKey = creationKey,
            CreatedAt = now,
            UpdatedAt = now,
        };
        copy.Requirements.AddRange(Requirements.Select(requirement => requirement.Copy()));
        copy.Questions.AddRange(Questions.Select(question => question.Copy()));
        copy.Sites.AddRange(Sites.Where(link => !link.Site.IsRetired).Select(link => new PostingSite { SiteId = link.SiteId }));
        return copy;
    }

    /// <summary>It was never published: nobody outside the company has seen it, so it may be deleted.</summary>
    public bool CanDelete => State == PostingState.Draft && PublicSince is null;

    /// <summary>Ends it with a reason; <see cref="Postings.CloseReason.TakenDown"/> is an administrator's.</summary>
    public bool TryClose(CloseReason reason, Process process)
    {
        var verb = reason == Postings.CloseReason.TakenDown ? PostingVerb.TakeDown : PostingVerb.Close;
        if (!Can(verb))
        {
            return false;
        }

        CloseReason = reason;
        Record(verb, process);
        return true;
    }

    private void Record(PostingVerb verb, Process process)
    {
        var to = PostingTransitions.Next(State, verb)
            ?? throw new InvalidOperationException($"{verb} is not allowed from {State}.");
        _history.Add(new PostingEvent
        {
            Verb = verb,
            From = State,
            To = to,
            At = process.At,
            AccountId = process.AccountId,
            ActorName = process.ActorName,
            Reason = process.Reason,
        });
        ShiftPublicSince(to, process.At);
        State = to;
    }

    /// <summary>What was scheduled and taken back before its day has never been public.</summary>
    private void ShiftPublicSince(PostingState to, DateTime now)
    {
        if (State == PostingState.Published && PublicSince > now)
        {
            PublicSince = null;
        }
        else if (to == PostingState.Published && PublicSince is null)
        {
            PublicSince = PublishAt < now ? now : PublishAt;
        }
    }
}
