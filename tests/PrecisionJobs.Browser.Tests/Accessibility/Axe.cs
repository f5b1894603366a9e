using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PrecisionJobs.Browser.Tests.Accessibility;

/// <summary>Lets axe look at the page that is open.</summary>
internal static class Axe
{
    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What axe finds: rule, place, help. It neither loads style sheets again nor looks into frames, of which there are
    /// none, and leaves out the lists of what passed.
    /// </summary>
    public static async Task<string[]> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(Source);
        }

        return await page.EvaluateAsync<string[]>("""
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'], preload: false, iframes: false,
              });
              return result.violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id} at ${node.target.join(' ')} (${rule.help})`));
            }
            """);
    }
}
