using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Me.Profile.Skills;

/// <summary>What a text that is no name of a skill may mean.</summary>
internal static class SkillPick
{
    private const int Offered = 8;

    /// <summary>By the beginning of a name, or else by what is written much like it; nothing for what is like nothing.</summary>
    public static IReadOnlyList<Suggestion> Near(CatalogueSnapshot catalogue, CatalogueNames names, string text)
    {
        var begun = catalogue.Suggest(text, [SuggestionKind.Skill], Offered);
        return begun.Count > 0 ? begun : names.SkillsAndCertifications.Resolve(text) switch
        {
            NameMatch.Found { Entry.Kind: CatalogueKind.Skill } found => [Of(found.Entry)],
            NameMatch.Near near => [.. near.Entries.Where(entry => entry.Kind == CatalogueKind.Skill).Select(Of)],
            _ => [],
        };
    }

    /// <summary>The skill of which this is the name, a synonym or the slug; null where there is none, or several.</summary>
    public static KnownSkill? Named(CatalogueSnapshot catalogue, CatalogueNames names, string text) =>
        catalogue.Skill(text)
        ?? (catalogue.Named(text, [SuggestionKind.Skill]) is { } named ? catalogue.Skill(named.Value) : null)
        ?? (names.SkillsAndCertifications.Resolve(text) is NameMatch.Found { Entry: { Kind: CatalogueKind.Skill } entry }
            ? catalogue.Skill(entry.Id)
            : null);

    private static Suggestion Of(CatalogueEntry entry) => new(
        entry.Slug, entry.Name, entry.Category?.Label() ?? "Skill", entry.Name, SuggestionKind.Skill);
}
