using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Features.Me.Profile.Skills;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Work;

/// <summary>What the form of a job offers to choose from.</summary>
public sealed record WorkChoices
{
    private const int MostFound = 12;
    private const int MostLikely = 3;

    /// <summary>Nothing.</summary>
    public static readonly WorkChoices None = new();

    private CatalogueSnapshot? Catalogue { get; init; }

    /// <summary>The skills chosen so far.</summary>
    public IReadOnlyList<KnownSkill> Chosen { get; init; } = [];

    /// <summary>Named in the title or the description, and not chosen.</summary>
    public IReadOnlyList<KnownSkill> Found { get; init; } = [];

    /// <summary>On the list of skills, and not chosen.</summary>
    public IReadOnlyList<KnownSkill> OnProfile { get; init; } = [];

    /// <summary>What the first text that was not recognised may mean.</summary>
    public IReadOnlyList<Suggestion> Near { get; init; } = [];

    /// <summary>The first text that was not recognised.</summary>
    public string? Unclear { get; init; }

    /// <summary>The occupations that the title may mean, the likeliest first.</summary>
    public IReadOnlyList<CatalogueEntry> Likely { get; init; } = [];

    /// <summary>All occupations by title.</summary>
    public IReadOnlyList<KnownOccupation> Occupations => Catalogue?.Occupations ?? [];

    /// <summary>What a form offers, over the catalogue and the whole profile.</summary>
    public static WorkChoices For(WorkForm form, Candidate whole, CatalogueSnapshot catalogue, CatalogueNames names)
    {
        var chosen = form.SkillIds.Distinct().Select(catalogue.Skill).OfType<KnownSkill>().ToList();
        var found = names.Terms.Find($"{form.Title}. {form.Description}")
            .Where(entry => entry.Kind == CatalogueKind.Skill && entry.Category != SkillCategory.SoftSkill)
            .Select(entry => catalogue.Skill(entry.Id)).OfType<KnownSkill>()
            .Except(chosen).Take(MostFound).ToList();
        return new WorkChoices
        {
            Catalogue = catalogue,
            Chosen = chosen,
            Found = found,
            OnProfile =
            [
                .. whole.Skills.Select(held => catalogue.Skill(held.SkillId)).OfType<KnownSkill>()
                    .Where(skill => skill.Category != SkillCategory.SoftSkill)
                    .Except(chosen).Except(found)
                    .OrderBy(skill => skill.Category).ThenBy(skill => skill.Name, StringComparer.OrdinalIgnoreCase),
            ],
            Likely = [.. names.OccupationsIn(form.Title).Take(MostLikely).Select(match => match.Occupation)],
            Unclear = form.Choices.Unclear,
            Near = form.Choices.Near,
        };
    }

    /// <summary>Takes the typed skills over into the chosen ones, one after the other, as far as they are recognised.</summary>
    public static void TakeOver(WorkForm form, CatalogueSnapshot catalogue, CatalogueNames names)
    {
        var terms = (form.AddText ?? string.Empty)
            .Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (catalogue.Skill(form.Choice ?? string.Empty) is { } meant)
        {
            form.SkillIds.Add(meant.Id);
            terms = [.. terms.Skip(1)];
        }

        var open = terms.Where(term => !Take(form, SkillPick.Named(catalogue, names, term))).ToList();
        form.SkillIds = [.. form.SkillIds.Where(id => catalogue.Skill(id) is not null).Distinct()];
        form.AddText = open.Count == 0 ? null : string.Join(", ", open);
        form.Choice = null;
        form.Names = (
            Listed(form.SkillIds.Select(catalogue.Skill).OfType<KnownSkill>().Select(skill => skill.Name)),
            form.OccupationId is { } id ? catalogue.Occupation(id)?.Title : null);
        form.Choices = open.Count == 0
            ? None
            : new WorkChoices { Unclear = open[0], Near = SkillPick.Near(catalogue, names, open[0]) };
    }

    /// <summary>Keeps the first text that was not recognised as text.</summary>
    public static void KeepFirst(WorkForm form)
    {
        var terms = (form.AddText ?? string.Empty).Split(
            [',', ';', '\n'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (terms.Length > 0 && UnlistedTerm.FoldedOf(terms[0]).Length > 0)
        {
            form.Texts.Add(terms[0].Length <= UnlistedTerm.TextLength ? terms[0] : terms[0][..UnlistedTerm.TextLength]);
        }

        form.AddText = terms.Length > 1 ? terms[1] : null;
    }

    /// <summary>Names in a row, in one order whatever order they came in.</summary>
    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.OrdinalIgnoreCase));

    private static bool Take(WorkForm form, KnownSkill? skill)
    {
        if (skill is not null)
        {
            form.SkillIds.Add(skill.Id);
        }

        return skill is not null;
    }
}
