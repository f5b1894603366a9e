using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Providers;
using PrecisionJobs.Data.Seeding.Catalogue;
using PrecisionJobs.Data.Tests.Support;
using PrecisionJobs.Domain;

namespace PrecisionJobs.Data.Tests.Seeding;

/// <summary>Each kind of fault stops the loading and is named with its file and entry.</summary>
public sealed class CatalogueFaultTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly CatalogueFiles Files = CatalogueFiles.Embedded();

    /// <summary>What is broken, and what the message must say about it.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "occupations.json", "machinist.skills[0].slug=no-such-skill", "occupations.json, machinist: skills names 'no-such-skill', which does not exist" },
        { "occupations.json", "machinist.certifications[0]=no-such-card", "occupations.json, machinist: certifications names 'no-such-card', which does not exist" },
        { "occupations.json", "machinist.pathways[0]=nowhere", "occupations.json, machinist: pathways names 'nowhere', which does not exist" },
        { "occupations.json", "machinist.similar[0]=machinist", "occupations.json, machinist: similar names the entry itself" },
        { "occupations.json", "machinist.family=plumbing", "occupations.json, machinist: family names 'plumbing', which does not exist" },
        { "occupations.json", "machinist.soc=51-404", "occupations.json, machinist: soc '51-404' is not a SOC code like 51-4041" },
        { "occupations.json", "machinist.soc=51-9999", "occupations.json, machinist: no row for 51-9999 in bls-wages-outlook.tsv" },
        { "occupations.json", "machinist.soc=51-4111", "has the SOC code 51-4111 of machinist" },
        { "occupations.json", "machinist.title= ", "occupations.json, machinist: title is empty" },
        { "occupations.json", "machinist.aliases[1]=cnc  MACHINIST", "occupations.json, machinist: aliases has 'cnc  MACHINIST' twice" },
        { "occupations.json", "welder.slug=machinist", "occupations.json, machinist: is there twice" },
        { "occupations.json", "welder.slug=Welder One", "occupations.json, Welder One: is not a slug" },
        { "skills.json", "gtaw-tig-welding.synonyms[0]=mig WELDING", "already belongs to" },
        { "skills.json", "gtaw-tig-welding.category=wizardry", "skills.json, gtaw-tig-welding:" },
        { "skills.json", "gtaw-tig-welding.families[0]=plumbing", "skills.json, gtaw-tig-welding: families names 'plumbing', which does not exist" },
        { "certifications.json", "aws-certified-welder.continuityMonths=null", "certifications.json, aws-certified-welder: expiryKind is Continuity and continuityMonths none" },
        { "certifications.json", "aws-certified-welder.validityMonths=36", "certifications.json, aws-certified-welder: expiryKind is Continuity and validityMonths 36" },
        { "certifications.json", "aws-certified-welder.scopeFields[0]=mood", "certifications.json, aws-certified-welder: scopeFields names 'mood', which does not exist" },
        { "certifications.json", "aws-certified-welder.source=null", "certifications.json, aws-certified-welder: is marked as sourced and names no source" },
        { "certifications.json", "aws-certified-welder.verificationUrl=javascript:alert(1)", "certifications.json, aws-certified-welder: verificationUrl 'javascript:alert(1)' is not an https address" },
        { "pathways.json", "cnc-machining-certificate.cip=48.9998", "pathways.json, cnc-machining-certificate: cip '48.9998' is not in cip2020.tsv" },
        { "pathways.json", "cnc-machining-certificate.cipTitle=Wizardry", "pathways.json, cnc-machining-certificate: cip 48." },
        { "pathways.json", "cnc-machining-certificate.lengthMonthsMin=600", "pathways.json, cnc-machining-certificate: the length from 600 to" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Load_WithAFault_NamesFileEntryAndFault(string file, string change, string expected)
    {
        var broken = Files.With(file, CatalogueLoaderTests.Changed(file, entries => Apply(entries, change)));

        Assert.Contains(expected, (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-0.1")]
    [InlineData("1.5")]
    [InlineData("0.333")]
    public async Task Load_WithADistanceOutOfRange_NamesBothSkills(string distance)
    {
        var broken = Files.With(CatalogueFiles.Skills, CatalogueLoaderTests.Changed(CatalogueFiles.Skills, skills =>
            CatalogueLoaderTests.Entry(skills, "cnc-machining")["neighbours"]![0]!["distance"] = JsonNode.Parse(distance)));

        Assert.Contains($"skills.json, cnc-machining: the distance to cnc-milling is {distance}", (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithAPairNamedTwice_SaysSo()
    {
        var broken = Files.With(CatalogueFiles.Skills, CatalogueLoaderTests.Changed(CatalogueFiles.Skills, skills =>
            CatalogueLoaderTests.Entry(skills, "cnc-milling")["neighbours"]!.AsArray().Add(
                new JsonObject { ["slug"] = "cnc-machining", ["distance"] = 0.3 })));

        Assert.Contains("skills.json, cnc-milling: the pair with cnc-machining is named twice", (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithPromotionsInACircle_NamesTheWayRound()
    {
        var broken = Files.With(CatalogueFiles.Ladder, CatalogueLoaderTests.Changed(CatalogueFiles.Ladder, steps =>
        {
            var back = steps.First(step => (string)step!["kind"]! == "promotion")!.DeepClone();
            (back["from"], back["to"]) = (back["to"]!.DeepClone(), back["from"]!.DeepClone());
            steps.Add(back);
        }));

        Assert.Contains("promotions go round in a circle: ", (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithALadderStepToNowhere_NamesTheStep()
    {
        var broken = Files.With(CatalogueFiles.Ladder, CatalogueLoaderTests.Changed(
            CatalogueFiles.Ladder, steps => steps[0]!["to"] = "astronaut"));

        Assert.Contains("→ astronaut: to names 'astronaut', which does not exist", (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("51-4041\tMachinists", "51-4041\tMachinists\textra", "bls-wages-outlook.tsv, 51-4041: has 22 cells")]
    [InlineData("48510\t50840", "fifty\t50840", "bls-wages-outlook.tsv, 51-4041: oews_may2022_median is 'fifty'")]
    [InlineData("56150\t27\t38100", "36150\t27\t38100", "bls-wages-outlook.tsv, 51-4041: percentiles do not rise")]
    [InlineData("soc\ttitle", "code\ttitle", "bls-wages-outlook.tsv: the first line must name the columns")]
    public async Task Load_WithABrokenFigure_NamesTheRow(string was, string becomes, string expected)
    {
        var broken = Files.With(CatalogueFiles.Figures, Files[CatalogueFiles.Figures].Replace(was, becomes, StringComparison.Ordinal));

        Assert.Contains(expected, (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "skills.json: is not a JSON list")]
    [InlineData("{}", "skills.json: is not a JSON list")]
    [InlineData("[{\"slug\":\"a\"}]", "skills.json, a: ")]
    [InlineData("[3]", "skills.json, entry 1: ")]
    public async Task Load_WithAnUnreadableFile_SaysWhere(string text, string expected) =>
        Assert.Contains(expected, (await RefusedAsync(Files.With(CatalogueFiles.Skills, text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Load_WithAMisspelledMember_NamesTheEntry()
    {
        var broken = Files.With(CatalogueFiles.Families, CatalogueLoaderTests.Changed(
            CatalogueFiles.Families, families => families[0]!["colour"] = "blue"));

        Assert.Contains("families.json, machining: ", (await RefusedAsync(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_WithSeveralFaults_NamesThemAllAtOnceAndWritesNothing()
    {
        var broken = Files
            .With(CatalogueFiles.Occupations, CatalogueLoaderTests.Changed(CatalogueFiles.Occupations, list => Apply(list, "machinist.family=plumbing")))
            .With(CatalogueFiles.Pathways, CatalogueLoaderTests.Changed(CatalogueFiles.Pathways, list => Apply(list, "cnc-machining-certificate.cip=1.1")));

        var refused = await RefusedAsync(broken);

        Assert.Equal(["occupations.json", "pathways.json"], refused.Faults.Select(fault => fault.File));
        await using var db = databases.Open(DatabaseProvider.Sqlite);
        Assert.False(await db.Occupations.AnyAsync());
        Assert.False(await db.CatalogueEditions.AnyAsync());
    }

    // "slug.member[index].member=value"; the value null is JSON's null, digits are a number.
    private static void Apply(JsonArray entries, string change)
    {
        var (path, value) = (change[..change.IndexOf('=', StringComparison.Ordinal)], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var steps = path.Split('.', '[').Select(step => step.TrimEnd(']')).ToList();
        var node = CatalogueLoaderTests.Entry(entries, steps[0]);
        foreach (var step in steps[1..^1])
        {
            node = Number(step) is { } index ? node[index]! : node[step]!;
        }

        JsonNode? replacement = value == "null" ? null : Number(value) is { } number ? number : value;
        if (Number(steps[^1]) is { } place)
        {
            node[place] = replacement;
        }
        else
        {
            node[steps[^1]] = replacement;
        }
    }

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<CatalogueException> RefusedAsync(CatalogueFiles files)
    {
        await using var db = databases.Open(DatabaseProvider.Sqlite);
        return await Assert.ThrowsAsync<CatalogueException>(() => new CatalogueLoader(db).LoadAsync(
            files, Process.System("Load catalogue", new DateTime(2027, 3, 9, 15, 0, 0, DateTimeKind.Utc)), CancellationToken.None));
    }
}
