using Microsoft.EntityFrameworkCore;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>One page of a list, with the number of all.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Most items on a page.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, int Page, int Size)
{
    /// <summary>At least 1.</summary>
    public int PageCount => Paging.PageCount(Total, Size);

    /// <summary>Links to the other pages.</summary>
    public PageLinks Links(string label, Func<int, string> address) => new(Page, PageCount, label, address);
}

/// <summary>Links from a page of a list to the others.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="Label">What the pages are of, for assistive technology.</param>
/// <param name="Address">The address of a page.</param>
public sealed record PageLinks(int Page, int PageCount, string Label, Func<int, string> Address)
{
    /// <summary>The pages offered: the first, the last and those around; null is a gap.</summary>
    public IEnumerable<int?> Offered()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, PageCount).Where(
            page => page == 1 || page == PageCount || Math.Abs(page - Page) <= 1))
        {
            if (page - last > 1)
            {
                yield return null;
            }

            yield return page;
            last = page;
        }
    }
}

/// <summary>Cuts a query into pages.</summary>
public static class Paging
{
    /// <summary>Reads one page; a number beyond the last page gives the last one.</summary>
    public static async Task<Paged<T>> ToPagedAsync<T>(
        this IQueryable<T> query, int page, int size, CancellationToken cancellationToken)
    {
        var total = await query.CountAsync(cancellationToken);
        var within = Math.Clamp(page, 1, PageCount(total, size));
        var items = total == 0 ? [] : await query.Skip((within - 1) * size).Take(size).ToListAsync(cancellationToken);
        return new Paged<T>(items, total, within, size);
    }

    /// <summary>How many pages so many items fill; at least 1.</summary>
    public static int PageCount(int total, int size) => Math.Max(1, (total + size - 1) / size);
}
