using AngleSharp.Html.Parser;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Finds the postings that an HTML page carries in <c>script type="application/ld+json"</c>.</summary>
internal static class HtmlRows
{
    public static IEnumerable<ImportedRow> Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var rows = new List<ImportedRow>();
        foreach (var script in page.QuerySelectorAll("script"))
        {
            var type = script.GetAttribute("type")?.Split(';')[0].Trim();
            if (!string.Equals(type, "application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var first = rows.Count + 1;
            rows.AddRange(ImportFile.Document(Bare(script.TextContent), first)
                .Where(row => row is ImportedRow.Read || !IsOther(row)));
        }

        return rows.Count > 0 ? rows : [ImportedRow.Unreadable.File("The page holds no JobPosting.")];
    }

    // A page has other structured data too: its organisation, its breadcrumbs.
    private static bool IsOther(ImportedRow row) =>
        row is ImportedRow.Unreadable { Why: var why } && why.StartsWith("It holds no", StringComparison.Ordinal);

    // Old pages hide scripts from older browsers: <!-- … -->, //<![CDATA[ … //]]>
    private static string Bare(string text)
    {
        const string Opening = "<![CDATA[";
        var opened = text.IndexOf(Opening, StringComparison.Ordinal);
        var from = text.IndexOfAny(['{', '['], opened < 0 ? 0 : opened + Opening.Length);
        var to = text.LastIndexOfAny(['}', ']']);
        var end = text.LastIndexOf("]]>", StringComparison.Ordinal);
        if (end > 0)
        {
            to = text.LastIndexOfAny(['}', ']'], end - 1);
        }

        return from >= 0 && to > from ? text[from..(to + 1)] : text;
    }
}
