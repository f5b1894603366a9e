using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Security;

/// <summary>Looking changes nothing, nothing that was stored breaks out, and nothing asked for comes back as mark-up.</summary>
public sealed class CrawlTests(Crawl crawl) : IClassFixture<Crawl>
{
    // They need a state that the posting is not in, a decision to be asked for, a link from a mail, a title, or too many pages
    // for one file.
    private static readonly string[] AnsweredOtherwise =
        ["/delete", "/publish", "/reopen", "/send-back", "/decision", "/account/invitation", "/occupations/suggest", "/sitemap-1.xml"];

    // Every name that some page reads, and those that others were attacked by.
    private static readonly string Query = "?" + string.Join('&', (
        "q near radius family occupation skill certification company state shift type pathway pay payUnit posted sort page a b returnUrl status "
        + "role from to account entity key action actor direction filter period value unit email token list stage callback entriesPerPage")
        .Split(' ').Select(name => $"{name}={{0}}"));

    private static readonly string[] Values =
    [
        "%22%27%3E%3Cxss-probe%20onclick%3Dx()%3E%3C%2Fscript%3E", "%27%3B%20DROP%20TABLE%20Postings--", "99999999999999999999", "-1",
        "%00", "%ED%A0%80", "NaN", "2027-13-40", "%25_%5B%5D*%3F%22(", "%F0%9F%98%80",
    ];

    [Fact]
    public void EveryAddress_IsReached()
    {
        Assert.True(crawl.Attacked > 60, $"{crawl.Attacked} texts attacked");
        var missed = crawl.Visits
            .GroupBy(visit => visit.Path, StringComparer.Ordinal)
            .Where(visits => !Array.Exists(AnsweredOtherwise, end => visits.Key.EndsWith(end, StringComparison.Ordinal))
                && !visits.Any(visit => visit.Page.Status == HttpStatusCode.OK));
        None(missed.SelectMany(visits => visits).Select(visit => visit.ToString()));
    }

    [Fact]
    public void Get_OfAnyAddress_ChangesNothing() =>
        None(crawl.Visits.Where(visit => visit.WroteSomething).Select(visit => visit.ToString()));

    [Fact]
    public void EveryPage_OverHostileRows_ShowsThemAsText() =>
        None(crawl.Visits.SelectMany(visit => FaultsOf(visit.Page).Select(fault => $"{visit}: {fault}")));

    [Fact]
    public void EveryAnswer_HasTheStrictHeaders()
    {
        var faults =
            from visit in crawl.Visits
            let headers = visit.Page.Response.Headers
            let policy = headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(' ', values) : string.Empty
            where !policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal)
                || !headers.TryGetValues("X-Content-Type-Options", out var sniff) || sniff.Single() != "nosniff"
            select visit.ToString();
        None(faults);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Candidate)]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Administrator)]
    public async Task EveryAddress_WithNonsenseInTheQuery_AnswersAndEchoesItAsText(string? role)
    {
        using var browser = await crawl.BrowserOfAsync(role);
        var faults = new List<string>();
        foreach (var (place, path) in crawl.PathsFor(role).Index())
        {
            // Each address gets the attack and one of the others.
            foreach (var value in new[] { Values[0], Values[1 + (place % (Values.Length - 1))] })
            {
                var page = await browser.GetRawAsync(path + Query.Replace("{0}", value, StringComparison.Ordinal));
                faults.AddRange((int)page.Status >= 500 ? [$"{path} {value}: {(int)page.Status}"] : []);
                faults.AddRange(FaultsOf(page).Select(fault => $"{path} {value}: {fault}"));
                faults.AddRange(LeadsAway(page) ? [$"{path} {value}: {page.Location}"] : []);
            }
        }

        None(faults);
    }

    // All of them, not the first few.
    private static void None(IEnumerable<string> faults)
    {
        var all = faults.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool LeadsAway(TestPage page) =>
        page.Location is { } location && Uri.TryCreate(new Uri("https://localhost/"), location, out var target) && target.Host != "localhost";

    private static IEnumerable<string> FaultsOf(TestPage page) => page.Response.Content.Headers.ContentType?.MediaType switch
    {
        "text/html" => FaultsOf(page.Document),
        "application/json" or "application/problem+json" => JsonFaults(page.Text),
        { } type when type.EndsWith("xml", StringComparison.Ordinal) => XmlFaults(page.Text),
        _ => [],
    };

    private static IEnumerable<string> FaultsOf(IDocument page)
    {
        if (page.QuerySelector("xss-probe") is { } broken)
        {
            yield return $"broke out in {broken.ParentElement?.OuterHtml}";
        }

        foreach (var element in page.All)
        {
            if (element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"))
            {
                yield return $"inline script or style: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}";
            }

            var target = (element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? string.Empty).TrimStart();
            if (target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("//", StringComparison.Ordinal))
            {
                yield return $"leads to {target}";
            }
        }

        foreach (var script in page.Scripts.Where(script => script.GetAttribute("src") is null))
        {
            foreach (var fault in script.Type == "application/ld+json" ? JsonFaults(script.TextContent) : ["script with content"])
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> JsonFaults(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return [];
        }
        catch (JsonException exception)
        {
            return [$"no JSON: {exception.Message}"];
        }
    }

    private static IEnumerable<string> XmlFaults(string text)
    {
        try
        {
            return XDocument.Parse(text).Descendants().Any(element => element.Name.LocalName == "xss-probe") ? ["broke out of XML"] : [];
        }
        catch (XmlException exception)
        {
            return [$"no XML: {exception.Message}"];
        }
    }
}
