using FluentValidation;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.PlaceStep;

/// <summary>Where the work is done, and who may do it under export rules.</summary>
public sealed class PlaceForm : StepForm, IStepForm<PlaceForm>
{
    private IReadOnlyList<Site> _offered = [];

    public static string Step => PostingSteps.Place;

    public Workplace Workplace { get; set; }

    public List<int> SiteIds { get; set; } = [];

    public List<string> RemoteStates { get; set; } = [];

    public bool UsPersonRequired { get; set; }

    /// <summary>First day of work, as typed; empty where it is as soon as possible.</summary>
    public string? StartsOn { get; set; }

    public static PlaceForm From(Posting posting) => new()
    {
        Workplace = posting.Workplace,
        SiteIds = [.. posting.Sites.Select(link => link.SiteId).Order()],
        RemoteStates = [.. posting.RemoteStates.Order(StringComparer.Ordinal)],
        UsPersonRequired = posting.UsPersonRequired,
        StartsOn = posting.StartsOn is { } day ? DayText.Write(day) : null,
    };

    /// <summary>The sites to choose from: those in use, and those that the posting names already.</summary>
    public IReadOnlyList<Site> Offered() => _offered;

    /// <summary>Says which sites can be chosen; others that were posted are dropped.</summary>
    public void Offer(Posting posting)
    {
        var named = posting.Sites.Select(link => link.SiteId).ToHashSet();
        _offered = [.. posting.Company.Sites.Where(site => !site.IsRetired || named.Contains(site.Id)).OrderBy(site => site.Name, StringComparer.Ordinal)];
        SiteIds = [.. SiteIds.Where(id => _offered.Any(site => site.Id == id)).Distinct().Order()];
        RemoteStates = [.. RemoteStates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public void Apply(Posting posting)
    {
        posting.Workplace = Workplace;
        posting.UsPersonRequired = UsPersonRequired;
        posting.StartsOn = DayText.Read(StartsOn);
        var states = Workplace == Workplace.Remote ? RemoteStates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() : [];
        if (!posting.RemoteStates.SequenceEqual(states, StringComparer.Ordinal))
        {
            posting.RemoteStates = states;
        }

        var sites = Workplace == Workplace.Remote ? [] : SiteIds.ToHashSet();
        posting.Sites.RemoveAll(link => !sites.Contains(link.SiteId));
        posting.Sites.AddRange(sites
            .Where(id => !posting.Sites.Exists(link => link.SiteId == id) && posting.Company.Sites.Exists(site => site.Id == id))
            .Select(id => new PostingSite { SiteId = id }));
    }

    public ConflictLines DiffersFrom(PlaceForm theirs) => new ConflictLines()
        .Add("Workplace", PostingWords.Of(theirs.Workplace), PostingWords.Of(Workplace))
        .Add("Sites", Names(theirs.SiteIds), Names(SiteIds))
        .Add("States", string.Join(", ", theirs.RemoteStates), string.Join(", ", RemoteStates))
        .Add("US person required", theirs.UsPersonRequired, UsPersonRequired)
        .Add("First day of work", theirs.StartsOn, StartsOn);

    private string Names(IEnumerable<int> ids) =>
        string.Join(", ", ids.Select(id => _offered.FirstOrDefault(site => site.Id == id)?.Name ?? "a retired site"));
}

public sealed class PlaceFormValidator : AbstractValidator<PlaceForm>
{
    private const int EarliestYear = 2020;
    private const int LatestYear = 2100;

    public PlaceFormValidator()
    {
        RuleFor(form => form.Workplace).IsInEnum().WithMessage("Choose where the work is done.");
        RuleFor(form => form.RemoteStates)
            .Must(states => states.TrueForAll(code => UsState.FromCode(code)?.Code == code))
            .WithMessage("Choose states from the list.");
        RuleFor(form => form.StartsOn)
            .Must(text => string.IsNullOrWhiteSpace(text) || DayText.Read(text) is { Year: >= EarliestYear and <= LatestYear })
            .WithMessage("The first day of work is a day such as 4/8/2027, or empty for as soon as possible.");
    }
}
