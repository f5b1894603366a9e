using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PrecisionJobs.Web.Features.Guide.Articles;

/// <summary>
/// The text of an article: Markdown with tables and without raw HTML, and a line <c>{{converter}}</c> where the
/// converter stands. Articles ship with the product, so their links are ours.
/// </summary>
internal static class ArticleText
{
    private const string ConverterLine = "{{converter}}";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>HTML in parts, between which the converter stands; the headings; the words alone.</summary>
    public static (IReadOnlyList<string> Parts, IReadOnlyList<ArticleHeading> Headings, string PlainText) Read(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().Where(heading => heading.Level == 2)
            .Select(heading => new ArticleHeading(heading.GetAttributes().Id!, WordsOf(heading)))
            .ToList();
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url?.StartsWith("http", StringComparison.Ordinal) == true))
        {
            link.GetAttributes().AddProperty("rel", "noopener");
        }

        foreach (var table in document.Descendants<Table>())
        {
            AlignByClass(table);
        }

        // A table that is wider than a phone scrolls by itself, also from the keyboard.
        var html = document.ToHtml(Pipeline)
            .Replace("<table>", "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        return ([.. html.Split($"<p>{ConverterLine}</p>")], headings, Markdown.ToPlainText(markdown, Pipeline));
    }

    // The writer aligns with a style attribute, which the content security policy rightly ignores.
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(table.ColumnDefinitions))
            {
                if (column.Alignment == TableColumnAlign.Right)
                {
                    cell.GetAttributes().AddClass("num");
                }
            }
        }

        foreach (var column in table.ColumnDefinitions)
        {
            column.Alignment = null;
        }
    }

    private static string WordsOf(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
}
