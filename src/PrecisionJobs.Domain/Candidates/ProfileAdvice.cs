using System.Globalization;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>A part of the profile; used in addresses, so names are frozen.</summary>
public enum ProfileSection
{
    Contact,
    Summary,
    Preferences,
    Work,
    Skills,
    Certifications,
    Education,
    Resume,
    Visibility,
    Capability,
    Documents,
}

/// <summary>One thing that would make a profile say more.</summary>
/// <param name="Section">Where it is done.</param>
/// <param name="Text">What to do.</param>
/// <param name="Why">What it changes.</param>
/// <param name="EntryId">The entry it is about; null where it is about none yet.</param>
public sealed record ProfileStep(ProfileSection Section, string Text, string Why, int? EntryId = null);

/// <summary>
/// Says what a profile lacks, the most useful first. No percentage: nobody can say what a whole profile is, and a bar
/// that fills up rewards typing instead of facts.
/// </summary>
public static class ProfileAdvice
{
    /// <summary>Fewer skills than this say little about a trade.</summary>
    public const int EnoughSkills = 5;

    /// <summary>A certification that ends within so many days is worth a word.</summary>
    public const int LapsesSoonDays = 90;

    /// <summary>Whether a part holds what it is for; the whole profile must be loaded.</summary>
    public static bool IsFilled(Candidate candidate, ProfileSection section) => section switch
    {
        ProfileSection.Contact => candidate.Phone is not null && candidate.Zip is not null,
        ProfileSection.Summary => candidate.Headline is not null,
        ProfileSection.Preferences => candidate.Shifts.Count > 0 && candidate.PayFloorCents is not null,
        ProfileSection.Work => candidate.WorkHistory.Count > 0,
        ProfileSection.Skills => candidate.Skills.Count >= EnoughSkills,
        ProfileSection.Certifications => candidate.Certifications.Count > 0,
        ProfileSection.Education => candidate.Education.Count > 0,
        ProfileSection.Resume => candidate.ResumeId is not null,
        ProfileSection.Capability => candidate.ToleranceMicroinches is not null,
        ProfileSection.Documents => candidate.Documents.Count > 0,
        _ => candidate.Visibility != ProfileVisibility.Hidden,
    };

    /// <summary>What to do next; the whole profile must be loaded, with the catalogue's certifications.</summary>
    public static IReadOnlyList<ProfileStep> NextSteps(Candidate candidate, DateOnly today) =>
    [
        .. Lapsing(candidate, today), .. Facts(candidate), .. Basics(candidate), .. Wishes(candidate), .. Rest(candidate),
        .. Proof(candidate), .. Finding(candidate),
    ];

    private static IEnumerable<ProfileStep> Lapsing(Candidate candidate, DateOnly today)
    {
        foreach (var held in candidate.Certifications)
        {
            var name = held.Certification.ShortName;
            var validity = held.ValidityOn(today);
            if (validity is HeldValidity.Expired or HeldValidity.ContinuityOverdue)
            {
                yield return new(
                    ProfileSection.Certifications,
                    validity == HeldValidity.Expired ? $"{name} has expired: add the renewal" : $"Say when you last used {name}",
                    "An employer who requires it cannot count it as it stands.",
                    held.Id);
            }
            else if (validity == HeldValidity.Valid && held.LastDay <= today.AddDays(LapsesSoonDays))
            {
                yield return new(
                    ProfileSection.Certifications,
                    string.Create(CultureInfo.InvariantCulture, $"{name} ends on {held.LastDay:MMM d, yyyy}"),
                    "Renew it in time and change the date here, and nothing lapses.",
                    held.Id);
            }
        }
    }

    private static IEnumerable<ProfileStep> Facts(Candidate candidate)
    {
        if (candidate.WorkHistory.Count == 0)
        {
            yield return new(
                ProfileSection.Work, "Add your latest job", "It is the first thing a shop reads.");
        }

        if (candidate.Skills.Count < EnoughSkills)
        {
            yield return new(
                ProfileSection.Skills,
                candidate.Skills.Count == 0
                    ? "Name the machines, controls and processes you work with"
                    : $"Name more of what you work with: {candidate.Skills.Count} so far",
                "Postings ask for these by name.");
        }
        else if (candidate.Skills.FindAll(skill => skill.Level is null || skill.Years is null) is { Count: > 0 } open)
        {
            yield return new(
                ProfileSection.Skills,
                open.Count == 1 ? "Give level and years of one skill" : $"Give level and years of {open.Count} skills",
                "Postings often ask for a number of years; a skill without them says less.",
                open[0].Id);
        }
    }

