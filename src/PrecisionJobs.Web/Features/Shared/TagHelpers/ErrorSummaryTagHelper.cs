using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>All errors of a form that came back, in the order of its fields, each a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
            .OrderBy(entry => PlaceOf(ViewContext.ViewData.ModelMetadata, entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-title");
        output.Content.AppendHtml("<h2 id=\"error-title\"><svg class=\"icon\" aria-hidden=\"true\">"
            + "<use href=\"/img/icons.svg#alert\"></use></svg>");
        output.Content.Append(errors.Count == 1 ? "One thing to mend" : $"{errors.Count} things to mend");
        output.Content.AppendHtml("</h2><ul>");
        foreach (var (key, message) in errors)
        {
            output.Content.AppendHtml(LineFor(key, message));
        }

        output.Content.AppendHtml("</ul>");
    }

    /// <summary>
    /// The name under which the page has the field: a key may begin with the action's parameter, in lower case, and ids
    /// tell cases apart.
    /// </summary>
    private static string FieldNameOf(string key) =>
        key.StartsWith("form.", StringComparison.Ordinal) ? $"Form.{key[5..]}" : key;

    /// <summary>
    /// Where a field stands in its form, as text that sorts: model state itself is sorted by the length of the names.
    /// Forms declare their properties in the order in which they are asked.
    /// </summary>
    private static string PlaceOf(ModelMetadata? model, string key)
    {
        var place = new StringBuilder();
        foreach (var part in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, row) = part.Split('[', ']') is [var list, var index, ..] ? (list, index) : (part, string.Empty);
            var properties = model?.Properties.ToList() ?? [];
            var at = properties.FindIndex(property => string.Equals(property.PropertyName, name, StringComparison.OrdinalIgnoreCase));
            model = at < 0 ? null : row.Length > 0 ? properties[at].ElementMetadata : properties[at];
            place.Append(CultureInfo.InvariantCulture, $"{(at < 0 ? properties.Count : at):D3}{row.PadLeft(3, '0')}");
        }

        return place.ToString();
    }

    private static TagBuilder LineFor(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(FieldNameOf(key), "_");
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
