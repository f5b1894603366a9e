using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>
/// How long something is past: <c>&lt;ago at="…" /&gt;</c> gives "2 days ago" in a <c>time</c> element. Counted in hours
/// that went by, so that no time zone can be wrong about what is yesterday.
/// </summary>
[HtmlTargetElement("ago", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AgoTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>The UTC instant.</summary>
    public DateTime At { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Tell(clock.GetUtcNow().UtcDateTime - At));
    }

    /// <summary>The words for a span that is past.</summary>
    public static string Tell(TimeSpan past) => past switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => Count((int)past.TotalMinutes, "minute") + " ago",
        { TotalDays: < 1 } => Count((int)past.TotalHours, "hour") + " ago",
        _ => Count((int)past.TotalDays, "day") + " ago",
    };

    /// <summary>"1 day", "3 days".</summary>
    public static string Count(int number, string one) =>
        number == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{number:N0} {one}s");
}
