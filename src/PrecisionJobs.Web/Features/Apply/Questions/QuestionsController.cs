using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Apply.Questions;

/// <summary>Answers by question, and a message.</summary>
public sealed record QuestionsForm(IReadOnlyDictionary<int, string?> Answers, string? Message);

/// <summary>The fourth step: the company's questions.</summary>
[Route("jobs/{id:int}/apply/questions")]
public sealed class QuestionsController(ApplyStateQuery query, FormDrafts drafts, SimilarJobsQuery similar, Links links)
    : StepController<QuestionsForm>(query, drafts, similar, links)
{
    protected override ApplyStep Step => ApplyStep.Questions;

    protected override QuestionsForm FormOf(ApplyState state) => new(
        state.Posting.Questions.ToDictionary(question => question.Id, question => state.Content.AnswerTo(question.Id)),
        state.Content.Message);
}
