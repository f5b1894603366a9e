using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Catalogue;

/// <summary>Texts that the catalogue does not know, by where they stand.</summary>
/// <param name="State">The key of the list shown.</param>
/// <param name="Counts">How many texts each list has.</param>
/// <param name="Terms">The page of the list.</param>
public sealed record TermList(string State, IReadOnlyDictionary<string, int> Counts, Paged<TermCard> Terms)
{
    /// <summary>The lists there are, by their key in addresses.</summary>
    public static IReadOnlyList<(string Key, string Label, UnlistedState State)> States { get; } =
    [
        ("waiting", "To decide", UnlistedState.Waiting), ("kept", "Kept as text", UnlistedState.KeptAsText),
        ("matched", "Found to be something", UnlistedState.Matched),
    ];

    /// <summary>What was typed and could not be taken; null where nothing was.</summary>
    public TermForm? Form { get; init; }

    /// <summary>Why not.</summary>
    public string? Problem { get; init; }

    /// <summary>The tabs with their counts.</summary>
    public IEnumerable<Tab> Tabs(AdminLinks links) => States.Select(state => new Tab(
        state.Label, links.CatalogueTerms(state.Key), state.Key == State, Counts[state.Key]));
}

/// <summary>One text, however often it was typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Folded">The text without case, spaces and signs.</param>
/// <param name="Text">One way in which it was typed.</param>
/// <param name="Profiles">On how many profiles it stands.</param>
/// <param name="Since">When it was first typed.</param>
public sealed record TermCard(UnlistedKind Kind, string Folded, string Text, int Profiles, DateTime Since);

/// <summary>Lists texts, those on most profiles first.</summary>
public sealed class TermListQuery(AppDbContext db)
{
    private const int PageSize = 25;

    public async Task<TermList> FindAsync(string? state, int page, CancellationToken cancellationToken)
    {
        var (key, _, wanted) = TermList.States.FirstOrDefault(item => item.Key == state, TermList.States[0]);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var each in TermList.States)
        {
            counts[each.Key] = await In(each.State).GroupBy(term => new { term.Kind, term.Folded })
                .Select(group => group.Key).CountAsync(cancellationToken);
        }

        var terms = await In(wanted).GroupBy(term => new { term.Kind, term.Folded })
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Folded).ThenBy(group => group.Key.Kind)
            .Select(group => new TermCard(
                group.Key.Kind, group.Key.Folded, group.Min(term => term.Text)!, group.Count(), group.Min(term => term.AddedAt)))
            .ToPagedAsync(page, PageSize, cancellationToken);
        return new TermList(key, counts, terms);
    }

    private IQueryable<UnlistedTerm> In(UnlistedState state) => db.UnlistedTerms.Where(term => term.State == state);
}
