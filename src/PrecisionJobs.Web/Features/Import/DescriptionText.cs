using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>
/// Turns a description, HTML or plain, into blocks of plain text. Only words come through: scripts, styles, links and
/// pictures stay behind.
/// </summary>
internal static partial class DescriptionText
{
    private const int DeepestNesting = 100;

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "br", "div", "section", "article", "span", "ul", "ol", "li", "dl", "dt", "dd", "strong", "b", "em", "i", "u", "a",
            "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "td", "th", "blockquote", "pre", "hr", "font", "center",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
    });

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "P", "DIV", "SECTION", "ARTICLE", "UL", "OL", "DL", "DT", "DD", "TABLE", "THEAD", "TBODY", "TR", "BLOCKQUOTE", "PRE", "HR", "CENTER",
    };

    /// <summary>The blocks of a description.</summary>
    public static IReadOnlyList<TextBlock> Read(string? text)
    {
        var written = text ?? string.Empty;
        if (!Tag().IsMatch(written) && EscapedTag().IsMatch(written))
        {
            written = WebUtility.HtmlDecode(written);
        }

        return Tag().IsMatch(written)
            ? ReadHtml(written)
            : TextBlock.FromPlainText(WebUtility.HtmlDecode(written));
    }

    /// <summary>A text of one line without mark-up: a title, a name.</summary>
    public static string Line(string? text)
    {
        var bare = AnyTag().Replace(WebUtility.HtmlDecode(text ?? string.Empty), " ");
        return string.Join(' ', bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<TextBlock> ReadHtml(string html)
    {
        using var page = Sanitizer.SanitizeDom(html);
        var walk = new Walk();
        if (page.Body is { } body)
        {
            walk.Visit(body, depth: 0, isItem: false);
            walk.Flush(isItem: false);
        }

        return walk.Found;
    }

    [GeneratedRegex(@"<\s*/?\s*(p|br|ul|ol|li|div|h[1-6]|strong|b|em|i|u|span|table|tr|td|a|font|center|script|style|img|section|article)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&lt;\s*/?\s*(p|br|ul|ol|li|div|h[1-6]|strong|b|em|span|table)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedTag();

    [GeneratedRegex(@"<[a-zA-Z/!][^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyTag();

    /// <summary>Goes through the elements and ends a block where the page would.</summary>
    private sealed class Walk
    {
        private readonly StringBuilder _line = new();
        private int _bold;
        private int _plain;

        public List<TextBlock> Found { get; } = [];

        public void Visit(INode node, int depth, bool isItem)
        {
            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText text:
                        Append(text.Data, node);
                        break;
                    case IElement element when depth > DeepestNesting:
                        Append(element.TextContent, element);
                        break;
                    case IElement element:
                        VisitElement(element, depth + 1, isItem);
                        break;
                }
            }
        }

        public void Flush(bool isItem)
        {
            var text = _line.ToString();
            var isAllBold = _bold > 0 && _plain == 0;
            _line.Clear();
            _bold = _plain = 0;
            if (isItem)
            {
                var folded = Line(text);
                if (folded.Length > 0)
                {
                    Found.Add(new TextBlock(TextBlockKind.Item, folded));
                }

                return;
            }

            var blocks = TextBlock.FromPlainText(text);
            Found.AddRange(blocks is [{ Kind: TextBlockKind.Paragraph, Text.Length: <= 70 } only] && isAllBold
                ? [new TextBlock(TextBlockKind.Heading, only.Text.TrimEnd(':', ' '))]
                : blocks);
        }

        private void VisitElement(IElement element, int depth, bool isItem)
        {
            var name = element.TagName;
            if (name == "BR")
            {
                _line.Append(isItem ? ' ' : '\n');
            }
            else if (name.Length == 2 && name[0] == 'H' && char.IsAsciiDigit(name[1]))
            {
                Flush(isItem);
                var heading = Line(element.TextContent).TrimEnd(':', ' ');
                if (heading.Length > 0)
                {
                    Found.Add(new TextBlock(TextBlockKind.Heading, heading));
                }
            }
            else if (name == "LI")
            {
                Flush(isItem);
                Visit(element, depth, isItem: true);
                Flush(isItem: true);
            }
            else if (Blocks.Contains(name))
            {
                Flush(isItem);
                Visit(element, depth, isItem);
                Flush(isItem);
            }
            else
            {
                Visit(element, depth, isItem);
                if (name is "TD" or "TH")
                {
                    _line.Append(' ');
                }
            }
        }

        private void Append(string data, INode parent)
        {
            var words = data.ReplaceLineEndings(" ").Replace('\u00a0', ' ');
            _line.Append(words);
            if (string.IsNullOrWhiteSpace(words))
            {
                return;
            }

            if (IsBold(parent))
            {
                _bold++;
            }
            else
            {
                _plain++;
            }
        }

        private static bool IsBold(INode node)
        {
            for (var at = node as IElement; at is not null && !Blocks.Contains(at.TagName); at = at.ParentElement)
            {
                if (at.TagName is "STRONG" or "B" or "U")
                {
                    return true;
                }
            }

            return false;
        }
    }
}
