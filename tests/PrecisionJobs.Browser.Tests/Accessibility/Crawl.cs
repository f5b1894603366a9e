using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>
/// Follows the links of pages, several windows at once, and looks at the first page of each kind; then sends each form
/// that asks for something, empty, and looks at the answer.
/// </summary>
internal sealed class Crawl(Look look, IReadOnlyCollection<PageKind> wanted)
{
    private const int Windows = 2;

    /// <summary>How many pages of a hub are followed, though one is looked at: what can be done varies.</summary>
    private const int Followed = 12;

    private static readonly string[] Hubs =
        ["/employer/{companySlug}/postings/{postingId:int}", "/admin/postings/{id:int}"];

    private readonly Channel<string> _open = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private int _pending;

    /// <summary>The kinds that no link led to.</summary>
    public IEnumerable<string> Missed => wanted.Select(kind => kind.Pattern)
        .Where(pattern => !_seen.ContainsKey(pattern))
        .Order(StringComparer.Ordinal);

    /// <summary>Goes from the starts until no link leads to anything new.</summary>
    public async Task RunAsync(Func<Task<Visitor>> open, params string[] starts)
    {
        foreach (var start in starts)
        {
            Offer(start, isStart: true);
        }

        await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => WorkAsync(open)));
    }

    private async Task WorkAsync(Func<Task<Visitor>> open)
    {
        await using var visitor = await open();
        await foreach (var path in _open.Reader.ReadAllAsync())
        {
            try
            {
                await VisitAsync(visitor, path);
            }
            catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
            {
                look.Note($"{path}: {failure.Message}");
            }

            if (Interlocked.Decrement(ref _pending) == 0)
            {
                _open.Writer.Complete();
            }
        }

        foreach (var complaint in visitor.Complaints)
        {
            look.Note(complaint);
        }
    }

    private void Offer(string path, bool isStart = false)
    {
        var kind = PageKind.Of(path);
        if (kind is null || (!isStart && !wanted.Contains(kind)) || !_known.TryAdd(path, true))
        {
            return;
        }

        var limit = Hubs.Contains(kind.Pattern) ? Followed : 1;
        if (_taken.AddOrUpdate(kind.Pattern, 1, (_, count) => count + 1) <= limit || isStart)
        {
            Interlocked.Increment(ref _pending);
            _open.Writer.TryWrite(path);
        }
    }

    private async Task VisitAsync(Visitor visitor, string path)
    {
        var status = await visitor.GoAsync(path);
        if (status != 200)
        {
            look.Note($"{path} answers {status}");
            return;
        }

        foreach (var link in await LinksAsync(visitor))
        {
            Offer(link);
        }

        // A page may send on to another one, which is looked at in its stead.
        var arrived = new Uri(visitor.Page.Url).PathAndQuery;
        var kind = PageKind.Of(arrived)!.Pattern;
        if (PageKind.Of(path)!.Pattern is var asked && asked != kind)
        {
            _seen.TryAdd(asked, true);
        }

        if (_seen.TryAdd(kind, true) || path.Contains('?', StringComparison.Ordinal))
        {
            await look.AtPageAsync(visitor, arrived, kind);
            await EmptyForm.SendAsync(visitor, look, arrived);
        }
    }

    private static async Task<string[]> LinksAsync(Visitor visitor) => await visitor.Page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location.href))
          .filter(to => to.origin === location.origin).map(to => to.pathname + to.search)
        """);
}
