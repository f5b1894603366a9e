using System.Globalization;
using System.Net;
using System.Xml;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Feeds;

/// <summary>Writes a page of results as an Atom feed (RFC 4287). Readers are anybody: nothing for vetted candidates is in it.</summary>
public sealed class AtomFeedQuery(JobSearch search, JobCardsQuery cards, Links links)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed, and when what it holds last changed, UTC.</summary>
    public async Task<(byte[] Feed, DateTime Changed)> ReadAsync(SearchCriteria criteria, CancellationToken cancellationToken)
    {
        var result = search.Find(criteria, SearchAudience.Anyone);
        var found = await cards.ReadAsync(result.Hits, cancellationToken);
        var changed = found.Select(LastChange).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        using var stream = new MemoryStream();
        await using (var writer = XmlWriter.Create(stream, XmlText.Settings))
        {
            await writer.WriteStartDocumentAsync();
            await writer.WriteStartElementAsync(null, "feed", Namespace);
            await WriteHeadAsync(writer, criteria, result, changed);
            foreach (var card in found)
            {
                await WriteEntryAsync(writer, card);
            }

            await writer.WriteEndElementAsync();
        }

        return (stream.ToArray(), changed);
    }

    private async Task WriteHeadAsync(
        XmlWriter writer, SearchCriteria criteria, SearchResult result, DateTime changed)
    {
        var first = criteria with { Page = 1 };
        await TextAsync(writer, "id", $"urn:precisionjobs:search:{first.ToQueryString()}");
        await TextAsync(writer, "title", Title(criteria));
        await TextAsync(writer, "subtitle", Subtitle(result));
        await TextAsync(writer, "updated", XmlText.Of(changed));
        await LinkAsync(writer, "self", links.Jobs.Feed(criteria), "application/atom+xml");
        await LinkAsync(writer, "alternate", links.Jobs.SearchFor(criteria), "text/html");
        if (criteria.Page > 1)
        {
            await LinkAsync(writer, "previous", links.Jobs.Feed(criteria with { Page = criteria.Page - 1 }), "application/atom+xml");
        }

        if (criteria.Page < result.PageCount)
        {
            await LinkAsync(writer, "next", links.Jobs.Feed(criteria with { Page = criteria.Page + 1 }), "application/atom+xml");
        }
    }

    private async Task WriteEntryAsync(XmlWriter writer, JobCard card)
    {
        await writer.WriteStartElementAsync(null, "entry", Namespace);
        await TextAsync(writer, "id", string.Create(CultureInfo.InvariantCulture, $"urn:precisionjobs:posting:{card.Id}"));
        await TextAsync(writer, "title", card.Title);
        await TextAsync(writer, "published", XmlText.Of(card.PostedAt));
        await TextAsync(writer, "updated", XmlText.Of(LastChange(card)));
        await LinkAsync(writer, "alternate", links.Jobs.Posting(card.Id, card.Slug), "text/html");
        await writer.WriteStartElementAsync(null, "author", Namespace);
        await TextAsync(writer, "name", card.CompanyName ?? ConfidentialName.Label);
        await writer.WriteEndElementAsync();
        if (card.OccupationSlug is not null)
        {
            await writer.WriteStartElementAsync(null, "category", Namespace);
            await writer.WriteAttributeStringAsync(null, "term", null, card.OccupationSlug);
            await writer.WriteAttributeStringAsync(null, "label", null, XmlText.Of(card.OccupationTitle));
            await writer.WriteEndElementAsync();
        }

        await writer.WriteStartElementAsync(null, "content", Namespace);
        await writer.WriteAttributeStringAsync(null, "type", null, "html");
        await writer.WriteStringAsync(XmlText.Of(Content(card)));
        await writer.WriteEndElementAsync();
        await writer.WriteEndElementAsync();
    }

    private static DateTime LastChange(JobCard card) => card.UpdatedAt > card.PostedAt ? card.UpdatedAt : card.PostedAt;

    private static string Title(SearchCriteria criteria) =>
        criteria.Query is { } words ? $"PrecisionJobs: {words}" : "PrecisionJobs: jobs in precision production";

    private static string Subtitle(SearchResult result) => result.Place switch
    {
        PlaceOutcome.Ambiguous ambiguous => $"Several places are called {ambiguous.Text}: add the state to the address of this feed.",
        PlaceOutcome.Unknown unknown => $"No place called {unknown.Text} is known.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{result.Total} live postings"),
    };

    private static string Content(JobCard card)
    {
        string?[] facts = [card.Pay?.ToString(), PostingWords.Of(card.Shift), card.Place, card.CompanyName ?? ConfidentialName.Label];
        var asked = string.Join(", ", card.Tags.Select(tag => tag.Name));
        return string.Concat(
            new[] { string.Join(" · ", facts.OfType<string>()), card.Summary, asked.Length == 0 ? null : $"Asked for: {asked}" }
                .OfType<string>()
                .Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"));
    }

    private static Task TextAsync(XmlWriter writer, string name, string text) =>
        writer.WriteElementStringAsync(null, name, Namespace, XmlText.Of(text));

    private async Task LinkAsync(XmlWriter writer, string relation, string path, string type)
    {
        await writer.WriteStartElementAsync(null, "link", Namespace);
        await writer.WriteAttributeStringAsync(null, "rel", null, relation);
        await writer.WriteAttributeStringAsync(null, "type", null, type);
        await writer.WriteAttributeStringAsync(null, "href", null, links.Absolute(path));
        await writer.WriteEndElementAsync();
    }
}
