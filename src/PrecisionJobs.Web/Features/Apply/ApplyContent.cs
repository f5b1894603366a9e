using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>Which résumé goes along. Kept by name in drafts.</summary>
public enum ResumeChoice
{
    None,
    Profile,
    Uploaded,
}

/// <summary>What would be sent now: what was typed, and where nothing was, what is known from the profile.</summary>
public sealed record ApplyContent
{
    public required string? Name { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    public required string? Zip { get; init; }

    public required string? Message { get; init; }

    /// <summary>By question; a question without an answer is not in it.</summary>
    public required IReadOnlyDictionary<int, string> Answers { get; init; }

    public required ResumeChoice Choice { get; init; }

    /// <summary>The file that goes along; null with <see cref="ResumeChoice.None"/>, and when a chosen one is gone.</summary>
    public required StoredFile? Resume { get; init; }

    /// <summary>The place of the ZIP, or null.</summary>
    public Place? Place => Gazetteer.UnitedStates.FindZip(Zip?.Trim());

    public string? AnswerTo(int questionId) => Answers.GetValueOrDefault(questionId);
}
