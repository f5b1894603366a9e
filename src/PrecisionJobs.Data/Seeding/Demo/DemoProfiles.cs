using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>
/// What makes a trade profile of a résumé: what was used in which job, what is held, evidence, scope, companies kept out.
/// By the number of the candidate, never by the dice, so that nothing else of the demo moves.
/// </summary>
internal sealed class DemoProfiles(DemoWorld world)
{
    private static readonly (string Trade, int Tolerance, string Process, int? Finish, PartEnvelope Part)[] Capabilities =
    [
        ("milling", 500, "cnc-milling", 32, new(40_000, 20_000, 20_000)),
        ("turning", 200, "cnc-turning", 16, new(12_000, 1_250, 1_250)),
        ("toolroom", 100, "surface-grinding", 8, new(36_000, 24_000, 8_000)),
        ("programming", 500, "five-axis-machining", 32, new(60_000, 30_000, 25_000)),
        ("operator", 2_000, "cnc-milling", 63, new(20_000, 16_000, 10_000)),
        ("grinding", 50, "cylindrical-grinding", 4, new(40_000, 12_000, 12_000)),
        ("structural", 62_500, "fcaw-flux-core-welding", null, new(480_000, 96_000, 60_000)),
        ("tig", 31_250, "gtaw-tig-welding", 20, new(240_000, 24_000, 24_000)),
        ("fabrication", 31_250, "press-brake-bending", null, new(144_000, 60_000, 30_000)),
        ("cabinet", 15_625, "cabinetmaking", null, new(96_000, 48_000, 30_000)),
        ("woodmachine", 5_000, "wood-cnc-routing", null, new(120_000, 60_000, 4_000)),
        ("inspection", 100, "cmm-operation", 8, new(40_000, 30_000, 24_000)),
    ];

    private static readonly (UnlistedKind Kind, string Text)[] Unlisted =
    [
        (UnlistedKind.Skill, "Helical broaching of splines"), (UnlistedKind.Certification, "Plant forklift card"),
        (UnlistedKind.Skill, "Tool crib database"), (UnlistedKind.Certification, "Customer special process approval"),
        (UnlistedKind.Skill, "helical broaching of splines"),
    ];

    private readonly OccupationTitles _titles = new(world.Occupations.Values.Select(
        item => new CatalogueEntry(CatalogueKind.Occupation, item.Id, item.Slug, item.Title, [item.Slug, .. item.Aliases])));

    private readonly Dictionary<string, int?> _occupations = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Skill> _skills = world.Skills.Values.ToDictionary(skill => skill.Id);

    /// <summary>Adds what the trade says of a candidate whose jobs, skills and certifications are there.</summary>
    public void Complete(Candidate candidate, DemoContent.Trade trade, int index, bool isAnnounced)
    {
        candidate.AvailableFrom = index % 2 == 0 ? world.Today.AddDays(3 + (index * 5 % 45)) : null;
        candidate.IsUsPerson = isAnnounced || index % 4 == 0 ? true : null;
        AddCapability(candidate, trade, index, isAnnounced);
        AddUsed(candidate, isAnnounced);
        AddLastUse(candidate, index);
        AddScope(candidate);
        if (candidate.Education.Count > 0)
        {
            var school = candidate.Education[0];
            school.Kind = KindOf(school);
            school.IsCompleted = school.CompletedYear is not null;
        }

        if (isAnnounced || index % 6 == 5)
        {
            var (kind, text) = Unlisted[index / 6 % Unlisted.Length];
            candidate.Unlisted.Add(UnlistedTerm.Of(kind, text, candidate.UpdatedAt));
        }

        if (isAnnounced || index % 9 == 4)
        {
            var company = world.Companies.Values.OrderBy(item => item.Id).ElementAt(index % 3);
            candidate.HiddenFrom.Add(new HiddenCompany { CompanyId = company.Id });
        }
    }

    /// <summary>Evidence that points to documents, once these are stored.</summary>
    public static void AddEvidence(Candidate candidate)
    {
        if (candidate.Skills.Count < 3)
        {
            return;
        }

        candidate.Skills[0].Evidence.Add(new SkillEvidence
        {
            Kind = EvidenceKind.ShopTest,
            Text = "Test part at a trade school: six features within ±0.0005 in, inspected on a CMM.",
        });
        candidate.Skills[1].Evidence.Add(new SkillEvidence
        {
            Kind = EvidenceKind.Reference,
            Text = "The shop foreman of my last job can tell how I set up new jobs.",
        });
        if (candidate.Documents.Count > 0)
        {
            candidate.Skills[2].Evidence.Add(new SkillEvidence
            {
                Kind = EvidenceKind.Document,
                Document = candidate.Documents[0],
                Text = "Inspection report of a part that I made.",
            });
        }
    }

