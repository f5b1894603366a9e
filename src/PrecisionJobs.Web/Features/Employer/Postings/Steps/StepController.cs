using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Postings.Coach;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps;

/// <summary>What a step's controller works with.</summary>
public sealed record StepTools(
    WrittenPostingsQuery Postings, SaveStep Save, FormDrafts Drafts, CoachQuery Coach, Links Links, TimeProvider Clock);

/// <summary>
/// A step of the posting editor: shows its form, previews it, saves it. Text that was typed and not saved comes back from
/// where autosave put it.
/// </summary>
[RequireMember(MemberRole.Editor)]
public abstract class StepController<TForm> : EmployerController
    where TForm : StepForm, IStepForm<TForm>, new()
{
    /// <summary>Name of the page.</summary>
    protected const string PageView = "Show";

    /// <summary>What the step works with.</summary>
    protected StepTools Tools => field ??= ActivatorUtilities.CreateInstance<StepTools>(HttpContext.RequestServices);

    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, bool check, CancellationToken cancellationToken)
    {
        var posting = await Tools.Postings.FindAsync(Member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return NotFound();
        }

        var right = PostingRights.ToEdit(posting.State, posting.Company, Member);
        if (right != EditRight.Allowed)
        {
            return Redirect(Tools.Links.Employer.Posting(Company.Slug, postingId), StepWords.Why(right));
        }

        var form = TForm.From(posting);
        form.Version = form.Fingerprint();
        var (shown, unsaved) = await UnsavedAsync(posting, form, cancellationToken);
        return View(PageView, PageOf(posting, shown) with { Unsaved = unsaved, ReturnsToCheck = check });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(int postingId, TForm form, CancellationToken cancellationToken)
    {
        var posting = await Tools.Postings.FindAsync(Member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return NotFound();
        }

        Prepare(form, posting);
        if (form.ShowsPreview)
        {
            return View(PageView, PageOf(posting, form));
        }

        return Answer(posting, form) is { } answer ? answer : await SaveAsync(posting, form, cancellationToken);
    }

    /// <summary>Fills in what the form shows and does not post.</summary>
    protected virtual void Prepare(TForm form, Posting posting)
    {
    }

    /// <summary>Answers a button of the step's own that saves nothing; null goes on to save.</summary>
    protected virtual IActionResult? Answer(Posting posting, TForm form) => null;

    /// <summary>Where to go on after saving.</summary>
    protected virtual (string Path, string Flash) AfterSaving(Posting posting, TForm form)
    {
        var (company, employer) = (Company.Slug, Tools.Links.Employer);
        var next = form.Intent == StepForm.Check ? PostingSteps.Publish : StepWords.After(TForm.Step);
        return form.Intent == StepForm.Leave || (next == PostingSteps.Publish && !posting.Can(PostingVerb.Publish))
            ? (employer.Posting(company, posting.Id), "Saved.")
            : (employer.PostingStep(company, posting.Id, next), $"{StepWords.Label(TForm.Step)}: saved.");
    }

    /// <summary>The page.</summary>
    protected StepPage<TForm> PageOf(Posting posting, TForm form)
    {
        var page = new StepPage<TForm>(StepShell.Of(posting, TForm.Step, Tools.Clock.GetUtcNow().UtcDateTime), form)
        {
            ReturnsToCheck = form.Intent == StepForm.Check,
            Coach = Tools.Coach.Review(posting),
        };
        return string.IsNullOrEmpty(form.PageKey) ? page : page with { PageKey = form.PageKey };
    }

    private async Task<IActionResult> SaveAsync(Posting posting, TForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid(PageView, PageOf(posting, form));
        }

        switch (await Tools.Save.ExecuteAsync(Member, posting.Id, form, Process, cancellationToken))
        {
            case SaveStepOutcome.Saved:
                await ForgetDraftAsync(DraftKey.Of(posting.Id, TForm.Step), form.PageKey, cancellationToken);
                var (path, flash) = AfterSaving(posting, form);
                return Redirect(path, flash);
            case SaveStepOutcome.NotFound:
                return NotFound();
            case SaveStepOutcome.NotEditable refused:
                return Invalid(PageView, PageOf(posting, form), [new FieldError(
                    string.Empty, $"{StepWords.Why(refused.Right)} Your text is kept below: copy what you need.")]);
            case SaveStepOutcome.Incomplete incomplete:
                return Invalid(PageView, PageOf(posting, form), incomplete.Gaps.Select(gap => new FieldError(
                    gap.Field, $"{gap.Message} The posting is not a draft any more, so it cannot do without.")));
            case SaveStepOutcome.Overtaken overtaken:
                form.Version = overtaken.Version;
                ModelState.Remove("Form.Version");
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View(PageView, PageOf(posting, form) with { Conflict = overtaken.Conflict });
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Drops what autosave kept of this page; what another window of the same writer keeps stays.</summary>
    private async Task ForgetDraftAsync(string key, string? pageKey, CancellationToken cancellationToken)
    {
        var draft = await Tools.Drafts.LoadAsync(key, cancellationToken);
        if (draft?.Fields.GetValueOrDefault("Form.PageKey") is not [{ Length: > 0 } other] || other == pageKey)
        {
            await Tools.Drafts.ClearAsync(key, cancellationToken);
        }
    }

    /// <summary>What autosave kept, if it says anything else than what is stored.</summary>
    private async Task<(TForm Form, UnsavedText? Unsaved)> UnsavedAsync(
        Posting posting, TForm stored, CancellationToken cancellationToken)
    {
        Prepare(stored, posting);
        if (await Tools.Drafts.LoadAsync(DraftKey.Of(posting.Id, TForm.Step), cancellationToken) is not { } draft)
        {
            return (stored, null);
        }

        var form = new TForm();
        await TryUpdateModelAsync(form, "Form", draft.Values);
        ModelState.Clear();
        if (form.Fingerprint() == stored.Fingerprint())
        {
            return (stored, null);
        }

        draft.Into(ModelState);
        Prepare(form, posting);
        var zone = PublishWindow.Zones(posting.Sites.Select(link => link.Site), posting.Company.Sites)[0];
        return (form, new UnsavedText(draft.UpdatedAt, zone));
    }
}
