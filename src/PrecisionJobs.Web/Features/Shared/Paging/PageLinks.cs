namespace PrecisionJobs.Web.Features.Shared.Paging;

/// <summary>The way through the pages of a list; shown by <c>_PageLinks</c>, which shows nothing for a single page.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="PageCount">How many there are.</param>
/// <param name="Address">The address of a page.</param>
/// <param name="Label">What is paged, for assistive technology.</param>
public sealed record PageLinks(int Page, int PageCount, Func<int, string> Address, string Label = "Pages of results")
{
    private const int Around = 2;

    /// <summary>The pages to offer, in order; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var last = 0;
            foreach (var number in Enumerable.Range(1, PageCount)
                .Where(number => number == 1 || number == PageCount || Math.Abs(number - Page) <= Around))
            {
                if (number > last + 1)
                {
                    yield return null;
                }

                yield return number;
                last = number;
            }
        }
    }
}