    /// <summary>Documents of a candidate, stored as an upload is.</summary>
    public async Task AddDocumentsAsync(Candidate candidate, StoreDemoFile store, CancellationToken cancellationToken)
    {
        var (name, bytes) = DemoDocuments.InspectionReport(candidate);
        candidate.Documents.Add(new CandidateDocument
        {
            Kind = DocumentKind.ShopTest,
            Title = "Inspection report, bracket 4471",
            File = await store(name, bytes, StoredFileKind.ProfileDocument, candidate.AccountId, cancellationToken),
            AddedAt = candidate.UpdatedAt,
        });
    }

    private void AddCapability(Candidate candidate, DemoContent.Trade trade, int index, bool isAnnounced)
    {
        if (!isAnnounced && index % 5 == 3)
        {
            return;
        }

        var known = Capabilities.FirstOrDefault(item => item.Trade == trade.Key);
        if (known.Trade is not null)
        {
            candidate.ToleranceMicroinches = known.Tolerance;
            candidate.ToleranceProcessId = world.Skills.GetValueOrDefault(known.Process)?.Id;
            candidate.FinishMicroinches = known.Finish;
            candidate.LargestPart = known.Part;
        }
    }

    /// <summary>The latest job used most of it, the ones before their share.</summary>
    private void AddUsed(Candidate candidate, bool isAnnounced)
    {
        var ids = candidate.Skills.Where(held => _skills[held.SkillId].Category != SkillCategory.SoftSkill)
            .Select(held => held.SkillId).ToList();
        for (var job = 0; job < candidate.WorkHistory.Count; job++)
        {
            var entry = candidate.WorkHistory[job];
            var fromLast = candidate.WorkHistory.Count - 1 - job;
            entry.Skills.AddRange(ids.Skip(fromLast).Where((_, order) => isAnnounced || order % (fromLast + 2) != 1)
                .Take(9 - Math.Min(fromLast * 2, 6)).Select(id => new WorkSkill { SkillId = id }));
            entry.OccupationId = OccupationOf(entry.Title);
        }
    }

    private int? OccupationOf(string title)
    {
        if (!_occupations.TryGetValue(title, out var known))
        {
            known = _titles.Rank(title) is [{ Confidence: >= TitleMatch.Certain } match, ..] ? match.Occupation.Id : null;
            _occupations[title] = known;
        }

        return known;
    }

    private void AddLastUse(Candidate candidate, int index)
    {
        foreach (var (order, held) in candidate.Skills.Index())
        {
            held.LastUsedYear = (order + index) % 4 == 3 ? null : world.Today.Year - ((order + index) % 7 == 6 ? 5 : 0);
        }
    }

    private void AddScope(Candidate candidate)
    {
        foreach (var held in candidate.Certifications)
        {
            var item = world.Certifications.Values.First(entry => entry.Id == held.CertificationId);
            if (item.ScopeFields.Count > 0 && held.Scope is { } words)
            {
                held.ScopeFields = ScopeOf(item, words);
            }
        }
    }

    // "GTAW/SMAW, 6G, 2 in sch 160, P-8" and the like.
    private static Dictionary<string, string> ScopeOf(Certification item, string words)
    {
        var parts = words.Split(", ");
        var scope = new Dictionary<string, string>(StringComparer.Ordinal) { ["process"] = parts[0] };
        if (parts.FirstOrDefault(part => char.IsAsciiDigit(part[0]) && part.Contains('G', StringComparison.Ordinal)) is { } position)
        {
            scope["position"] = position;
        }

        scope["baseMetal"] = words switch
        {
            _ when words.Contains("P-8", StringComparison.Ordinal) => "Stainless steel (P-No. 8)",
            _ when words.Contains("CuNi", StringComparison.Ordinal) => "Copper-nickel (P-No. 34)",
            _ => "Carbon steel (P-No. 1)",
        };
        scope["thickness"] = words.Contains("unlimited", StringComparison.Ordinal) ? "1/8 in and over (unlimited)" : "1/8 to 3/4 in";
        return scope.Where(part => item.ScopeFields.Contains(part.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static EducationKind KindOf(EducationEntry school) =>
        school.Program.Contains("apprenticeship", StringComparison.OrdinalIgnoreCase) || school.Institution == "Apprenticeship"
            ? EducationKind.Apprenticeship
            : school.Institution == "Navy" ? EducationKind.Military : EducationKind.School;
}
