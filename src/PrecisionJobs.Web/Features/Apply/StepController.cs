using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>A page of a step, for the parts that all steps have.</summary>
public interface IStepPage
{
    ApplyState State { get; }

    ApplyStep Step { get; }
}

/// <summary>A step with its form.</summary>
public sealed record StepPage<TForm>(ApplyState State, ApplyStep Step, TForm Form) : IStepPage;

/// <summary>
/// A step: shown with what was typed, kept when it is sent, also when something on it has to be mended or the writer goes
/// back. The rules of the step are those of the whole application.
/// </summary>
[Authorize(Policies.Candidate)]
public abstract class StepController<TForm>(
    ApplyStateQuery query, FormDrafts drafts, SimilarJobsQuery similar, Links links)
    : ApplyController(drafts, similar, links)
    where TForm : class
{
    private const string Back = "back";

    protected abstract ApplyStep Step { get; }

    /// <summary>The form with what is known.</summary>
    protected abstract TForm FormOf(ApplyState state);

    [HttpGet("")]
    public async Task<IActionResult> Show(int id, bool check, CancellationToken cancellationToken)
    {
        var draft = await Drafts.LoadApplyAsync(id, cancellationToken);
        var standing = await query.ReadAsync(id, AccountId, draft, cancellationToken);
        if (standing is not ApplyStanding.Open open)
        {
            return await InsteadAsync(standing, draft, cancellationToken);
        }

        foreach (var fault in open.State.Faults.Where(fault => check && fault.Step == Step))
        {
            ModelState.AddModelError($"Form.{fault.Field}", fault.Message);
        }

        return View("Show", PageOf(open.State));
    }

    [HttpPost("")]
    public virtual async Task<IActionResult> Create(int id, string? go, CancellationToken cancellationToken)
    {
        var draft = (await Drafts.LoadApplyAsync(id, cancellationToken)).With(Request.Form).WithSaved(Step);
        return await KeepAsync(id, draft, go, refusal: null, cancellationToken);
    }

    /// <summary>Keeps what was typed, then goes on, back, or shows what has to be mended.</summary>
    protected async Task<IActionResult> KeepAsync(
        int id, ApplyDraft draft, string? go, FieldError? refusal, CancellationToken cancellationToken)
    {
        var standing = await query.ReadAsync(id, AccountId, draft, cancellationToken);
        if (standing is ApplyStanding.Open or ApplyStanding.Over)
        {
            await Drafts.SaveApplyAsync(id, draft, cancellationToken);
        }

        if (standing is not ApplyStanding.Open open)
        {
            return await InsteadAsync(standing, draft, cancellationToken);
        }

        if (go == Back && Step.Previous() is { } previous)
        {
            return LocalPath(Links.Apply.Step(id, previous.Slug()));
        }

        var errors = open.State.Faults.Where(fault => fault.Step == Step)
            .Select(fault => new FieldError(fault.Field, fault.Message));
        List<FieldError> all = refusal is null ? [.. errors] : [refusal, .. errors];
        return all.Count > 0
            ? Invalid("Show", PageOf(open.State), all)
            : LocalPath(Links.Apply.Step(id, open.State.After(Step).Slug()));
    }

    private StepPage<TForm> PageOf(ApplyState state) => new(state, Step, FormOf(state));
}
