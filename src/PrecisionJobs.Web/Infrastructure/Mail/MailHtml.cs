using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PrecisionJobs.Web.Infrastructure.Mail;

/// <summary>
/// The HTML side of a mail: the same words as its plain text, nothing added and nothing fetched. An address is a link
/// that shows where it leads, without the long key some have behind the question mark.
/// </summary>
public static partial class MailHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{0}</title></head>
        <body style="margin:0;padding:16px;background:#f3f5f4;color:#16212b;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #ccd3d8;overflow-wrap:anywhere">

        """;

    private const string Foot = "</div>\n</body>\n</html>\n";

    /// <summary>The whole document.</summary>
    /// <param name="subject">The mail's subject.</param>
    /// <param name="text">The mail's plain text: paragraphs with an empty line between them.</param>
    public static string Of(string subject, string text)
    {
        var html = new StringBuilder(Head.Replace("{0}", WebUtility.HtmlEncode(subject), StringComparison.Ordinal));
        var paragraphs = text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p style=\"margin:0 0 16px\">").Append(Linked(paragraph)).Append("</p>\n");
        }

        return html.Append(Foot).ToString();
    }

    private static string Linked(string paragraph)
    {
        var html = new StringBuilder();
        var position = 0;
        foreach (Match match in Address().Matches(paragraph))
        {
            html.Append(Encoded(paragraph[position..match.Index]));
            html.Append(Uri.TryCreate(match.Value, UriKind.Absolute, out var uri)
                ? $"<a href=\"{WebUtility.HtmlEncode(match.Value)}\" style=\"color:#1b4796\">{Encoded(uri.Authority + uri.AbsolutePath)}</a>"
                : Encoded(match.Value));
            position = match.Index + match.Length;
        }

        return html.Append(Encoded(paragraph[position..])).ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>\n", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
