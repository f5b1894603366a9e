using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>Takes down what is sent, as it is at this moment.</summary>
public static class ApplySnapshots
{
    /// <param name="state">What is sent.</param>
    /// <param name="posting">What matching knows of the posting.</param>
    /// <param name="map">The catalogue for matching.</param>
    /// <param name="today">The day it is sent.</param>
    public static ApplicationSnapshot Of(ApplyState state, PostingFacts posting, TradeMap map, DateOnly today)
    {
        var inputs = new MatchInputs(posting, CandidateFacts.Of(state.Candidate, today) with
        {
            Point = state.Content.Place?.Location ?? state.Candidate.Point,
        }, today);
        return Of(state, today) with { Match = inputs.Match(map), MatchInputs = inputs };
    }

    /// <summary>The same without the match, to be looked at before it is sent.</summary>
    public static ApplicationSnapshot Of(ApplyState state, DateOnly today)
    {
        var (posting, candidate, content) = (state.Posting, state.Candidate, state.Content);
        return new ApplicationSnapshot
        {
            PostingTitle = posting.Title,
            CompanyName = posting.Company,
            Name = content.Name?.Trim() ?? string.Empty,
            Email = content.Email?.Trim() ?? string.Empty,
            Phone = Text(content.Phone),
            Place = content.Place is { } place ? $"{place.City}, {place.StateCode}" : null,
            Headline = candidate.Headline,
            Summary = candidate.Summary,
            DistanceMiles = posting.MilesFrom(content.Place?.Location),
            IsAuthorisedToWork = candidate.IsAuthorisedToWork,
            Availability = candidate.Availability,
            WorkHistory = Jobs(candidate),
            Skills = Skills(candidate),
            Certifications = Certifications(candidate, today),
            Education =
            [
                .. candidate.Education.OrderByDescending(school => school.CompletedYear).ThenBy(school => school.Id)
                    .Select(school => new ApplicationSnapshot.School(
                        school.Institution, school.Program, school.CompletedYear)),
            ],
            Answers =
            [
                .. posting.Questions.Select(question => new ApplicationSnapshot.Answer(
                    question.Id, question.Text, question.Kind.ToString(), Text(content.AnswerTo(question.Id)))),
            ],
            Message = Text(content.Message),
        };
    }

    private static List<ApplicationSnapshot.Job> Jobs(Candidate candidate) =>
    [
        .. candidate.WorkHistory.OrderByDescending(job => job.To is null).ThenByDescending(job => job.To)
            .ThenByDescending(job => job.From).ThenBy(job => job.Id)
            .Select(job => new ApplicationSnapshot.Job(job.Employer, job.Title, job.From, job.To, job.Description)),
    ];

    private static List<ApplicationSnapshot.SkillHeld> Skills(Candidate candidate) =>
    [
        .. candidate.Skills.OrderBy(held => held.Skill.Category)
            .ThenBy(held => held.Skill.Name, StringComparer.OrdinalIgnoreCase)
            .Select(held => new ApplicationSnapshot.SkillHeld(
                held.Skill.Slug, held.Skill.Name, held.Skill.Category.ToString(), held.Years, held.Level?.ToString())),
    ];

    private static List<ApplicationSnapshot.CertificationHeld> Certifications(Candidate candidate, DateOnly today) =>
    [
        .. candidate.Certifications.OrderBy(held => held.Certification.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(held => held.Id)
            .Select(held => new ApplicationSnapshot.CertificationHeld(
                held.Certification.Slug, held.Certification.Name, held.Number, held.Scope, held.IssuedOn, held.ExpiresOn,
                held.ValidityOn(today).ToString())),
    ];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
