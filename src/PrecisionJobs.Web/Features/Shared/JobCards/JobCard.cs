using System.Collections.Frozen;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;

namespace PrecisionJobs.Web.Features.Shared.JobCards;

/// <summary>A live posting in a list: the facts that somebody of the trade looks for first. Holds nothing confidential.</summary>
public sealed record JobCard
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when the employer is confidential, and then <see cref="CompanySlug"/> too.</summary>
    public required string? CompanyName { get; init; }

    public required string? CompanySlug { get; init; }

    public required string? Summary { get; init; }

    /// <summary>The title with the words searched for marked; null where it holds none of them.</summary>
    public IReadOnlyList<TextFragment>? MarkedTitle { get; init; }

    /// <summary>The stretch of the text that holds the words searched for; null where it holds none of them.</summary>
    public IReadOnlyList<TextFragment>? Snippet { get; init; }

    public required string? OccupationSlug { get; init; }

    public required string? OccupationTitle { get; init; }

    public required string? FamilySlug { get; init; }

    public required Pay? Pay { get; init; }

    public required Shift Shift { get; init; }

    public required EmploymentType EmploymentType { get; init; }

    public required ExperienceLevel? ExperienceLevel { get; init; }

    public required Workplace Workplace { get; init; }

    public required IReadOnlyList<string> RemoteStates { get; init; }

    /// <summary>In the order in which the search index knows them.</summary>
    public required IReadOnlyList<CardSite> Sites { get; init; }

    public required IReadOnlyList<CardTag> Tags { get; init; }

    public required DateTime PostedAt { get; init; }

    public required DateTime ClosesAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required string Zone { get; init; }

    /// <summary>In millionths of an inch; null where none is stated.</summary>
    public required int? TightestToleranceMicroinches { get; init; }

    public required bool UsPersonRequired { get; init; }

    public required PostingVisibility Visibility { get; init; }

    /// <summary>Miles from the place searched for, and which site that is; null without a place.</summary>
    public double? Miles { get; init; }

    public int? NearestSite { get; init; }

    public string Slug => Posting.SlugOf(Title);

    public bool IsConfidential => Visibility == PostingVisibility.Confidential;

    /// <summary>"Cleveland, OH, and 2 more sites", "Remote in Ohio".</summary>
    public string Place
    {
        get
        {
            if (Workplace == Workplace.Remote)
            {
                return RemoteStates.Count == 0 ? "Remote, anywhere in the US" : $"Remote in {string.Join(", ", RemoteStates)}";
            }

            var shown = Sites.ElementAtOrDefault(NearestSite ?? 0);
            var others = Sites.Count > 1 ? $" and {Sites.Count - 1} more" : "";
            return shown is null ? PostingWords.Of(Workplace) : $"{shown.City}, {shown.StateCode}{others}";
        }
    }

    /// <summary>
    /// The tags that a card has room for: what is asked for before what can be learned there, and of these machines, controls,
    /// certifications and processes in turn, the required ones of each first. Soft skills and maths only where a posting asks
    /// for little else.
    /// </summary>
    public IReadOnlyList<CardTag> TagsFor(int count) =>
    [
        .. Tags.GroupBy(tag => tag.Kind)
            .SelectMany(group => group.OrderBy(tag => tag.Importance).Select((tag, turn) => (Tag: tag, Turn: turn)))
            .OrderBy(entry => entry.Tag.IsTelling ? 0 : 1)
            .ThenBy(entry => entry.Tag.Importance == RequirementImportance.Used)
            .ThenBy(entry => entry.Turn / 2)
            .ThenBy(entry => entry.Tag.Kind)
            .ThenBy(entry => entry.Turn)
            .Select(entry => entry.Tag)
            .Take(count),
    ];

    /// <summary>With the first site in one of these states shown as its place; as it is when none is, or a place was asked for.</summary>
    public JobCard LeadingIn(IReadOnlyList<string> states) => NearestSite is null && Sites.Count > 1
        && Sites.Index().FirstOrDefault(site => states.Contains(site.Item.StateCode, StringComparer.Ordinal)) is { Item: not null } first
            ? this with { NearestSite = first.Index }
            : this;

    /// <summary>Days left when it closes within a week, else null.</summary>
    public int? ClosesInDays(DateTime now) => ClosesAt - now <= Soon ? (int)(ClosesAt - now).TotalDays : null;
}

/// <summary>A place of work on a card.</summary>
public sealed record CardSite(int Id, string City, string StateCode, double Latitude, double Longitude);

/// <summary>A skill or certification on a card.</summary>
/// <param name="Slug">Its slug in the catalogue.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Category">Its category; null for a certification.</param>
/// <param name="Importance">How much it is asked for.</param>
/// <param name="Years">Least years asked for.</param>
public sealed record CardTag(string Slug, string Name, SkillCategory? Category, RequirementImportance Importance, int? Years)
{
    private const int FirstUntelling = 8;

    /// <summary>What is asked for most first, and of the same importance what is scanned for first.</summary>
    public int Rank => ((int)Importance * 10) + Kind;

    /// <summary>It tells one job of the trade from another.</summary>
    public bool IsTelling => Kind < FirstUntelling;

    /// <summary>What is scanned for first: machine, control, certification, then the rest; soft skills last.</summary>
    public int Kind => Category switch
    {
        SkillCategory.Machine => 0,
        SkillCategory.Control => 1,
        null => 2,
        SkillCategory.Metrology => 3,
        SkillCategory.Process => 4,
        SkillCategory.Material => 5,
        SkillCategory.Software => 6,
        SkillCategory.Standard => 7,
        SkillCategory.Maths => 8,
        _ => 9,
    };
}

/// <summary>Cards as a list on a page; shown by <c>_JobList</c>.</summary>
/// <param name="Cards">In order.</param>
/// <param name="HeadingLevel">Level of each card's heading: one below the heading that the list stands under.</param>
/// <param name="Near">The place searched for, handed on to the posting's page so that it tells the distance.</param>
/// <param name="NamesCompany">Whether each card names its company; not on the company's own page.</param>
public sealed record JobList(
    IReadOnlyList<JobCard> Cards, int HeadingLevel = 3, string? Near = null, bool NamesCompany = true)
{
    /// <summary>Postings that the viewer has applied to, by id.</summary>
    public IReadOnlySet<int> Applied { get; init; } = FrozenSet<int>.Empty;

    /// <summary>The search that found them, where it can be asked why each is here; null elsewhere.</summary>
    public SearchCriteria? FoundBy { get; init; }
}
