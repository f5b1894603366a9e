using Microsoft.AspNetCore.Razor.TagHelpers;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Shared.TagHelpers;

/// <summary>A state as a badge with icon and word: <c>&lt;status posting="…" /&gt;</c>, <c>&lt;status company="…" /&gt;</c>.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>Where a posting stands.</summary>
    public PostingStatus? Posting { get; set; }

    /// <summary>Whether a company is verified.</summary>
    public VerificationState? Company { get; set; }

    /// <summary>Where an application stands, for those who decide on it; candidates are told other words.</summary>
    public ApplicationStage? Stage { get; set; }

    /// <summary>Without a box, inside a sentence or a table.</summary>
    public bool Plain { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, icon, word) = Posting is { } posting
            ? Of(posting)
            : Stage is { } stage ? Of(stage) : Of(Company ?? VerificationState.Awaiting);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status {tone}{(Plain ? " is-plain" : string.Empty)}");
        output.Content.AppendHtml(
            $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/img/icons.svg#{icon}\"></use></svg>");
        output.Content.Append(word);
    }

    /// <summary>The word for a posting's status.</summary>
    public static string Word(PostingStatus status) => Of(status).Word;

    /// <summary>The word for an application's stage.</summary>
    public static string Word(ApplicationStage stage) => Of(stage).Word;

    private static (string Tone, string Icon, string Word) Of(PostingStatus status) => status switch
    {
        PostingStatus.Draft => ("is-off", "pencil", "Draft"),
        PostingStatus.InReview => ("is-info", "clock", "In review"),
        PostingStatus.Scheduled => ("is-info", "calendar", "Scheduled"),
        PostingStatus.Live => ("is-ok", "check-circle", "Live"),
        PostingStatus.AwaitingVerification => ("is-warn", "shield", "Waits for verification"),
        PostingStatus.Paused => ("is-warn", "pause", "Paused"),
        PostingStatus.Expired => ("is-off", "hourglass", "Expired"),
        PostingStatus.Filled => ("is-wait", "flag", "Filled"),
        _ => ("is-off", "slash", "Closed"),
    };

    private static (string Tone, string Icon, string Word) Of(ApplicationStage stage) => stage switch
    {
        ApplicationStage.Received => ("is-info", "circle", "New"),
        ApplicationStage.InReview => ("is-info", "half", "In review"),
        ApplicationStage.Shortlisted => ("is-wait", "star", "Shortlisted"),
        ApplicationStage.Interview => ("is-wait", "users", "Interview"),
        ApplicationStage.Offer => ("is-warn", "mail", "Offer"),
        ApplicationStage.Hired => ("is-ok", "check-circle", "Hired"),
        ApplicationStage.Declined => ("is-off", "minus-circle", "Not selected"),
        _ => ("is-off", "slash", "Withdrawn"),
    };

    private static (string Tone, string Icon, string Word) Of(VerificationState state) => state switch
    {
        VerificationState.Verified => ("is-ok", "verified", "Verified"),
        VerificationState.Refused => ("is-bad", "x-circle", "Not verified"),
        _ => ("is-info", "clock", "Verification pending"),
    };
}
