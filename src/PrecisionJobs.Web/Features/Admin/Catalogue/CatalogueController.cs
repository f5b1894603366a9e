using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Admin.Catalogue;

/// <summary>
/// What candidates typed and the catalogue does not know, the same thing once: it is another name of something, or it
/// stays text. New entries come with the catalogue's files.
/// </summary>
[Route("admin/catalogue")]
public sealed class CatalogueController(
    TermListQuery terms, DecideTerm decide, CatalogueSnapshot catalogue, CatalogueNames names, Links links) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? state, int page, CancellationToken cancellationToken) =>
        View(await terms.FindAsync(state, page, cancellationToken));

    [HttpPost("match")]
    public async Task<IActionResult> Match(TermForm form, CancellationToken cancellationToken)
    {
        if (EntryOf(form) is not { } entry)
        {
            form.Offer(Near(form));
            return await AgainAsync(form, string.IsNullOrWhiteSpace(form.Entry)
                ? "Type the entry it is another name of."
                : $"The catalogue has no {CandidateWords.Of(form.Kind).ToLowerInvariant()} of this name.", cancellationToken);
        }

        return await decide.ExecuteAsync(form.Kind, form.Folded ?? string.Empty, entry.Id, Process, cancellationToken) switch
        {
            > 0 and var count => Redirect(
                links.Admin.Catalogue, flash: $"It is the same as {entry.Name} now, on {(count == 1 ? "one profile" : $"{count} profiles")}."),
            _ => NotFound(),
        };
    }

    [HttpPost("keep")]
    public async Task<IActionResult> Keep(TermForm form, CancellationToken cancellationToken) =>
        await decide.ExecuteAsync(form.Kind, form.Folded ?? string.Empty, entryId: null, Process, cancellationToken) switch
        {
            > 0 => Redirect(links.Admin.Catalogue, flash: "It stays on the profiles as text."),
            _ => NotFound(),
        };

    private CatalogueEntry? EntryOf(TermForm form)
    {
        var index = names.SkillsAndCertifications;
        var kind = KindOf(form);
        var found = form.Pick is not null
            ? index.Find(form.Pick)
            : index.Resolve(form.Entry) is NameMatch.Found named ? named.Entry : null;
        if (found?.Kind == kind)
        {
            return found;
        }

        // The type-ahead gives a name, which a synonym of another entry may spell as well.
        var typed = kind == CatalogueKind.Skill ? SuggestionKind.Skill : SuggestionKind.Certification;
        return catalogue.Named(form.Entry, [typed]) is { } suggestion
            ? index.Find(CatalogueEntry.KeyOf(kind, kind == CatalogueKind.Skill
                ? catalogue.Skill(suggestion.Value)!.Id
                : catalogue.Certification(suggestion.Value)!.Id))
            : null;
    }

    private List<CatalogueEntry> Near(TermForm form) => names.SkillsAndCertifications.Resolve(form.Entry) is NameMatch.Near near
        ? [.. near.Entries.Where(entry => entry.Kind == KindOf(form))]
        : [];

    private static CatalogueKind KindOf(TermForm form) =>
        form.Kind == UnlistedKind.Skill ? CatalogueKind.Skill : CatalogueKind.Certification;

    private async Task<IActionResult> AgainAsync(TermForm form, string problem, CancellationToken cancellationToken) =>
        Invalid("Index", await terms.FindAsync(state: null, page: 1, cancellationToken) with { Form = form, Problem = problem });
}
