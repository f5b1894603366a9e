using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;

namespace PrecisionJobs.Web.Features.Jobs.Why;

/// <summary>What a search asks for and what a posting has, side by side.</summary>
/// <param name="Job">The posting.</param>
/// <param name="Criteria">The search as it was understood.</param>
/// <param name="Lines">Each thing that was asked for.</param>
/// <param name="Order">What decides its place in the list, in a sentence or two.</param>
public sealed record WhyPage(JobCard Job, SearchCriteria Criteria, IReadOnlyList<WhyLine> Lines, string Order)
{
    /// <summary>It is in the results; false when it has changed since, or never was.</summary>
    public bool IsFound => Lines.All(line => line.Holds || line.MayMiss);
}

/// <summary>One thing that a search asks for.</summary>
/// <param name="Asked">What it is.</param>
/// <param name="Answer">What the posting has, in words.</param>
/// <param name="Holds">Whether that meets it.</param>
public sealed record WhyLine(string Asked, string Answer, bool Holds)
{
    /// <summary>Where the posting says so, the words marked; null where the answer says it all.</summary>
    public IReadOnlyList<TextFragment>? Where { get; init; }

    /// <summary>The search could do without: not all words were found together, so some were enough.</summary>
    public bool MayMiss { get; init; }
}
