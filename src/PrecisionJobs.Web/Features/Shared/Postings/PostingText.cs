using System.Net;
using System.Text;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Shared.Postings;

/// <summary>A whole posting as one HTML text, for readers that know nothing of its typed facts: structured data and feeds.</summary>
public static class PostingText
{
    /// <summary>Everything that the page says of the work, in its order; only p, br, lists, strong, em, tables and links.</summary>
    public static string ToHtml(PostingDetails job)
    {
        var html = new StringBuilder();
        Paragraph(html, null, job.Summary);
        foreach (var section in job.Sections)
        {
            Section(html, section.Heading, section.Text);
        }

        foreach (var importance in Enum.GetValues<RequirementImportance>())
        {
            List(html, PostingWords.Of(importance), job.Asked(importance).Select(Told));
        }

        Section(html, "About the requirements", job.RequirementsNote);
        Paragraph(html, "Pay", job.Pay?.ToString());
        Paragraph(html, "Shift", job.ShiftNote is null ? PostingWords.Of(job.Shift) : $"{PostingWords.Of(job.Shift)}, {job.ShiftNote}");
        Paragraph(html, "Shift premium", job.ShiftPremium);
        Paragraph(html, "About the pay", job.PayNote);
        Paragraph(html, "Where", job.Place);
        Section(html, "Benefits", job.Benefits);
        Paragraph(html, "Export rules", job.UsPersonRequired ? PostingWords.UsPerson : null);
        Section(html, "How the hiring goes", job.HiringProcess);
        return html.ToString();
    }

    private static string Told(IReadOnlyList<DetailsRequirement> alternatives) => string.Join(
        " or ",
        alternatives.Select(item => item.Measure is null ? item.Name : $"{item.Name} ({item.Measure})"));

    private static void Section(StringBuilder html, string heading, string? text)
    {
        if (Markdown.ToHtml(text) is { Length: > 0 } body)
        {
            html.Append("<p><strong>").Append(WebUtility.HtmlEncode(heading)).Append("</strong></p>").Append(body);
        }
    }

    private static void Paragraph(StringBuilder html, string? label, string? text)
    {
        if (text is not null)
        {
            html.Append("<p>").Append(label is null ? "" : $"<strong>{WebUtility.HtmlEncode(label)}:</strong> ")
                .Append(WebUtility.HtmlEncode(text)).Append("</p>");
        }
    }

    private static void List(StringBuilder html, string heading, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"<li>{WebUtility.HtmlEncode(item)}</li>"));
        if (lines.Length > 0)
        {
            html.Append("<p><strong>").Append(WebUtility.HtmlEncode(heading)).Append("</strong></p><ul>").Append(lines).Append("</ul>");
        }
    }
}
