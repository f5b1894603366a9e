using System.Net;
using System.Xml;
using System.Xml.Linq;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using PrecisionJobs.Testing.Builders;

namespace PrecisionJobs.Web.Tests.Features.Feeds;

public sealed class FeedTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Atom_TellsItsSearchAndItsPostings()
    {
        var posting = await PostAsync("Feed machinist", made => made.Summary = "Close work & <small> lots.");

        var feed = await FeedAsync("/feeds/jobs.atom?q=feed&shift=day");

        Assert.Equal("https://localhost/feeds/jobs.atom?q=feed&shift=day", Link(feed.Root!, "self"));
        Assert.Equal("https://localhost/jobs?q=feed&shift=day", Link(feed.Root!, "alternate"));
        var entry = Assert.Single(feed.Descendants(Atom + "entry"));
        Assert.Equal($"urn:precisionjobs:posting:{posting.Id}", entry.Element(Atom + "id")!.Value);
        Assert.Equal("Feed machinist", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2027-03-09T15:00:00Z", entry.Element(Atom + "published")!.Value);
        Assert.Equal($"https://localhost/jobs/{posting.Id}/feed-machinist", Link(entry, "alternate"));
        Assert.Contains("<p>Close work &amp; &lt;small&gt; lots.</p>", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_WhenNothingChanged_SaysSo()
    {
        await PostAsync("Conditional machinist");
        using var client = host.CreateClient();
        var first = await client.GetAsync("/feeds/jobs.atom?q=conditional");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feeds/jobs.atom?q=conditional");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(host.Clock.GetUtcNow(), first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);

        await PostAsync("Conditional welder");
        using var third = new HttpRequestMessage(HttpMethod.Get, "/feeds/jobs.atom?q=conditional");
        third.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(third)).StatusCode);
    }

    [Fact]
    public async Task Atom_IdsStayWhenTheTitleChanges_AndExpiredOnesLeave()
    {
        using var own = new TestHost();
        var posting = await own.Given.PostingAsync(await own.Given.CompanyAsync(), "Leaving machinist");
        await own.CatchUpSearchAsync();
        using var client = own.CreateClient();
        Assert.Contains($"urn:precisionjobs:posting:{posting.Id}", await client.GetStringAsync("/feeds/jobs.atom"), StringComparison.Ordinal);

        own.Clock.Advance(TimeSpan.FromDays(31));

        Assert.DoesNotContain($"urn:precisionjobs:posting:{posting.Id}", await client.GetStringAsync("/feeds/jobs.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_OfAPlaceThatIsUnclear_IsAnEmptyFeedThatSaysSo()
    {
        var feed = await FeedAsync("/feeds/jobs.atom?near=Springfield");

        Assert.Empty(feed.Descendants(Atom + "entry"));
        Assert.Contains("Several places are called Springfield", feed.Root!.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_WithHostileText_StayWellFormed()
    {
        const string Hostile = "]]><script>alert(1)</script>&\u0001\ud800 <b>";
        await PostAsync("Hostile ]]> <machinist> \u0002", made =>
        {
            made.TheWork = Hostile + new string('x', 80);
            made.Summary = Hostile;
            made.PayNote = Hostile;
        });

        var indeed = await FeedAsync("/feeds/indeed.xml");
        var atom = await FeedAsync("/feeds/jobs.atom?q=hostile");

        var job = indeed.Descendants("job").First(node => node.Element("title")!.Value.StartsWith("Hostile", StringComparison.Ordinal));
        Assert.Contains("]]&gt;", job.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", job.Element("description")!.Value, StringComparison.Ordinal);
        Assert.All(job.Elements(), element => Assert.All(element.Nodes(), node => Assert.Equal(XmlNodeType.CDATA, node.NodeType)));
        Assert.Single(atom.Descendants(Atom + "entry"));
    }

    [Fact]
    public async Task Indeed_HasOneJobForEachPlace()
    {
        var company = await host.Given.CompanyAsync("Three Sites");
        await host.WithDatabaseAsync(async db =>
        {
            db.Sites.AddRange(Given.SiteAt(2, company.Id), Given.SiteAt(3, company.Id));
            return await db.SaveChangesAsync(Domain.Process.System("Test", TestHost.Start.UtcDateTime), CancellationToken.None);
        });
        var sites = await host.WithDatabaseAsync(db => Task.FromResult(db.Sites.Where(site => site.CompanyId == company.Id).Select(site => site.Id).ToList()));
        var many = await host.Given.PostingAsync(company, "Many places", with: made =>
        {
            made.Sites.Clear();
            made.Sites.AddRange(sites.Select(id => new PostingSite { SiteId = id }));
        });
        var remote = await host.Given.PostingAsync(company, "No place", with: made =>
        {
            made.Sites.Clear();
            made.Workplace = Workplace.Remote;
        });

        var feed = await FeedAsync("/feeds/indeed.xml");

        var jobs = feed.Descendants("job").Where(job => job.Element("requisitionid")!.Value == $"{many.Id}").ToList();
        Assert.Equal(["Cleveland", "Rockford", "Houston"], jobs.Select(job => job.Element("city")!.Value));
        Assert.Equal(3, jobs.Select(job => job.Element("referencenumber")!.Value).Distinct().Count());
        Assert.Equal("$28.50 - $36 / hour", jobs[0].Element("salary")!.Value);
        Assert.Equal("fulltime", jobs[0].Element("jobtype")!.Value);
        Assert.EndsWith("?source=Indeed", jobs[0].Element("url")!.Value, StringComparison.Ordinal);
        var home = Assert.Single(feed.Descendants("job"), job => job.Element("requisitionid")!.Value == $"{remote.Id}");
        Assert.Equal("Remote", home.Element("city")!.Value);
        Assert.Equal("", home.Element("state")!.Value);
        Assert.Equal("Fully remote", home.Element("remotetype")!.Value);
    }

    private static string? Link(XElement element, string relation) => element.Elements(Atom + "link")
        .Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private async Task<XDocument> FeedAsync(string address)
    {
        using var client = host.CreateClient();
        return XDocument.Parse(await client.GetStringAsync(address));
    }

    private async Task<Posting> PostAsync(string title, Action<Posting>? with = null)
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync(), title, with: with);
        await host.CatchUpSearchAsync();
        return posting;
    }
}
