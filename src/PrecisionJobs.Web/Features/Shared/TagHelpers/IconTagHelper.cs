using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>An icon of the sprite: decorative unless it has a <c>label</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name in the sprite.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>What it means, where the icon stands alone.</summary>
    public string? Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var extra = context.AllAttributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", extra is null ? "icon" : $"icon {extra}");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        output.Content.SetHtmlContent($"<use href=\"/img/icons.svg#{Name}\"></use>");
    }
}
