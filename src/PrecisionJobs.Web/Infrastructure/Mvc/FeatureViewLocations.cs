using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>Finds a controller's views in its own folder under <c>Features</c>, then in <c>Features/Shared</c>.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Root = "PrecisionJobs.Web.Features.";
    private const string FolderKey = "feature";

    /// <inheritdoc />
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[FolderKey] = FolderOf(context.ActionContext.ActionDescriptor as ControllerActionDescriptor);

    /// <inheritdoc />
    public IEnumerable<string> ExpandViewLocations(
        ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var folder = context.Values[FolderKey];
        while (!string.IsNullOrEmpty(folder))
        {
            yield return $"/Features/{folder}/{{0}}.cshtml";
            var slash = folder.LastIndexOf('/');
            folder = slash < 0 ? null : folder[..slash];
        }

        yield return "/Features/Shared/{0}.cshtml";
    }

    private static string? FolderOf(ControllerActionDescriptor? action)
    {
        var space = action?.ControllerTypeInfo.Namespace;
        return space?.StartsWith(Root, StringComparison.Ordinal) == true ? space[Root.Length..].Replace('.', '/') : null;
    }
}
