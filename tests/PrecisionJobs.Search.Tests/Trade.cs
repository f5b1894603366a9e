using System.Globalization;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Tests;

/// <summary>Postings that read as sentences, and the clock of the tests.</summary>
internal static class Trade
{
    public static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public static readonly SynonymTable Synonyms = SynonymTable.Create(
    [
        new SynonymGroup("gtaw", ["GTAW", "TIG", "gas tungsten arc welding", "TIG welding"]),
        new SynonymGroup("vmc", ["vertical machining center", "VMC"]),
        new SynonymGroup("tool-and-die-maker", ["tool and die maker", "toolmaker", "tool maker"]),
        new SynonymGroup("gd-t", ["GD&T", "geometric dimensioning and tolerancing"]),
    ],
    [new OccupationNames("cabinetmaker", "Cabinetmaker", ["joiner", "furniture maker", "TIG joiner", "cabinet maker"])]);

    public static PostingDocument Posting(int id, string title, string text = "") => new()
    {
        Id = id,
        Title = title,
        Text = text,
        CompanyId = 1,
        PublishedAt = Now.AddDays(-2),
        LiveFrom = Now.AddDays(-2),
        ClosesAt = Now.AddDays(20),
        Shifts = [Shift.Day],
    };

    public static PostingDocument At(this PostingDocument posting, double latitude, double longitude, string city, string state) =>
        posting with { Sites = [.. posting.Sites, new DocumentSite(new GeoPoint(latitude, longitude), city, state)] };

    public static PostingDocument With(this PostingDocument posting, SkillCategory category, params string[] slugs) =>
        posting with { Skills = [.. posting.Skills, .. slugs.Select(slug => new DocumentSkill(slug, category))] };

    public static PostingIndex Index(params PostingDocument[] postings)
    {
        var index = PostingIndex.InMemory(Synonyms, Gazetteer.UnitedStates);
        index.Rebuild(postings, 1);
        return index;
    }

    public static SearchResult Find(this PostingIndex index, string queryString, SearchAudience audience = SearchAudience.Anyone) =>
        index.Search(SearchCriteria.Parse(queryString).Criteria, Now, audience);

    public static int[] Ids(this PostingIndex index, string queryString) =>
        [.. index.Find(queryString).Hits.Select(hit => hit.PostingId)];

    public static int[] Words(this PostingIndex index, string query) =>
        [.. index.Search(new SearchCriteria { Query = query }, Now, SearchAudience.Anyone).Hits
            .Select(hit => hit.PostingId).Order()];

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
