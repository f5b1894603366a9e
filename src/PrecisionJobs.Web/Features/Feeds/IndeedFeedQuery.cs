using System.Globalization;
using System.Xml;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Features.Shared.Postings;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Feeds;

/// <summary>
/// Writes every live posting that names its company, one element per posting and place of work. Confidential postings
/// cannot be told in this format.
/// </summary>
public sealed class IndeedFeedQuery(PublicPostings postings, PostingDetailsQuery details, TimeProvider clock, Links links)
{
    private const int BatchSize = 100;
    private const string Publisher = "PrecisionJobs";

    public async Task WriteAsync(XmlWriter writer, CancellationToken cancellationToken)
    {
        await writer.WriteStartDocumentAsync();
        await writer.WriteStartElementAsync(null, "source", null);
        await TextAsync(writer, "publisher", Publisher);
        await TextAsync(writer, "publisherurl", links.Absolute(Links.Home));
        await TextAsync(writer, "lastBuildDate", clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture));
        await foreach (var job in ReadAsync(cancellationToken))
        {
            foreach (var place in PlacesOf(job))
            {
                await WriteAsync(writer, job, place);
            }
        }

        await writer.WriteEndElementAsync();
    }

    private async IAsyncEnumerable<PostingDetails> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lastId = 0;
        while (true)
        {
            var after = lastId;
            var batch = await details.ReadManyAsync(
                postings.SeenBy(SearchAudience.Anyone)
                    .Where(posting => posting.Id > after && posting.Visibility == PostingVisibility.Public)
                    .OrderBy(posting => posting.Id)
                    .Take(BatchSize),
                cancellationToken);
            foreach (var job in batch)
            {
                yield return job;
            }

            if (batch.Count < BatchSize)
            {
                yield break;
            }

            lastId = batch[^1].Id;
        }
    }

    private static IEnumerable<IndeedPlace> PlacesOf(PostingDetails job) => job.Workplace == Workplace.Remote
        ? [new IndeedPlace("remote", "Remote", "", "", null)]
        : job.Sites.Select(site => new IndeedPlace(
            site.Id.ToString(CultureInfo.InvariantCulture), site.City, site.StateCode, site.Zip ?? "", site.Street));

    private async Task WriteAsync(XmlWriter writer, PostingDetails job, IndeedPlace place)
    {
        var id = job.Id.ToString(CultureInfo.InvariantCulture);
        await writer.WriteStartElementAsync(null, "job", null);
        await CDataAsync(writer, "title", job.Title);
        await CDataAsync(writer, "date", XmlText.Of(job.PostedAt!.Value));
        await CDataAsync(writer, "referencenumber", $"{id}-{place.Key}");
        await CDataAsync(writer, "requisitionid", id);
        await CDataAsync(writer, "url", links.Absolute(links.Jobs.Posting(job.Id, job.Slug)) + "?source=Indeed");
        await CDataAsync(writer, "company", job.CompanyLabel);
        await CDataAsync(writer, "sourcename", job.CompanyLabel);
        await CDataAsync(writer, "city", place.City);
        await CDataAsync(writer, "state", place.State);
        await CDataAsync(writer, "country", "US");
        await CDataAsync(writer, "postalcode", place.Zip);
        await CDataAsync(writer, "streetaddress", place.Street);
        await CDataAsync(writer, "description", PostingText.ToHtml(job));
        await CDataAsync(writer, "salary", Salary(job.Pay));
        await CDataAsync(writer, "jobtype", JobType(job.EmploymentType));
        await CDataAsync(writer, "experience", job.ExperienceLevel is { } level ? PostingWords.Of(level) : null);
        await CDataAsync(writer, "category", job.Occupation?.Title);
        await CDataAsync(writer, "expirationdate", job.ClosesAt is { } closes
            ? ClosingInstant.LastDay(closes, job.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null);
        await CDataAsync(writer, "remotetype", job.Workplace == Workplace.Remote ? "Fully remote" : null);
        await writer.WriteEndElementAsync();
    }

    private static string? Salary(Pay? pay)
    {
        if (pay is null)
        {
            return null;
        }

        var unit = pay.Unit == PayUnit.Hour ? "hour" : "year";
        var low = Dollars(pay.MinimumCents);
        return pay.MinimumCents == pay.MaximumCentsPerUnit
            ? $"{low} / {unit}"
            : $"{low} - {Dollars(pay.MaximumCentsPerUnit)} / {unit}";
    }

    private static string Dollars(int cents) =>
        (cents / 100m).ToString(cents % 100 == 0 ? "$#,##0" : "$#,##0.00", CultureInfo.InvariantCulture);

    private static string JobType(EmploymentType type) => type switch
    {
        EmploymentType.FullTime => "fulltime",
        EmploymentType.PartTime => "parttime",
        EmploymentType.Contract => "contract",
        _ => "temporary",
    };

    private static Task TextAsync(XmlWriter writer, string name, string text) =>
        writer.WriteElementStringAsync(null, name, null, XmlText.Of(text));

    /// <summary>Left out where there is nothing to say; an empty text is said on purpose.</summary>
    private static async Task CDataAsync(XmlWriter writer, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        await writer.WriteStartElementAsync(null, name, null);
        await writer.WriteCDataAsync(XmlText.Of(text));
        await writer.WriteEndElementAsync();
    }

    private sealed record IndeedPlace(string Key, string City, string State, string Zip, string? Street);
}
