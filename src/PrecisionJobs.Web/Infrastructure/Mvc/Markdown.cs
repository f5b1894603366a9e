using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>
/// Text that people write in Markdown (postings, companies), as HTML that can do no harm: raw HTML is shown as text, what
/// is left passes an allow list, links are marked as not ours, pictures are left out.
/// </summary>
public static class Markdown
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .UseReferralLinks("nofollow", "noopener", "ugc")
        .Build();

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "br", "ul", "ol", "li", "strong", "em", "h2", "h3", "h4", "h5", "h6", "blockquote", "code", "pre", "a",
            "hr", "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "rel", "start" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    });

    /// <summary>The text as HTML for a page; null when there is none.</summary>
    /// <param name="text">Markdown of any origin.</param>
    /// <param name="headingLevel">Level of the topmost heading in it, one below the heading it stands under.</param>
    public static IHtmlContent? Render(string? text, int headingLevel = 3) =>
        string.IsNullOrWhiteSpace(text) ? null : new HtmlString(ToHtml(text, headingLevel));

    /// <summary>The text as HTML; empty when there is none.</summary>
    public static string ToHtml(string? text, int headingLevel = 3)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        return Write(text, isHtml: true, document => PlaceHeadings(document, headingLevel)) is { } html
            ? Sanitizer.Sanitize(html).Trim()
            : $"<p>{WebUtility.HtmlEncode(text)}</p>";
    }

    /// <summary>The words without any mark-up, for search, summaries and feeds.</summary>
    public static string ToPlainText(string? text) => string.IsNullOrWhiteSpace(text)
        ? string.Empty
        : Write(text, isHtml: false, _ => { })?.Trim() ?? text;

    /// <summary>Null where the text is nested deeper than the library goes, which no honest text is.</summary>
    private static string? Write(string text, bool isHtml, Action<MarkdownDocument> prepare)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            prepare(document);
            using var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer)
            {
                EnableHtmlForBlock = isHtml,
                EnableHtmlForInline = isHtml,
                EnableHtmlEscape = isHtml,
            };
            Pipeline.Setup(renderer);
            renderer.Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void PlaceHeadings(MarkdownDocument document, int topLevel)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var levels = headings.Select(heading => heading.Level).Distinct().Order().ToList();
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(DeepestHeading, topLevel + levels.IndexOf(heading.Level));
        }
    }
}
