using AngleSharp.Html.Dom;

namespace PrecisionJobs.Testing;

/// <summary>Reads a form as a browser would send it.</summary>
internal static class TestForm
{
    public static IEnumerable<(string Name, string? Value)> ValuesOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return (name, box.Value);
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "submit" or "button" or "image" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return (name, option.Value);
                    }

                    break;
            }
        }
    }
}
