using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>Where a candidate stands with an application that is not sent yet.</summary>
/// <param name="Posting">What they apply to.</param>
/// <param name="Candidate">Their profile, with everything on it.</param>
/// <param name="Draft">What they have typed.</param>
/// <param name="Uploaded">The file they uploaded for this application, if it is still theirs.</param>
/// <param name="Withdrawn">What they sent before and withdrew.</param>
public sealed record ApplyState(
    ApplyPosting Posting,
    Candidate Candidate,
    ApplyDraft Draft,
    StoredFile? Uploaded,
    ApplicationSnapshot? Withdrawn)
{
    /// <summary>What would be sent now.</summary>
    public ApplyContent Content { get; } = ContentOf(Posting, Candidate, Draft, Uploaded, Withdrawn);

    /// <summary>What has to be mended before it can be sent, in the order of the steps.</summary>
    public IReadOnlyList<ApplyFault> Faults => ApplyRules.Check(Content, Posting);

    /// <summary>
    /// A step that need not be asked: it was sent, or what is known already answers it. It stays open to changes.
    /// </summary>
    public bool IsSettled(ApplyStep step) => Faults.All(fault => fault.Step != step) && (Draft.IsSaved(step) || step switch
    {
        ApplyStep.Details => !string.IsNullOrWhiteSpace(Content.Phone) && Content.Place is not null,
        ApplyStep.Experience => Candidate.WorkHistory.Count + Candidate.Skills.Count + Candidate.Certifications.Count > 0,
        ApplyStep.Resume => Content.Resume is not null,
        ApplyStep.Questions => Posting.Questions.All(question => Content.AnswerTo(question.Id) is not null),
        _ => false,
    });

    /// <summary>A step that was sent and has something to mend.</summary>
    public bool IsFaulty(ApplyStep step) => Draft.IsSaved(step) && Faults.Any(fault => fault.Step == step);

    /// <summary>The first step that has to be asked; the last look when none has.</summary>
    public ApplyStep First => ApplySteps.All.First(IsToAsk);

    /// <summary>The step to go on to.</summary>
    public ApplyStep After(ApplyStep step) => ApplySteps.All.First(later => later > step && IsToAsk(later));

    private bool IsToAsk(ApplyStep step) => step == ApplyStep.Review || !IsSettled(step);

    private static ApplyContent ContentOf(
        ApplyPosting posting, Candidate candidate, ApplyDraft draft, StoredFile? uploaded, ApplicationSnapshot? withdrawn)
    {
        var choice = Enum.TryParse<ResumeChoice>(draft[ApplyDraft.Choice], out var chosen) && Enum.IsDefined(chosen)
            ? chosen
            : candidate.Resume is null ? ResumeChoice.None : ResumeChoice.Profile;
        return new ApplyContent
        {
            Name = draft[ApplyDraft.Name] ?? candidate.Name,
            Email = draft[ApplyDraft.Email] ?? candidate.Email,
            Phone = draft[ApplyDraft.Phone] ?? candidate.Phone,
            Zip = draft[ApplyDraft.Zip] ?? candidate.Zip,
            Message = draft[ApplyDraft.Message] ?? withdrawn?.Message,
            Answers = AnswersOf(posting, draft, withdrawn),
            Choice = choice,
            Resume = choice switch
            {
                ResumeChoice.Profile => candidate.Resume,
                ResumeChoice.Uploaded => uploaded,
                _ => null,
            },
        };
    }

    private static Dictionary<int, string> AnswersOf(
        ApplyPosting posting, ApplyDraft draft, ApplicationSnapshot? withdrawn)
    {
        var answers = new Dictionary<int, string>();
        foreach (var question in posting.Questions)
        {
            var answer = draft[ApplyDraft.AnswerTo(question.Id)]
                ?? withdrawn?.Answers.FirstOrDefault(before => before.QuestionId == question.Id)?.Text;
            if (answer is not null)
            {
                answers[question.Id] = answer;
            }
        }

        return answers;
    }
}
