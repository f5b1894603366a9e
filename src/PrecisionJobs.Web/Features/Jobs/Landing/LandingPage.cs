using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.CountLinks;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Features.Shared.Paging;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Jobs.Landing;

/// <summary>A landing page. Each number on it is the total of the page that it leads to.</summary>
public sealed record LandingPage
{
    public required LandingSubject Subject { get; init; }

    /// <summary>The search that it is, on the page that is shown.</summary>
    public required SearchCriteria Criteria { get; init; }

    public required SearchResult Result { get; init; }

    public required JobList Jobs { get; init; }

    public required PageLinks Pages { get; init; }

    /// <summary>What the listings pay.</summary>
    public required LandingPay Pay { get; init; }

    /// <summary>Occupations one step of the ladder away, or all of a state's when the page is of no occupation.</summary>
    public required IReadOnlyList<CountLink> Occupations { get; init; }

    /// <summary>Towns: around, in the state, or anywhere.</summary>
    public required IReadOnlyList<CountLink> Towns { get; init; }

    /// <summary>States with such jobs.</summary>
    public required IReadOnlyList<CountLink> States { get; init; }

    /// <summary>What is asked for most, as narrower searches.</summary>
    public required IReadOnlyList<CountLink> Machines { get; init; }

    public required IReadOnlyList<CountLink> Certifications { get; init; }

    public int Total => Result.Total;

    public KnownFigures Figures => Subject.Occupation?.Figures ?? KnownFigures.None;
}

/// <summary>What the listings of a page pay.</summary>
/// <param name="Ranges">The lowest and the highest figure by unit; empty when none states pay, or when there are too many to read.</param>
/// <param name="Highest">The highest figure over a year in dollars, for pages too long for ranges.</param>
public sealed record LandingPay(IReadOnlyList<Pay> Ranges, int? Highest)
{
    /// <summary>"$24–$38 an hour, or $62,000–$90,000 a year"; null when nothing is stated.</summary>
    public string? Words => Ranges.Count > 0
        ? string.Join(", or ", Ranges)
        : Highest is { } dollars ? $"up to {FigureText.Dollars(dollars)} a year" : null;
}
