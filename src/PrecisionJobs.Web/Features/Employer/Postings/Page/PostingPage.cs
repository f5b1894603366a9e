using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Coaching;

namespace PrecisionJobs.Web.Features.Employer.Postings.Page;

/// <summary>A posting in the workspace: where it stands, what is missing, what may be done.</summary>
public sealed record PostingPage
{
    public required Posting Posting { get; init; }

    public required PostingStatus Status { get; init; }

    /// <summary>IANA zone in which times are told.</summary>
    public required string Zone { get; init; }

    public required IReadOnlyList<PublishGap> Gaps { get; init; }

    public required EditRight EditRight { get; init; }

    /// <summary>Whether the viewer may put it before the public.</summary>
    public required bool MayPublish { get; init; }

    /// <summary>What the coach says; null where it is over.</summary>
    public required CoachReport? Coach { get; init; }

    /// <summary>History, newest first.</summary>
    public required IReadOnlyList<PostingEvent> History { get; init; }

    /// <summary>How many applications stand in each stage.</summary>
    public required IReadOnlyDictionary<ApplicationStage, int> Applicants { get; init; }

    /// <summary>Key of the copy that the page's button would make.</summary>
    public string CopyKey { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Why something that was asked for was not done.</summary>
    public string? Notice { get; init; }

    /// <summary>All applications.</summary>
    public int ApplicantCount => Applicants.Values.Sum();

    /// <summary>As many were hired as there are openings, and it still waits for people.</summary>
    public bool IsAllHired => Status is PostingStatus.Live or PostingStatus.Paused
        && Applicants.GetValueOrDefault(ApplicationStage.Hired) >= Posting.Openings;

    /// <summary>Whether the viewer may do it and the table allows it.</summary>
    public bool Can(PostingVerb verb) => Posting.Can(verb) && verb switch
    {
        PostingVerb.Publish or PostingVerb.Reopen => MayPublish,
        PostingVerb.SubmitForReview => !MayPublish && EditRight == EditRight.Allowed,
        PostingVerb.TakeDown => false,
        _ => true,
    };
}
