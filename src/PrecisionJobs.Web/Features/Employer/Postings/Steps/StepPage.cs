using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Coaching;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>What the pages of all steps show around their form.</summary>
/// <param name="Shell">Posting, place among the steps.</param>
public abstract record StepPage(StepShell Shell)
{
    /// <summary>Unsaved text of an earlier visit, which now stands in the form.</summary>
    public UnsavedText? Unsaved { get; init; }

    /// <summary>Somebody saved the step first.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>Its writer came from the list of what is missing, and goes back to it.</summary>
    public bool ReturnsToCheck { get; init; }

    /// <summary>What the coach says of the posting as it is stored.</summary>
    public CoachReport? Coach { get; init; }

    /// <summary>Marks the page among all those its writer has open, so that one does not throw away what another keeps.</summary>
    public string PageKey { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>What the page is called, beside the product.</summary>
    public string PageTitle => $"{Shell.Label}: {Shell.Title}";

    /// <summary>What the first button, and the Enter key, does.</summary>
    public string MainIntent =>
        !Shell.HasPublishStep ? StepForm.Leave : ReturnsToCheck ? StepForm.Check : StepForm.Continue;

    /// <summary>What the first button says.</summary>
    public string MainLabel => MainIntent switch
    {
        StepForm.Check => "Save and check again",
        StepForm.Continue => "Save and continue",
        _ => "Save",
    };
}

/// <summary>The page of one step.</summary>
public sealed record StepPage<TForm>(StepShell Shell, TForm Form) : StepPage(Shell);

/// <summary>When the text that now stands in the form was typed.</summary>
public sealed record UnsavedText(DateTime At, string Zone);

/// <summary>The posting that is being written and how far it is.</summary>
public sealed record StepShell(
    int PostingId,
    string Title,
    PostingStatus Status,
    string Step,
    IReadOnlyList<StepMark> Marks,
    string? UnlawfulWording)
{
    /// <summary>It is still to be published; what is out already has no such step.</summary>
    public bool HasPublishStep => Status is PostingStatus.Draft or PostingStatus.InReview;

    /// <summary>The last of the steps that are left.</summary>
    public bool IsLast => Marks[^1].Step == Step;

    /// <summary>Place of the step among all, from 1.</summary>
    public int Position => Marks.TakeWhile(mark => mark.Step != Step).Count() + 1;

    /// <summary>What the step is called.</summary>
    public string Label => StepWords.Label(Step);

    /// <summary>What is saved is public at once.</summary>
    public bool IsPublic => Status == PostingStatus.Live;

    /// <summary>The shell of a posting; company, requirements, sites and questions must be loaded.</summary>
    public static StepShell Of(Posting posting, string step, DateTime now)
    {
        var gaps = PublishingRules.Gaps(posting, posting.Company).Select(gap => gap.Step).ToHashSet(StringComparer.Ordinal);
        var steps = posting.State is PostingState.Draft or PostingState.InReview
            ? PostingSteps.Written.Append(PostingSteps.Publish)
            : PostingSteps.Written;
        return new StepShell(
            posting.Id,
            posting.Title,
            posting.StatusAt(now),
            step,
            [.. steps.Select(item => new StepMark(item, MarkOf(item, posting, gaps)))],
            CitizenshipWordingIn(posting));
    }

    private static string? CitizenshipWordingIn(Posting posting) => CitizenshipWording.Find(
        posting.Title,
        posting.Summary,
        posting.TheWork,
        posting.TechnicalChallenges,
        posting.EquipmentAndControls,
        posting.TolerancesAndMaterials,
        posting.SuccessLooksLike,
        posting.RequirementsNote,
        posting.Benefits,
        posting.HiringProcess,
        posting.PayNote,
        string.Join('\n', posting.Questions.Select(question => question.Text)));

    private static StepState MarkOf(string step, Posting posting, HashSet<string> gaps) => step switch
    {
        PostingSteps.Publish => StepState.Open,
        _ when gaps.Contains(step) => StepState.Missing,
        PostingSteps.Questions when posting.Questions.Count == 0 && posting.HiringProcess is null => StepState.Open,
        _ => StepState.Done,
    };
}

/// <summary>How far a step is.</summary>
public enum StepState
{
    /// <summary>Nothing is asked for.</summary>
    Open,

    /// <summary>Has all that publishing needs.</summary>
    Done,

    /// <summary>Lacks something that publishing needs.</summary>
    Missing,
}

/// <summary>One step in the row of steps.</summary>
public sealed record StepMark(string Step, StepState State);
