using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Testing.Builders;

/// <summary>What random postings are made of.</summary>
internal sealed record BoardStock(
    List<Occupation> Occupations, List<Skill> Skills, List<Certification> Certifications, List<Site> Sites)
{
    private static readonly string[] Leads = ["CNC", "Senior", "Second shift", "Lead", "5-axis", "Precision", "TIG", "Apprentice"];

    /// <summary>A posting; every second one is live.</summary>
    public Posting Posting(Random random, int companyId, DateTime now)
    {
        var occupation = Occupations[random.Next(Occupations.Count)];
        var posting = new Posting
        {
            CompanyId = companyId,
            Title = $"{Leads[random.Next(Leads.Length)]} {occupation.Title.ToLowerInvariant()}",
            OccupationId = occupation.Id,
            Summary = random.Next(2) == 0 ? "Small lots, close work, clean shop." : null,
            TheWork = "You set up, prove out and run what the drawing asks for, and measure it before anybody else does. Harlan Tool & Die style.",
            TolerancesAndMaterials = random.Next(2) == 0 ? "Hold ±0.0005 in on bores in *17-4 PH* and Inconel." : null,
            EmploymentType = Any<EmploymentType>(random),
            Shift = Any<Shift>(random),
            ExperienceLevel = Any<ExperienceLevel>(random),
            UsPersonRequired = random.Next(5) == 0,
            Openings = random.Next(1, 5),
            Visibility = random.Next(6) switch
            {
                0 => PostingVisibility.VettedOnly,
                1 => PostingVisibility.Confidential,
                _ => PostingVisibility.Public,
            },
            Workplace = random.Next(8) switch { 0 => Workplace.Remote, 1 => Workplace.Hybrid, _ => Workplace.OnSite },
            CreatedAt = now.AddDays(-60),
            UpdatedAt = now.AddDays(-random.Next(30)),
        };
        AddPay(posting, random);
        AddPlaces(posting, random);
        AddRequirements(posting, random);
        Move(posting, random, now);
        return posting;
    }

    private static void AddPay(Posting posting, Random random)
    {
        var low = random.Next(17, 60);
        var high = low + random.Next(0, 12);
        posting.Pay = random.Next(5) == 0
            ? Pay.Range(low * 208_000, high * 208_000, PayUnit.Year)
            : Pay.Range(low * 100, high * 100, PayUnit.Hour);
    }

    private void AddPlaces(Posting posting, Random random)
    {
        if (posting.Workplace == Workplace.Remote)
        {
            posting.RemoteStates = random.Next(2) == 0 ? [] : ["OH", "TX"];
            return;
        }

        foreach (var site in Pick(Sites.Where(site => site.CompanyId == posting.CompanyId).ToList(), random, random.Next(5) == 0 ? 3 : 1))
        {
            posting.Sites.Add(new PostingSite { SiteId = site.Id });
        }
    }

    private void AddRequirements(Posting posting, Random random)
    {
        foreach (var skill in Pick(Skills, random, random.Next(1, 6)))
        {
            posting.Requirements.Add(new PostingRequirement
            {
                SkillId = skill.Id,
                Importance = Any<RequirementImportance>(random),
                MinimumYears = random.Next(3) == 0 ? random.Next(1, 9) : null,
            });
        }

        foreach (var certification in Pick(Certifications, random, random.Next(3)))
        {
            posting.Requirements.Add(new PostingRequirement
            {
                CertificationId = certification.Id,
                Importance = RequirementImportance.Preferred,
            });
        }
    }

    /// <summary>Half of them stay live; the others are in every other state.</summary>
    private static void Move(Posting posting, Random random, DateTime now)
    {
        var kind = random.Next(16);
        if (kind == 0)
        {
            return;
        }

        var published = At(now.AddDays(-random.Next(1, 40)).AddMinutes(-random.Next(1_000)));
        var closes = kind == 1 ? now.AddDays(-1).AddMinutes(-1) : now.AddDays(random.Next(1, 60));
        var opens = kind == 2 ? now.AddHours(random.Next(1, 20)) : kind == 1 ? now.AddDays(-50) : published.At;
        posting.TryPublish(opens, closes, "America/New_York", kind == 1 ? At(now.AddDays(-50)) : published);
        _ = kind switch
        {
            3 => posting.TryMove(PostingVerb.Pause, At(now)),
            4 => posting.TryMove(PostingVerb.Fill, At(now)),
            5 => posting.TryClose(CloseReason.Other, At(now)),
            6 => posting.TryClose(CloseReason.TakenDown, At(now)),
            _ => false,
        };
    }

    private static Process At(DateTime at) => Process.System("Board", at);

    private static T Any<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static List<T> Pick<T>(List<T> items, Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => items[random.Next(items.Count)]).Distinct().ToList();
}
