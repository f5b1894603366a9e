using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Applicants.Decide;

/// <summary>What a letter can say of an application.</summary>
/// <param name="Email">Where it goes.</param>
/// <param name="Name">The candidate.</param>
/// <param name="Job">The posting's title.</param>
/// <param name="Company">The company as the candidate knows it.</param>
/// <param name="Reference">The application.</param>
/// <param name="Link">Where the candidate sees it.</param>
public sealed record LetterFacts(string Email, string Name, string Job, string Company, string Reference, string Link);

/// <summary>
/// A letter to a candidate. Whoever writes it can use a handful of placeholders and nothing else; nothing in it is ever
/// evaluated, and what is filled in is not looked at again.
/// </summary>
public static partial class CandidateLetter
{
    public const int ShortestText = 20;
    public const int LongestText = 3_000;

    /// <summary>What can be filled in.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["{name}", "{job}", "{company}"];

    /// <summary>What stands in braces and cannot be filled in.</summary>
    public static IReadOnlyList<string> UnknownPlaceholders(string text) =>
    [
        .. Braced().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .Where(name => !Placeholders.Contains(name, StringComparer.Ordinal)),
    ];

    /// <summary>The letter as it is sent: what is previewed is made by the same words.</summary>
    public static Mail Compose(string text, LetterFacts facts)
    {
        var clean = new string([.. text.ReplaceLineEndings("\n").Where(each => each == '\n' || !char.IsControl(each))]).Trim();
        var filled = Braced().Replace(clean, match => match.Value switch
        {
            "{name}" => facts.Name,
            "{job}" => facts.Job,
            "{company}" => facts.Company,
            _ => match.Value,
        });
        return new Mail(
            facts.Email,
            facts.Name,
            $"Your application for {facts.Job}",
            $"{filled}\n\nApplication {facts.Reference}. Where it stands:\n{facts.Link}");
    }

    /// <summary>A text to begin with.</summary>
    public static string TextFor(Target target)
    {
        var news = target.Status switch
        {
            CandidateStatus.BeingReviewed => "Your application for {job} at {company} is being reviewed. We will tell you what comes next.",
            CandidateStatus.Interview =>
                "We have read your application for {job} at {company} and would like to talk with you. We will call or write to agree on a time.",
            CandidateStatus.OfferMade => "We would like you to join us: {company} is making you an offer for {job}. We will send you the details.",
            CandidateStatus.Hired => "Welcome! You are hired for {job} at {company}. We will be in touch about your first day.",
            CandidateStatus.NotSelected => "Thank you for applying for {job} at {company}. We have read your application and decided not to go on with it."
                + Because(target.Reason),
            _ => "There is news about your application for {job} at {company}.",
        };
        var close = target.IsDecline ? "We wish you well in finding the right place." : "Kind regards";
        return $"Hello {{name}},\n\n{news}\n\n{close}\n{{company}}";
    }

    private static string Because(DeclineReason? reason) => reason switch
    {
        DeclineReason.MissingRequirement => " The work asks for a skill or certification that we did not find in it.",
        DeclineReason.NotEnoughExperience => " The work asks for more years at it.",
        DeclineReason.OthersFitBetter => " Others who applied fit this job more closely.",
        DeclineReason.PayTooFarApart => " What the job pays and what you need are too far apart.",
        DeclineReason.ShiftOrPlace => " Its shift or place does not go together with what you are looking for.",
        DeclineReason.PositionFilled => " The position has been filled.",
        DeclineReason.PositionCancelled => " The position will not be filled for now.",
        _ => string.Empty,
    };

    [GeneratedRegex(@"\{[^{}\n]{1,40}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braced();
}