    private static IEnumerable<ProfileStep> Basics(Candidate candidate)
    {
        if (candidate.ToleranceMicroinches is null)
        {
            yield return new(
                ProfileSection.Capability,
                "Say the tightest tolerance you hold as a matter of course",
                "Postings that name one are compared with it; as it is, it counts as not stated.");
        }

        if (candidate.Zip is null)
        {
            yield return new(ProfileSection.Contact, "Add your ZIP code", "Distances to jobs can be shown.");
        }

        if (candidate.Phone is null)
        {
            yield return new(ProfileSection.Contact, "Add a phone number", "Shops often call before they write.");
        }
    }

    private static IEnumerable<ProfileStep> Wishes(Candidate candidate)
    {
        if (candidate.Shifts.Count == 0)
        {
            yield return new(
                ProfileSection.Preferences, "Say which shifts you would work", "Postings on other shifts are not suggested.");
        }

        if (candidate.PayFloorCents is null)
        {
            yield return new(
                ProfileSection.Preferences, "Say what pay you would start from", "Only you see it; it narrows suggested searches.");
        }

        if (candidate.IsAuthorisedToWork is null)
        {
            yield return new(
                ProfileSection.Preferences,
                "Say whether you may work in the United States",
                "Companies ask it of everybody; it goes along with your applications.");
        }
    }

    private static IEnumerable<ProfileStep> Rest(Candidate candidate)
    {
        if (candidate.Headline is null)
        {
            yield return new(
                ProfileSection.Summary, "Say in a line what you are", "It stands beside your name on every application.");
        }

        if (candidate.Certifications.Count == 0)
        {
            yield return new(
                ProfileSection.Certifications, "Add the certifications you hold", "Some postings require one; welding nearly always.");
        }

        if (candidate.ResumeId is null)
        {
            yield return new(
                ProfileSection.Resume, "Add your résumé", "It can go with every application without choosing it again.");
        }

        if (candidate.Education.Count == 0)
        {
            yield return new(
                ProfileSection.Education, "Add school, apprenticeship or courses", "An apprenticeship counts as much as a degree here.");
        }
    }

    // What turns a word into something shown. Last, for it is worth little before the facts are there.
    private static IEnumerable<ProfileStep> Proof(Candidate candidate)
    {
        if (candidate.WorkHistory.Find(job => job.Skills.Count == 0) is { } bare)
        {
            yield return new(
                ProfileSection.Work,
                $"Name the machines and materials of your job as {bare.Title}",
                "A skill used in a job counts as shown, not only as said.",
                bare.Id);
        }

        if (candidate.WorkHistory.Find(job => job.OccupationId is null) is { } unnamed)
        {
            yield return new(
                ProfileSection.Work,
                $"Confirm which occupation your job as {unnamed.Title} was",
                "Titles differ from shop to shop; postings look for the occupation.",
                unnamed.Id);
        }

        if (candidate.Certifications.Find(held => held.ScopeFields.Count == 0 && held.Certification.ScopeFields.Count > 0) is { } open)
        {
            yield return new(
                ProfileSection.Certifications,
                $"Say what your {open.Certification.ShortName} covers",
                "A welder is qualified for one process, position and metal: without them nobody can count it.",
                open.Id);
        }

        if (Generic(candidate) is { } step)
        {
            yield return step;
        }
    }

    private static ProfileStep? Generic(Candidate candidate)
    {
        if (candidate.WorkHistory.Find(job => TextCoach.Read(job.Description).Count > 0) is { } job)
        {
            return new(
                ProfileSection.Work,
                $"Make your job as {job.Title} more exact",
                "Words that anybody could write are marked beside it, with what to put in their place.",
                job.Id);
        }

        return TextCoach.Read(candidate.Headline).Count + TextCoach.Read(candidate.Summary).Count > 0
            ? new(
                ProfileSection.Summary,
                "Make your summary more exact",
                "Words that anybody could write are marked beside it, with what to put in their place.")
            : null;
    }

    private static IEnumerable<ProfileStep> Finding(Candidate candidate)
    {
        if (candidate.AvailableFrom is null && candidate.Availability is null)
        {
            yield return new(
                ProfileSection.Preferences, "Say when you could start", "A shop that needs somebody next week asks this first.");
        }

        if (candidate.Visibility == ProfileVisibility.Hidden && candidate.WorkHistory.Count > 0 && candidate.Skills.Count > 0)
        {
            yield return new(
                ProfileSection.Visibility,
                "Decide who may find your profile",
                "It is hidden now: nobody sees it until you apply. You can keep it from companies by name.");
        }
    }
}
