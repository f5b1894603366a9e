using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Data.Tests.Support;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Data.Tests.Seeding;

/// <summary>The catalogue's tables follow its files; the same on every provider.</summary>
public sealed class CatalogueLoaderTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateTime Now = new(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc);
    private static readonly Process Loading = Process.System("Load catalogue", Now);
    private static readonly CatalogueFiles Files = CatalogueFiles.Embedded();

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_OfTheShippedFiles_FillsTheCatalogue(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        await using var db = databases.Open(provider);

        Assert.Equal(4, await db.JobFamilies.CountAsync(family => !family.IsAdjacent));
        var occupations = await db.Occupations.AsNoTracking().Include(item => item.Skills).ToListAsync();
        Assert.True(occupations.Count >= 45, $"{occupations.Count} occupations");
        Assert.True(occupations.Sum(item => item.Aliases.Count) >= 400);
        Assert.All(occupations, item => Assert.NotEmpty(item.Skills));
        var skills = await db.Skills.AsNoTracking().ToListAsync();
        Assert.True(skills.Count >= 350, $"{skills.Count} skills");
        Assert.Equal(Enum.GetValues<SkillCategory>(), skills.Select(skill => skill.Category).Distinct().Order());
        var certifications = await db.Certifications.AsNoTracking().ToListAsync();
        Assert.True(certifications.Count >= 60, $"{certifications.Count} certifications");
        Assert.Contains(certifications, item => item.ExpiryKind == ExpiryKind.Continuity && item.IsPerProcess);
        Assert.True(await db.Pathways.CountAsync(pathway => pathway.CipCode != null) >= 10);
        Assert.True(await db.LadderSteps.CountAsync() >= 40);
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_OfTheShippedFiles_StoresEveryFigureOfTheTable(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        await using var db = databases.Open(provider);
        var rows = Files[CatalogueFiles.Figures].Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        var column = rows[0].Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var bySoc = rows.Skip(1).ToDictionary(row => row[0], StringComparer.Ordinal);

        foreach (var occupation in await db.Occupations.AsNoTracking().Include(item => item.Wages).ToListAsync())
        {
            var row = bySoc[occupation.SocCode];
            var (may22, may23, may24) = (WageOf("May 2022"), WageOf("May 2023"), WageOf("May 2024"));
            var projection = occupation.Projection!;
            Assert.Equal(
                new[]
                {
                    Cell("oews_may2022_median"), Cell("oews_may2023_median"), Cell("oews_may2023_hourly_median", 100),
                    Cell("oews_may2024_median"), Cell("oews_may2024_hourly_median", 100), Cell("oews_may2024_p10"),
                    Cell("oews_may2024_p25"), Cell("oews_may2024_p75"), Cell("oews_may2024_p90"),
                    Cell("oews_may2024_employment"), Cell("emp_2024_k", 10), Cell("emp_2034_k", 10),
                    Cell("chg_pct_2024_34", 10), Cell("openings_k_per_year", 10),
                },
                [
                    may22?.AnnualMedian, may23?.AnnualMedian, may23?.HourlyMedianCents,
                    may24?.AnnualMedian, may24?.HourlyMedianCents, may24?.AnnualP10,
                    may24?.AnnualP25, may24?.AnnualP75, may24?.AnnualP90,
                    may24?.Employment, projection.EmploymentHundreds, projection.ProjectedEmploymentHundreds,
                    projection.ChangePermille, projection.OpeningsPerYearHundreds,
                ]);
            Assert.Equal("2024–34", projection.Period);
            Assert.All(occupation.Wages, wage => Assert.StartsWith("BLS", wage.Source, StringComparison.Ordinal));

            WageEstimate? WageOf(string period) => occupation.Wages.SingleOrDefault(wage => wage.Period == period);

            int? Cell(string name, int factor = 1) => row[column[name]] is { Length: > 0 } text
                ? (int)(decimal.Parse(text, CultureInfo.InvariantCulture) * factor)
                : null;
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_OfTheSameFilesAgain_WritesNothing(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        var before = await RowsAsync(provider);

        Assert.Null(await LoadAsync(provider, Files));

        Assert.Equal(before, await RowsAsync(provider));
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_OfFilesThatSayTheSame_ChangesNoRow(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);

        var edition = await LoadAsync(provider, Files.With(CatalogueFiles.Skills, Files[CatalogueFiles.Skills] + "\n\n"));

        Assert.NotNull(edition);
        Assert.Equal((0, 0, 0), (edition.Added, edition.Changed, edition.Removed));
        await LoadAsync(provider, Files);
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_OfAChangedEdition_WritesTheDifferenceAndOneAuditEntry(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        await using var db = databases.Open(provider);
        var id = await db.Skills.Where(skill => skill.Slug == "gtaw-tig-welding").Select(skill => skill.Id).SingleAsync();
        var entries = await db.AuditEntries.CountAsync();
        var changed = Files
            .With(CatalogueFiles.Skills, Changed(CatalogueFiles.Skills, skills => Entry(skills, "gtaw-tig-welding")["summary"] = "Another sentence."))
            .With(CatalogueFiles.Figures, Files[CatalogueFiles.Figures].Replace("56150\t27\t", "56151\t27\t", StringComparison.Ordinal));

        var edition = await LoadAsync(provider, changed);

        Assert.NotNull(edition);
        Assert.Equal((0, 2, 0), (edition.Added, edition.Changed, edition.Removed));
        var skill = await db.Skills.AsNoTracking().SingleAsync(item => item.Slug == "gtaw-tig-welding");
        Assert.Equal((id, "Another sentence."), (skill.Id, skill.Summary));
        Assert.Equal(entries + 1, await db.AuditEntries.CountAsync());
        await LoadAsync(provider, Files);
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_WithoutAnEntryThatNobodyUses_RemovesItWithItsLinks(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        var without = Files
            .With(CatalogueFiles.Occupations, Changed(CatalogueFiles.Occupations, list => Drop(list, "jeweler")))
            .With(CatalogueFiles.Ladder, Changed(CatalogueFiles.Ladder, list => Keep(
                list, step => (string)step["from"]! != "jeweler" && (string)step["to"]! != "jeweler")));
        Assert.DoesNotContain("\"jeweler\"", without[CatalogueFiles.Occupations], StringComparison.Ordinal);

        var edition = await LoadAsync(provider, without);

        Assert.True(edition!.Removed > 5);
        await using var db = databases.Open(provider);
        Assert.False(await db.Occupations.AnyAsync(item => item.Slug == "jeweler"));
        await LoadAsync(provider, Files);
        Assert.True(await db.Occupations.AnyAsync(item => item.Slug == "jeweler"));
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Load_WithoutAnEntryThatAPostingUses_IsRefusedByName(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        await StorePostingAsync(provider, "wood-patternmaker");
        var without = Files
            .With(CatalogueFiles.Occupations, Changed(CatalogueFiles.Occupations, list => Drop(list, "wood-patternmaker")))
            .With(CatalogueFiles.Ladder, Changed(CatalogueFiles.Ladder, list => Keep(
                list, step => (string)step["from"]! != "wood-patternmaker" && (string)step["to"]! != "wood-patternmaker")));

        var refused = await Assert.ThrowsAsync<CatalogueException>(() => LoadAsync(provider, without));

        Assert.Contains("occupations.json, wood-patternmaker: is gone from the file and still used by 1 posting(s)", refused.Message, StringComparison.Ordinal);
        await using var db = databases.Open(provider);
        Assert.True(await db.Occupations.AnyAsync(item => item.Slug == "wood-patternmaker"));
    }

    [Theory]
    [MemberData(nameof(Databases.Configured), MemberType = typeof(Databases))]
    public async Task Neighbours_AreStoredInBothDirections(DatabaseProvider provider)
    {
        await LoadAsync(provider, Files);
        await using var db = databases.Open(provider);

        var links = await db.Set<SkillNeighbour>().AsNoTracking()
            .Select(link => new { link.SkillId, link.NeighbourId, link.Distance }).ToListAsync();

        var set = links.Select(link => (link.SkillId, link.NeighbourId, link.Distance)).ToHashSet();
        Assert.All(set, link => Assert.Contains((link.NeighbourId, link.SkillId, link.Distance), set));
        Assert.All(set, link => Assert.InRange(link.Distance, 1, 99));
    }

    /// <summary>A noun that gets a reference to the catalogue has to be asked before an entry goes.</summary>
    [Fact]
    public void EveryReferenceToTheCatalogue_IsAskedBeforeAnEntryIsRemoved()
    {
        using var db = databases.Open(DatabaseProvider.Sqlite);
        string[] asked =
        [
            "Posting.OccupationId", "PostingRequirement.SkillId", "PostingRequirement.CertificationId",
            "PostingRequirement.PathwayId", "CandidateSkill.SkillId", "WorkSkill.SkillId", "Candidate.ToleranceProcessId",
            "WorkHistoryEntry.OccupationId", "HeldCertification.CertificationId", "EducationEntry.PathwayId",
        ];

        var references = db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => InCatalogue(key.PrincipalEntityType.ClrType) && !InCatalogue(key.DeclaringEntityType.ClrType))
            .Select(key => $"{key.DeclaringEntityType.ClrType.Name}.{key.Properties[0].Name}");

        Assert.Equal(asked.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));

        static bool InCatalogue(Type type) => type.Namespace == typeof(Skill).Namespace;
    }

    internal static JsonNode Entry(JsonArray entries, string slug) => entries.Single(entry => (string)entry!["slug"]! == slug)!;

    internal static string Changed(string file, Action<JsonArray> change)
    {
        var entries = JsonNode.Parse(Files[file])!.AsArray();
        change(entries);
        return entries.ToJsonString();
    }

    private static void Drop(JsonArray occupations, string slug)
    {
        Keep(occupations, entry => (string)entry["slug"]! != slug);
        foreach (var entry in occupations)
        {
            Keep(entry!["similar"]!.AsArray(), similar => (string)similar! != slug);
        }
    }

    private static void Keep(JsonArray list, Func<JsonNode, bool> isKept)
    {
        foreach (var gone in list.Where(entry => !isKept(entry!)).ToList())
        {
            list.Remove(gone);
        }
    }

    private async Task<CatalogueEdition?> LoadAsync(DatabaseProvider provider, CatalogueFiles files)
    {
        await using var db = databases.Open(provider);
        return await new CatalogueLoader(db).LoadAsync(files, Loading, CancellationToken.None);
    }

    private async Task<int[]> RowsAsync(DatabaseProvider provider)
    {
        await using var db = databases.Open(provider);
        return
        [
            await db.CatalogueEditions.CountAsync(), await db.AuditEntries.CountAsync(), await db.Skills.CountAsync(),
            await db.Set<SkillNeighbour>().CountAsync(), await db.Set<WageEstimate>().CountAsync(),
            await db.Set<OccupationSkill>().CountAsync(), await db.LadderSteps.CountAsync(),
        ];
    }

    private async Task StorePostingAsync(DatabaseProvider provider, string occupation)
    {
        await using var db = databases.Open(provider);
        var company = new Company { Slug = $"c-{Guid.NewGuid():N}", Name = "Harlan", CreatedAt = Now };
        db.Add(company);
        db.Add(new Posting
        {
            Company = company,
            Title = "Patternmaker",
            OccupationId = await db.Occupations.Where(item => item.Slug == occupation).Select(item => item.Id).SingleAsync(),
            CreatedAt = Now,
        });
        await db.SaveChangesAsync(Loading, CancellationToken.None);
    }
}
