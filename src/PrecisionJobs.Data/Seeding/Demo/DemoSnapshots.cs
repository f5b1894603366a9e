using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>What a candidate sent, as the product would have kept it.</summary>
internal sealed class DemoSnapshots(DemoWorld world)
{
    private readonly Dictionary<int, Skill> _skills = world.Skills.Values.ToDictionary(skill => skill.Id);
    private readonly Dictionary<int, Certification> _cards = world.Certifications.Values.ToDictionary(item => item.Id);
    private readonly Dictionary<int, ApplicationSnapshot> _profiles = [];

    /// <summary>Miles from the candidate to the nearest site of a posting.</summary>
    public int? MilesTo(DemoContent.PostingEntry entry, Candidate candidate) => candidate.Point is { } home
        ? entry.Sites.Select(key => world.Sites[$"{entry.Company}/{key}"].Point).Min(point => (int)Math.Round(home.MilesTo(point)))
        : null;

    public ApplicationSnapshot Of(Posting posting, DemoContent.PostingEntry entry, Candidate candidate, string? message)
    {
        if (!_profiles.TryGetValue(candidate.Id, out var profile))
        {
            _profiles[candidate.Id] = profile = Profile(candidate);
        }

        var inputs = new MatchInputs(PostingFacts.Of(posting), CandidateFacts.Of(candidate, world.Today), world.Today);
        return profile with
        {
            Match = inputs.Match(world.Map),
            MatchInputs = inputs,
            PostingTitle = posting.Title,
            CompanyName = posting.Visibility == PostingVisibility.Confidential
                ? ConfidentialName.Label
                : world.Companies[entry.Company].Name,
            DistanceMiles = MilesTo(entry, candidate),
            Answers = [.. posting.Questions.Select(question => new ApplicationSnapshot.Answer(
                question.Id, question.Text, question.Kind.ToString(), Answer(question, candidate)))],
            Message = message,
        };
    }

    private ApplicationSnapshot Profile(Candidate candidate) => new()
    {
        PostingTitle = string.Empty,
        CompanyName = string.Empty,
        Name = candidate.Name,
        Email = candidate.Email,
        Phone = candidate.Phone,
        Place = candidate.Place,
        Headline = candidate.Headline,
        Summary = candidate.Summary,
        IsAuthorisedToWork = candidate.IsAuthorisedToWork,
        Availability = candidate.Availability,
        WorkHistory = [.. candidate.WorkHistory.OrderByDescending(job => job.From).Select(
            job => new ApplicationSnapshot.Job(job.Employer, job.Title, job.From, job.To, job.Description))],
        Skills = [.. candidate.Skills.Select(skill => new ApplicationSnapshot.SkillHeld(
            _skills[skill.SkillId].Slug,
            _skills[skill.SkillId].Name,
            _skills[skill.SkillId].Category.ToString(),
            skill.Years,
            skill.Level?.ToString()))],
        Certifications = [.. candidate.Certifications.Select(Held)],
        Education = [.. candidate.Education.Select(
            school => new ApplicationSnapshot.School(school.Institution, school.Program, school.CompletedYear))],
    };

    private ApplicationSnapshot.CertificationHeld Held(HeldCertification held)
    {
        var item = _cards[held.CertificationId];
        var known = new HeldCertification
        {
            CertificationId = held.CertificationId,
            Certification = item,
            IssuedOn = held.IssuedOn,
            ExpiresOn = held.ExpiresOn,
            LastUsedOn = held.LastUsedOn,
        };
        return new ApplicationSnapshot.CertificationHeld(
            item.Slug, item.Name, held.Number, held.Scope, held.IssuedOn, held.ExpiresOn, known.ValidityOn(world.Today).ToString());
    }

    private string? Answer(ScreeningQuestion question, Candidate candidate) => question.Kind switch
    {
        _ when !question.IsRequired && world.Dice.Bool(0.3f) => null,
        QuestionKind.YesNo => world.Dice.Bool(0.8f) ? "Yes" : "No",
        QuestionKind.Number => DemoWorld.Invariant($"{candidate.Skills.Max(skill => skill.Years) ?? 1}"),
        QuestionKind.Choice => world.Dice.ListItem(question.Choices),
        QuestionKind.ShortText => candidate.Headline,
        _ => candidate.WorkHistory[^1].Description?.TrimStart('-', ' ') ?? candidate.Summary,
    };
}
