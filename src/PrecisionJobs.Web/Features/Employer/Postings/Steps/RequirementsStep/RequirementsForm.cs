using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>Skills, machines, controls and certifications that are asked for.</summary>
public sealed class RequirementsForm : StepForm, IStepForm<RequirementsForm>
{
    /// <summary>Most that one posting may ask for.</summary>
    public const int MaximumRows = 40;

    /// <summary>Most groups of alternatives.</summary>
    public const int MaximumGroups = 9;

    private IReadOnlyList<CatalogueEntry> _near = [];

    public static string Step => PostingSteps.Requirements;

    public List<RequirementRow> Rows { get; set; } = [];

    public string? RequirementsNote { get; set; }

    /// <summary>What is to be added, as typed.</summary>
    [JsonIgnore]
    public string? AddText { get; set; }

    [JsonIgnore]
    public RequirementImportance AddImportance { get; set; }

    /// <summary>Chosen among those that came near: "skill:12".</summary>
    [JsonIgnore]
    public string? Pick { get; set; }

    /// <summary>What was added or removed by this post, for the message after it.</summary>
    [JsonIgnore]
    public string? Done { get; private set; }

    public static RequirementsForm From(Posting posting) => new()
    {
        Rows = [.. posting.Requirements.OrderBy(requirement => requirement.Id).Select(RequirementRow.From)],
        RequirementsNote = posting.RequirementsNote,
    };

    /// <summary>What may be meant by the text, to choose from.</summary>
    public IReadOnlyList<CatalogueEntry> Near() => _near;

    /// <summary>Offers what may be meant.</summary>
    public void Offer(IReadOnlyList<CatalogueEntry> near) => _near = near;

    /// <summary>Names the rows; those that name nothing, or the same twice, are dropped.</summary>
    public void NameRows(CatalogueSnapshot catalogue)
    {
        Rows.RemoveAll(row => !row.TryName(catalogue));
        Rows = [.. Rows.DistinctBy(row => row.Key, StringComparer.Ordinal)];
    }

    /// <summary>Adds a row; false where it is there already.</summary>
    public bool TryAdd(CatalogueEntry entry)
    {
        if (Rows.Exists(row => row.Key == entry.Key))
        {
            return false;
        }

        Rows.Add(new RequirementRow { Key = entry.Key, Importance = AddImportance });
        (AddText, Pick, Done) = (null, null, $"Added: {entry.Name}.");
        return true;
    }

    /// <summary>Takes a row out.</summary>
    public void Remove(string key)
    {
        var name = Rows.Find(row => row.Key == key)?.Name;
        Rows.RemoveAll(row => row.Key == key);
        Done = $"Removed: {name ?? "it was gone already"}.";
    }

    public void Apply(Posting posting)
    {
        posting.RequirementsNote = Clean(RequirementsNote);
        var kept = Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        posting.Requirements.RemoveAll(requirement => !kept.Contains(RequirementRow.KeyOf(requirement)));
        foreach (var row in Rows)
        {
            var requirement = posting.Requirements.Find(item => RequirementRow.KeyOf(item) == row.Key);
            if (requirement is null)
            {
                posting.Requirements.Add(requirement = row.ToRequirement());
            }

            row.Apply(requirement);
        }
    }

    public ConflictLines DiffersFrom(RequirementsForm theirs) => new ConflictLines()
        .Add("Asked for", string.Join('\n', theirs.Rows), string.Join('\n', Rows))
        .Add("Note", theirs.RequirementsNote, RequirementsNote);
}

public sealed class RequirementsFormValidator : AbstractValidator<RequirementsForm>
{
    public RequirementsFormValidator()
    {
        RuleForEach(form => form.Rows).SetValidator(new RequirementRowValidator());
        RuleFor(form => form.Rows).Must(rows => rows.Count <= RequirementsForm.MaximumRows).OverridePropertyName(nameof(RequirementsForm.AddText))
            .WithMessage($"A posting asks for at most {RequirementsForm.MaximumRows} things. Fewer, and exact, finds better people.");
        RuleFor(form => form.Rows).Custom(CheckGroups);
        RuleFor(form => form.RequirementsNote).MaximumLength(Posting.SectionLength)
            .WithMessage($"The note has at most {Posting.SectionLength:N0} characters.");
    }

    private static void CheckGroups(List<RequirementRow> rows, ValidationContext<RequirementsForm> context)
    {
        foreach (var group in rows.Where(row => row.Group is not null).GroupBy(row => row.Group))
        {
            var members = group.ToList();
            var field = $"Rows[{rows.IndexOf(members[0])}].Group";
            if (members.Count == 1)
            {
                context.AddFailure(field, $"Alternatives {group.Key} has {members[0].Name} only. Put another into it, or choose “on its own”.");
            }
            else if (members.Exists(row => row.Importance != members[0].Importance))
            {
                context.AddFailure(field, $"Alternatives {group.Key}: all of a group are required, or all preferred, or all used.");
            }
        }
    }
}

public sealed class RequirementRowValidator : AbstractValidator<RequirementRow>
{
    public RequirementRowValidator()
    {
        RuleFor(row => row.Importance).IsInEnum().WithMessage("Choose required, preferred or used.");
        RuleFor(row => row.MinimumLevel).IsInEnum().WithMessage("Choose a level from the list.");
        RuleFor(row => row.Group).InclusiveBetween(1, RequirementsForm.MaximumGroups).WithMessage("Choose a group from the list.");
        RuleFor(row => row.MinimumYears)
            .Must(text => string.IsNullOrWhiteSpace(text)
                || (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                    && years is >= 1 and <= PostingRequirement.MaximumYears))
            .WithMessage(row => $"{row.Name}: years is a whole number from 1 to {PostingRequirement.MaximumYears}, or empty.");
        RuleFor(row => row.Note).MaximumLength(PostingRequirement.NoteLength)
            .WithMessage(row => $"{row.Name}: the note has at most {PostingRequirement.NoteLength} characters.");
    }
}
