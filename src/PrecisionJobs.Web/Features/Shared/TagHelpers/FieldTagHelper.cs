using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>
/// One form field in the house style: label, hint, error and control, wired together for assistive technology. Keeps
/// what was typed and shows the error of its name. Attributes it does not know go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The form property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label's text.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>A sentence under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>text, email, password, tel, url, number, date, search, file, textarea, select or checkbox.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First choice of a select, meaning none.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Marks the field as required, in words and for the browser.</summary>
    public bool Required { get; set; }

    /// <summary>Says "optional" beside the label.</summary>
    public bool Optional { get; set; }

    /// <summary>Text in front of the control, such as "$".</summary>
    public string? Prefix { get; set; }

    /// <summary>Text behind the control, such as "per hour".</summary>
    public string? Suffix { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int Rows { get; set; } = 5;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_")!;
        var error = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;
        var control = Control(id, error, output.Attributes);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field has-error");
        if (Type == "checkbox")
        {
            WriteCheck(output, id, error, control);
            return;
        }

        output.Content.AppendHtml(LabelFor(id, "form-label"));
        AppendHint(output, id);
        AppendError(output, id, error);
        output.Content.AppendHtml(Grouped(control));
    }

    private TagBuilder Control(string id, string? error, TagHelperAttributeList extra)
    {
        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var attribute in extra)
        {
            attributes[attribute.Name] = attribute.Value is IHtmlContent ? attribute.Value.ToString() : attribute.Value;
        }

        attributes["id"] = id;
        var cssClass = Type switch { "select" => "form-select", "checkbox" => "form-check-input", _ => "form-control" };
        attributes["class"] = attributes.TryGetValue("class", out var more) ? $"{cssClass} {more}" : cssClass;
        var describedBy = string.Join(
            ' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        Set(attributes, "aria-describedby", describedBy.Length == 0 ? null : describedBy);
        Set(attributes, "aria-invalid", error is null ? null : "true");
        Set(attributes, "required", Required && Type != "checkbox" ? "required" : null);
        return Generate(attributes);
    }

    private TagBuilder Generate(Dictionary<string, object?> attributes)
    {
        switch (Type)
        {
            case "textarea":
                return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, columns: 0, attributes);
            case "select":
                var current = generator.GetCurrentValues(
                    ViewContext, For.ModelExplorer, For.Name, allowMultiple: For.Model is System.Collections.ICollection);
                return generator.GenerateSelect(
                    ViewContext, For.ModelExplorer, Placeholder, For.Name, Items ?? [], current, allowMultiple: false, attributes);
            case "checkbox":
                return generator.GenerateCheckBox(
                    ViewContext, For.ModelExplorer, For.Name, For.Model is bool value ? value : null, attributes);
            case "password":
                return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes);
            default:
                var typed = Type == "date" && For.Model is DateOnly date
                    ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : For.Model;
                attributes["type"] = Type;
                Set(attributes, "placeholder", Placeholder);
                return generator.GenerateTextBox(
                    ViewContext, For.ModelExplorer, For.Name, Type == "file" ? null : typed, format: null, attributes);
        }
    }

    private void WriteCheck(TagHelperOutput output, string id, string? error, TagBuilder control)
    {
        AppendError(output, id, error);
        var check = new TagBuilder("div");
        check.AddCssClass("form-check");
        check.InnerHtml.AppendHtml(control);
        check.InnerHtml.AppendHtml(LabelFor(id, "form-check-label"));
        output.Content.AppendHtml(check);
        AppendHint(output, id);
    }

    private TagBuilder LabelFor(string id, string cssClass)
    {
        var label = new TagBuilder("label");
        label.AddCssClass(cssClass);
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Required || Optional)
        {
            label.InnerHtml.AppendHtml(Required ? " <span class=\"req\">required</span>" : " <span class=\"req\">optional</span>");
        }

        return label;
    }

    private void AppendHint(TagHelperOutput output, string id)
    {
        if (Hint is null)
        {
            return;
        }

        var hint = new TagBuilder("span");
        hint.AddCssClass("form-text");
        hint.Attributes["id"] = $"{id}-hint";
        hint.InnerHtml.Append(Hint);
        output.Content.AppendHtml(hint);
    }

    private static void AppendError(TagHelperOutput output, string id, string? error)
    {
        if (error is null)
        {
            return;
        }

        output.Content.AppendHtml($"<p class=\"field-error\" id=\"{id}-error\"><svg class=\"icon\" aria-hidden=\"true\">"
            + "<use href=\"/img/icons.svg#alert\"></use></svg><span>");
        output.Content.Append(error);
        output.Content.AppendHtml("</span></p>");
    }

    private TagBuilder Grouped(TagBuilder control)
    {
        if (Prefix is null && Suffix is null)
        {
            return control;
        }

        var group = new TagBuilder("div");
        group.AddCssClass("input-group");
        AppendAddon(group, Prefix);
        group.InnerHtml.AppendHtml(control);
        AppendAddon(group, Suffix);
        return group;
    }

    private static void AppendAddon(TagBuilder group, string? text)
    {
        if (text is null)
        {
            return;
        }

        var addon = new TagBuilder("span");
        addon.AddCssClass("input-group-text");
        addon.InnerHtml.Append(text);
        group.InnerHtml.AppendHtml(addon);
    }

    private static void Set(Dictionary<string, object?> attributes, string name, object? value)
    {
        if (value is not null)
        {
            attributes[name] = value;
        }
    }
}
