using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>
/// <c>permission="Editor"</c> on any element of a company's workspace: it is there only for members who have that role.
/// The server refuses all the same; this spares them the page that says no.
/// </summary>
[HtmlTargetElement("*", Attributes = "permission")]
public sealed class PermissionTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The role needed in the company.</summary>
    public MemberRole Permission { get; set; }

    /// <inheritdoc />
    public override int Order => -1_000;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Member()?.Has(Permission) != true)
        {
            output.SuppressOutput();
        }
    }
}
