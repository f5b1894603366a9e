using System.Text.Json.Serialization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.RequirementsStep;

/// <summary>Skills, machines, controls, certifications, pathways and time in the trade that are asked for.</summary>
public sealed class RequirementsForm : StepForm, IStepForm<RequirementsForm>
{
    /// <summary>Most that one posting may ask for.</summary>
    public const int MaximumRows = 40;

    /// <summary>Most groups of alternatives.</summary>
    public const int MaximumGroups = 9;

    private IReadOnlyList<CatalogueEntry> _near = [];
    private IReadOnlyList<FoundRequirement> _found = [];

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

    /// <summary>The pathway to be added.</summary>
    [JsonIgnore]
    public int? AddPathway { get; set; }

    /// <summary>Years in the trade to be added, as typed.</summary>
    [JsonIgnore]
    public string? AddYears { get; set; }

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

    /// <summary>What the posting's text asks for and the list does not.</summary>
    public IReadOnlyList<FoundRequirement> Found() => _found;

    /// <summary>Offers what the text asks for.</summary>
    public void OfferFound(IReadOnlyList<FoundRequirement> found) => _found = found;

    /// <summary>Names the rows; those that name nothing, or the same twice, are dropped.</summary>
    public void NameRows(CatalogueSnapshot catalogue, string? occupation)
    {
        Rows.RemoveAll(row => !row.TryName(catalogue, occupation));
        Rows = [.. Rows.DistinctBy(row => row.Key, StringComparer.Ordinal)];
    }

    /// <summary>Adds a row; false where it is there already.</summary>
    public bool TryAdd(RequirementRow row, string name)
    {
        if (Rows.Exists(known => known.Key == row.Key))
        {
            return false;
        }

        Rows.Add(row);
        (AddText, Pick, AddPathway, AddYears, Done) = (null, null, null, null, $"Added: {name}.");
        return true;
    }

    /// <summary>Adds something found in the text, as alternatives where it is several; false where it is not found any more.</summary>
    public bool TryAddFound(string key)
    {
        if (_found.FirstOrDefault(item => item.Key == key) is not { } found)
        {
            return false;
        }

        var group = found.Rows.Count > 1 ? FreeGroup() : null;
        foreach (var row in found.Rows)
        {
            row.Group = group;
            Rows.Add(row);
        }

        Done = $"Added: {found.Name}.";
        return true;
    }

    private int? FreeGroup() => Enumerable.Range(1, MaximumGroups).Cast<int?>().FirstOrDefault(group => !Rows.Exists(row => row.Group == group));

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
