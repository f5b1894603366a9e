using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>
/// The last day of a posting with the zone it is told in: <c>&lt;closing-day at="…" zone="…" /&gt;</c> gives "Dec 1, 2026,
/// Central time". The posting is open through that whole day there.
/// </summary>
[HtmlTargetElement("closing-day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClosingDayTagHelper : TagHelper
{
    /// <summary>The first UTC instant at which it is over.</summary>
    public DateTime At { get; set; }

    /// <summary>IANA zone of the site; UTC without one.</summary>
    public string? Zone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Tell(At, Zone));
    }

    /// <summary>The words alone.</summary>
    public static string Tell(DateTime closesAt, string? zone) =>
        ClosingInstant.LastDay(closesAt, zone ?? "UTC").ToString("MMM d, yyyy", CultureInfo.InvariantCulture)
        + (zone is null ? ", UTC" : $", {UsTimeZone.NameOf(zone)}");
}
