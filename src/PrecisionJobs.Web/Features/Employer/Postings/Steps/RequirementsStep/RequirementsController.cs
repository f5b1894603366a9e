using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>
/// Step 3: what is asked for. Adding and removing save at once, so that nothing depends on script or on a last button.
/// </summary>
[Route("employer/{companySlug}/postings/{postingId:int}/requirements")]
public sealed class RequirementsController(
    CatalogueSnapshot catalogue, CatalogueNames names, IValidator<RequirementsForm> validator)
    : StepController<RequirementsForm>
{
    private const string RemoveIntent = "remove:";

    /// <inheritdoc />
    protected override void Prepare(RequirementsForm form, Posting posting) => form.NameRows(catalogue);

    /// <inheritdoc />
    protected override IActionResult? Answer(Posting posting, RequirementsForm form)
    {
        if (form.Intent?.StartsWith(RemoveIntent, StringComparison.Ordinal) == true)
        {
            form.Remove(form.Intent[RemoveIntent.Length..]);
            ValidateAnew(form);
            return null;
        }

        // Rows were named after the form was checked: messages name them.
        ValidateAnew(form);
        return string.IsNullOrWhiteSpace(form.AddText) && form.Pick is null ? Nothing(posting, form) : Add(posting, form);
    }

    /// <inheritdoc />
    protected override (string Path, string Flash) AfterSaving(Posting posting, RequirementsForm form) => form.Done is { } done
        ? ($"{Tools.Links.Employer.PostingStep(Company.Slug, posting.Id, RequirementsForm.Step)}#add", done)
        : base.AfterSaving(posting, form);

    private ViewResult? Nothing(Posting posting, RequirementsForm form) => form.Intent == "add"
        ? Refuse(posting, form, "Type a skill, machine, control or certification first.")
        : null;

    private ViewResult? Add(Posting posting, RequirementsForm form)
    {
        switch (Resolve(form))
        {
            case NameMatch.Found found when form.TryAdd(found.Entry):
                ValidateAnew(form);
                return null;
            case NameMatch.Found found:
                return Refuse(posting, form, $"{found.Entry.Name} is in the list already.");
            case NameMatch.Near near:
                form.Offer(near.Entries);
                return Refuse(posting, form, $"“{form.AddText?.Trim()}” may mean one of these. Choose one below.");
            default:
                return Refuse(posting, form, $"The catalogue has nothing called “{form.AddText?.Trim()}”. Try another word for it, or describe it in the note.");
        }
    }

    private NameMatch Resolve(RequirementsForm form)
    {
        var all = names.SkillsAndCertifications;
        return form.Pick is null
            ? all.Resolve(form.AddText)
            : all.Find(form.Pick) is { } picked ? new NameMatch.Found(picked) : NameMatch.Unknown.Instance;
    }

    private ViewResult Refuse(Posting posting, RequirementsForm form, string message) =>
        Invalid(PageView, PageOf(posting, form), [new FieldError(nameof(form.AddText), message)]);

    private void ValidateAnew(RequirementsForm form)
    {
        ModelState.Clear();
        foreach (var failure in validator.Validate(form).Errors)
        {
            ModelState.AddModelError($"Form.{failure.PropertyName}", failure.ErrorMessage);
        }
    }
}
