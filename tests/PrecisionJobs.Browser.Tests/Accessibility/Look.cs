using System.Collections.Concurrent;
using Microsoft.Playwright;
using PrecisionJobs.Browser.Tests.Support;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>
/// Looks at pages and keeps what is wrong with them: one h1, a title of its own, a language, nothing wider than a phone,
/// nothing that axe finds at a desk or on a phone, no complaint of the browser.
/// </summary>
internal sealed class Look
{
    private const int Desk = 1280;
    private const int Phone = 390;

    /// <summary>Every how many-th page is looked at in dark colours too.</summary>
    private const int DarkSample = 4;

    private readonly ConcurrentDictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private int _pages;

    /// <summary>What was wrong, in the order it was found.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Notes something that is wrong.</summary>
    public void Note(string fault) => _faults.Enqueue(fault);

    /// <summary>Looks at the page that is open: at a desk, on a phone, and now and then in the dark.</summary>
    /// <param name="visitor">Whose window it is.</param>
    /// <param name="name">What to call the page in a fault.</param>
    /// <param name="kind">What may share its title with it.</param>
    public async Task AtPageAsync(Visitor visitor, string name, string kind)
    {
        var page = visitor.Page;
        await AtHeadAsync(page, name, kind);
        await AtBodyAsync(page, name);
        await AsPhoneAsync(page, name);
        if (Interlocked.Increment(ref _pages) % DarkSample == 1)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            await AtBodyAsync(page, $"{name} in the dark");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        }

        await page.SetViewportSizeAsync(Desk, 900);
    }

    /// <summary>Looks at the page that is open as it is on a phone.</summary>
    public async Task AsPhoneAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(Phone, 900);
        foreach (var wide in await page.EvaluateAsync<string[]>(TooWide))
        {
            Note($"{name}: wider than a phone: {wide}");
        }

        await AtBodyAsync(page, $"{name} on a phone");
    }

    /// <summary>Has axe look at the page that is open, as it is.</summary>
    public async Task AtBodyAsync(IPage page, string name)
    {
        foreach (var fault in await Axe.FindAsync(page))
        {
            Note($"{name}: {fault}");
        }
    }

    private async Task AtHeadAsync(IPage page, string name, string kind)
    {
        var headings = await page.Locator("h1").CountAsync();
        if (headings != 1)
        {
            Note($"{name}: {headings} h1");
        }

        if (await page.Locator("html").GetAttributeAsync("lang") != "en")
        {
            Note($"{name}: no language");
        }

        var title = await page.TitleAsync();
        if (_titles.GetOrAdd(title, kind) is var owner && owner != kind)
        {
            Note($"{name}: has the title of {owner}: {title}");
        }
    }

    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const wide = [...document.querySelectorAll('body *')]
            .filter(part => part.getBoundingClientRect().right > width + 1)
            .map(part => `${part.tagName.toLowerCase()}.${part.className}`);
          return [wide.slice(0, 3).join(', ') || 'the page'];
        }
        """;
}
