using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>
/// An instant as people read it: <c>&lt;when at="…" zone="America/Chicago" /&gt;</c> gives "Dec 1, 2026, 5:00 PM Central
/// time" in a <c>time</c> element. Without a zone it is told in UTC and says so.
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper : TagHelper
{
    /// <summary>The UTC instant.</summary>
    public DateTime At { get; set; }

    /// <summary>IANA zone to tell it in.</summary>
    public string? Zone { get; set; }

    /// <summary>The day only.</summary>
    public bool Day { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "datetime", DateTime.SpecifyKind(At, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Tell(At, Zone, Day));
    }

    /// <summary>The words alone.</summary>
    public static string Tell(DateTime at, string? zone, bool day)
    {
        var local = zone is null
            ? at
            : TimeZoneInfo.ConvertTimeFromUtc(
                DateTime.SpecifyKind(at, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return day
            ? local.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)
            : local.ToString("MMM d, yyyy, h:mm tt", CultureInfo.InvariantCulture)
                + (zone is null ? " UTC" : $" {UsTimeZone.NameOf(zone)}");
    }
}
