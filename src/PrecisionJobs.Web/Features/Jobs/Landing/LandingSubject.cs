using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Catalogue;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Jobs.Landing;

/// <summary>What a landing page is about. Invariant: an occupation or a state is there; a town comes with an occupation.</summary>
/// <param name="Occupation">Whose jobs; null for all of them.</param>
/// <param name="State">In which state; null for anywhere, and where a town says it.</param>
/// <param name="Town">Around which town.</param>
public sealed record LandingSubject(KnownOccupation? Occupation, UsState? State, Place? Town)
{
    /// <summary>What is searched: a state is its facet, a town is "near" with the usual radius.</summary>
    public SearchCriteria Criteria
    {
        get
        {
            var criteria = new SearchCriteria { Near = Town?.Label };
            criteria = Occupation is null ? criteria : criteria.With(SearchFacet.Occupation, Occupation.Slug);
            return State is null ? criteria : criteria.With(SearchFacet.State, State.Code);
        }
    }

    /// <summary>The state that it lies in, if any.</summary>
    public UsState? Within => State ?? UsState.FromCode(Town?.StateCode);

    /// <summary>"Cleveland, OH", "Ohio"; null for anywhere.</summary>
    public string? Where => Town?.Label ?? State?.Name;

    /// <summary>"machinist jobs", in the middle of a sentence.</summary>
    public string What => Occupation is null ? "precision production jobs" : $"{CatalogueWords.InSentence(Occupation.Title)} jobs";

    /// <summary>"Machinist jobs in Cleveland, OH".</summary>
    public string Heading => Where is null ? CatalogueWords.Sentence(What)! : $"{CatalogueWords.Sentence(What)} in {Where}";

    /// <summary>The one address of its page.</summary>
    public string AddressOn(JobLinks links) => (Occupation, State, Town) switch
    {
        ({ } occupation, _, { } town) => links.Of(occupation.Slug, town),
        ({ } occupation, { } state, _) => links.Of(occupation.Slug, state),
        ({ } occupation, _, _) => links.Of(occupation.Slug),
        _ => links.In(State!),
    };
}

/// <summary>Finds out what an address is about, by slugs, everyday names and codes alike.</summary>
public sealed class LandingSubjects(CatalogueSnapshot catalogue, Gazetteer gazetteer)
{
    /// <summary>All jobs in a state; null where there is none of that name.</summary>
    public LandingSubject? InState(string state) =>
        UsState.Find(state) is { } found ? new LandingSubject(null, found, null) : null;

    /// <summary>An occupation's jobs; null where there is none of that name.</summary>
    public LandingSubject? Of(string occupation) =>
        Occupation(occupation) is { } found ? new LandingSubject(found, null, null) : null;

    /// <summary>An occupation's jobs in a state or around a town.</summary>
    public LandingSubject? Of(string occupation, string place)
    {
        if (Of(occupation) is not { } subject)
        {
            return null;
        }

        if (UsState.Find(place) is { } state)
        {
            return subject with { State = state };
        }

        return gazetteer.FindSlug(place) is { Slug: not null } town ? subject with { Town = town } : null;
    }

    private KnownOccupation? Occupation(string text)
    {
        var slug = text.ToLowerInvariant();
        if (catalogue.Occupation(slug) is { } exact)
        {
            return exact;
        }

        // A name that several share is the one's for whom it is the more usual: aliases are listed by that.
        var words = SuggestionIndex.Folded(slug);
        return (from item in catalogue.Occupations
                let place = PlaceOf(words, item)
                where place >= 0
                orderby place
                select item).FirstOrDefault();
    }

    private static int PlaceOf(string words, KnownOccupation occupation) => occupation.Aliases
        .Prepend(occupation.Plural)
        .Prepend(occupation.Title)
        .Index()
        .Where(name => SuggestionIndex.Folded(name.Item) == words)
        .Select(name => name.Index)
        .FirstOrDefault(-1);
}
