using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Reading;
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
    /// <summary>Where the view finds the pathways to choose from.</summary>
    public const string PathwaysKey = "Pathways";

    private const string RemoveIntent = "remove:";
    private const string FoundIntent = "found:";

    /// <inheritdoc />
    protected override void Prepare(RequirementsForm form, Posting posting)
    {
        form.NameRows(catalogue, posting.Occupation?.Title);
        var reading = names.Postings.Read(posting.Title, WrittenSections.Of(posting, form.RequirementsNote), posting.Occupation?.Slug);
        form.OfferFound(FoundRequirement.Of(reading, [.. form.Rows.Select(row => row.Key)]));
        ViewData[PathwaysKey] = PathwaysFor(posting);
    }

    /// <inheritdoc />
    protected override IActionResult? Answer(Posting posting, RequirementsForm form)
    {
        // Rows were named after the form was checked: messages name them.
        ValidateAnew(form);
        switch (form.Intent)
        {
            case { } intent when intent.StartsWith(RemoveIntent, StringComparison.Ordinal):
                form.Remove(intent[RemoveIntent.Length..]);
                return AfterChange(form);
            case { } intent when intent.StartsWith(FoundIntent, StringComparison.Ordinal):
                return form.TryAddFound(intent[FoundIntent.Length..]) ? AfterChange(form) : Refuse(posting, form, "The text does not ask for that any more.");
            case "add-pathway":
                return AddPathway(posting, form);
            case "add-trade":
                return AddTrade(posting, form);
            default:
                return string.IsNullOrWhiteSpace(form.AddText) && form.Pick is null ? Nothing(posting, form) : Add(posting, form);
        }
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
            case NameMatch.Found found when form.TryAdd(new RequirementRow { Key = found.Entry.Key, Importance = form.AddImportance }, found.Entry.Name):
                return AfterChange(form);
            case NameMatch.Found found:
                return Refuse(posting, form, $"{found.Entry.Name} is in the list already.");
            case NameMatch.Near near:
                form.Offer(near.Entries);
                return Refuse(posting, form, $"“{form.AddText?.Trim()}” may mean one of these. Choose one below.");
            default:
                return Refuse(posting, form, $"The catalogue has nothing called “{form.AddText?.Trim()}”. Try another word for it, or describe it in the note.");
        }
    }

    private ViewResult? AddPathway(Posting posting, RequirementsForm form)
    {
        if (form.AddPathway is not { } id || catalogue.Pathway(id) is not { } pathway)
        {
            return Refuse(posting, form, "Choose a training first.", nameof(form.AddPathway));
        }

        return form.TryAdd(new RequirementRow { Key = RequirementRow.PathwayKey(id), Importance = form.AddImportance }, pathway.Name)
            ? AfterChange(form)
            : Refuse(posting, form, $"{pathway.Name} is in the list already.", nameof(form.AddPathway));
    }

    private ViewResult? AddTrade(Posting posting, RequirementsForm form)
    {
        if (!int.TryParse(form.AddYears?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years is < 1 or > PostingRequirement.MaximumYears)
        {
            return Refuse(posting, form, $"Years in the trade is a whole number from 1 to {PostingRequirement.MaximumYears}.", nameof(form.AddYears));
        }

        var row = new RequirementRow
        {
            Key = RequirementRow.TradeKey,
            Importance = form.AddImportance,
            MinimumYears = years.ToString(CultureInfo.InvariantCulture),
        };
        return form.TryAdd(row, PostingWords.TradeExperience(posting.Occupation?.Title))
            ? AfterChange(form)
            : Refuse(posting, form, "Years in the trade are in the list already. Change them there.", nameof(form.AddYears));
    }

    /// <summary>The occupation's own pathways first, then all others.</summary>
    private List<SelectListItem> PathwaysFor(Posting posting)
    {
        var own = posting.Occupation is { } occupation ? catalogue.Occupation(occupation.Id)?.Pathways ?? [] : [];
        var usual = new SelectListGroup { Name = "Usual for this occupation" };
        var other = new SelectListGroup { Name = "Others" };
        return
        [
            .. own.Select(item => Choice(item, usual)),
            .. catalogue.Pathways.Where(item => !own.Contains(item)).Select(item => Choice(item, other)),
        ];

        static SelectListItem Choice(KnownPathway item, SelectListGroup group) =>
            new(item.Name, item.Id.ToString(CultureInfo.InvariantCulture)) { Group = group };
    }

    private NameMatch Resolve(RequirementsForm form)
    {
        var all = names.SkillsAndCertifications;
        return form.Pick is null
            ? all.Resolve(form.AddText)
            : all.Find(form.Pick) is { } picked ? new NameMatch.Found(picked) : NameMatch.Unknown.Instance;
    }

    private ViewResult Refuse(Posting posting, RequirementsForm form, string message, string field = nameof(RequirementsForm.AddText)) =>
        Invalid(PageView, PageOf(posting, form), [new FieldError(field, message)]);

    private ViewResult? AfterChange(RequirementsForm form)
    {
        ValidateAnew(form);
        return null;
    }

    private void ValidateAnew(RequirementsForm form)
    {
        ModelState.Clear();
        foreach (var failure in validator.Validate(form).Errors)
        {
            ModelState.AddModelError($"Form.{failure.PropertyName}", failure.ErrorMessage);
        }
    }
}
