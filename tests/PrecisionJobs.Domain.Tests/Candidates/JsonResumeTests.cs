using System.Text.Json.Nodes;
using FsCheck.Xunit;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.JsonResume;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Tests.Candidates.Resumes;
using PrecisionJobs.Domain.Tests.Catalogue;

namespace PrecisionJobs.Domain.Tests.Candidates;

public sealed class JsonResumeTests
{
    private static readonly ResumeReader Texts = new(ShippedCatalogue.Terms, ShippedCatalogue.Classifier);
    private static readonly JsonResumeReader Reader = new(Texts);

    private const string Sample =
        """
        {
          "$schema": "https://example.org/schema.json",
          "basics": {
            "name": "Marta Olsen", "label": "TIG welder", "email": "marta@example.com", "url": "https://example.com/marta", "image": "javascript:alert(1)",
            "location": { "city": "Tacoma", "region": "Washington", "postalCode": "WA 98402", "countryCode": "US" },
            "profiles": [ { "network": "LinkedIn", "username": "marta", "url": "https://example.com/in/marta" }, { "network": "X", "url": " java\tscript:alert(1)" } ]
          },
          "work": [
            { "name": "Harbor Fab", "position": "Pipe Welder", "startDate": "2019-03", "summary": "Stainless pipe", "highlights": ["6G GTAW on Inconel"], "url": "https://example.com" },
            { "name": "Yard Co", "position": "Welder Helper", "startDate": "2017", "endDate": "2019-02-28", "team": { "size": 4 } }
          ],
          "skills": [ { "name": "Welding", "level": "Master", "keywords": ["TIG", "MIG", "basket weaving"] } ],
          "certificates": [ { "name": "AWS Certified Welder", "date": "2020-05", "issuer": "AWS" }, { "name": "Wine tasting" } ],
          "education": [ { "institution": "Bates Technical College", "area": "Welding", "studyType": "Certificate", "endDate": "2017-06" } ],
          "languages": [ { "language": "Norwegian", "fluency": "Native" } ],
          "meta": { "theme": "plain" }
        }
        """;

    [Fact]
    public void Read_ASample_FillsTheProposal()
    {
        var read = Read(Sample);

        Assert.Equal(("Marta Olsen", "WA", "98402"), (read.Contact.Name?.Value, read.Contact.State?.Value, read.Contact.Zip?.Value));
        Assert.Equal(["https://example.com/marta", "https://example.com/in/marta"], read.Contact.Links.Select(link => link.Value));
        Assert.Equal(new PartialDate(2019, 3), read.Work[0].From);
        Assert.True(read.Work[0].IsCurrent);
        Assert.Equal((new PartialDate(2017), new PartialDate(2019, 2, 28)), (read.Work[1].From, read.Work[1].To));
        Assert.Contains("gtaw-tig-welding", read.Skills.Select(skill => skill.Slug));
        Assert.Contains("inconel", read.Work[0].Skills);
        Assert.Equal(new PartialDate(2020, 5), Assert.Single(read.Certifications, item => item.Slug == "aws-certified-welder").Issued);
        Assert.Equal((2017, EducationKind.School), (read.Education[0].CompletedYear!.Value, read.Education[0].Kind));
        Assert.Contains(read.Unread, item => item.Words == "basket weaving");
    }

    [Fact]
    public void ReadAndWrite_ASample_KeepsWhatIsNotOurs()
    {
        var outcome = Assert.IsType<JsonResumeOutcome.Read>(Reader.Read(Sample));
        var written = JsonNode.Parse(JsonResumeWriter.Write(outcome.Proposal, outcome.Kept))!;

        Assert.Equal("Norwegian", (string?)written["languages"]![0]!["language"]);
        Assert.Equal(4, (int?)written["work"]![1]!["team"]!["size"]);
        Assert.Equal("plain", (string?)written["meta"]!["theme"]);
        Assert.Equal("2019-03", (string?)written["work"]![0]!["startDate"]);
        Assert.Equal("2017", (string?)written["work"]![1]!["startDate"]);
        Assert.Contains(written["certificates"]!.AsArray(), item => (string?)item!["name"] == "Wine tasting");
        Assert.DoesNotContain("script:", written.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_HeldCertification_CarriesWhatTheSchemaHasNoPlaceFor()
    {
        var proposal = new ResumeProposal
        {
            Certifications =
            [
                new ProposedCertification
                {
                    Slug = "welder-qualification-asme-ix", Name = "x", Number = "W-7", Scope = "6G, GTAW", Issued = new PartialDate(2024, 2), Expires = new PartialDate(2026),
                    LastUsed = new PartialDate(2025, 11, 3), ClaimedVerification = HeldVerification.DocumentUploaded, Source = new ResumeSource(1, "x"),
                },
            ],
        };
        var held = Assert.Single(Read(JsonResumeWriter.Write(proposal)).Certifications);

        Assert.Equal(
            ("W-7", "6G, GTAW", new PartialDate(2024, 2), new PartialDate(2026), new PartialDate(2025, 11, 3), HeldVerification.DocumentUploaded),
            (held.Number, held.Scope, held.Issued, held.Expires, held.LastUsed, held.ClaimedVerification));
    }

    public static TheoryData<string> Files => [.. ResumeSample.Files];

    /// <summary>Import → export → import is the same profile, and the second export the same text.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void RoundTrip_OfAReadResume_IsTheSameProfile(string file)
    {
        var first = Texts.Read(ResumeSample.Read(file).Text);
        var written = JsonResumeWriter.Write(first);

        AssertSame(first, Read(written));
        AssertStable(written);
    }

    [Property(MaxTest = 200)]
    public void RoundTrip_OfAnyFacts_IsTheSameProfile(string? name, string? title, int year, int month, byte[] picks)
    {
        var skills = ShippedCatalogue.Terms.Where(entry => entry.Category is not null).ToList();
        var from = PartialDate.Of(1950 + (Math.Abs(year % 100)), month % 2 == 0 ? null : 1 + Math.Abs(month % 12));
        var proposal = new ResumeProposal
        {
            Contact = new ProposedContact { Name = Quoted(name) },
            Work = [new ProposedJob { Title = Clean(title), Employer = Clean(name), From = from, IsCurrent = month % 3 == 0, Description = [.. picks.Take(3).Select(pick => $"did {pick}")], Source = new ResumeSource(1, "x") }],
            Skills =
            [
                .. picks.Select(pick => skills[pick * 3 % skills.Count]).DistinctBy(entry => entry.Slug).Select((entry, index) => new ProposedSkill
                {
                    Slug = entry.Slug, Name = entry.Name, Category = entry.Category!.Value, Years = index % 2 == 0 ? index % 60 : null, IsListed = index % 3 == 0,
                    Jobs = index % 2 == 0 ? [0] : [], Sources = [new ResumeSource(1, entry.Name)],
                }),
            ],
        };
        var written = JsonResumeWriter.Write(proposal);

        AssertSame(proposal, Read(written));
        AssertStable(written);
    }

    [Fact]
    public void RoundTrip_OfAForeignDocument_IsTheSameProfile()
    {
        var first = Assert.IsType<JsonResumeOutcome.Read>(Reader.Read(Sample));
        var written = JsonResumeWriter.Write(first.Proposal, first.Kept);

        AssertSame(first.Proposal, Read(written));
        AssertStable(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"basics\":")]
    [InlineData("{\"basics\":{},\"basics\":{}}")]
    public void Read_WhatIsNoJsonResume_IsRefused(string json) => Assert.IsType<JsonResumeOutcome.Refused>(Reader.Read(json));

    [Fact]
    public void Read_TooDeepOrTooLarge_IsRefused()
    {
        Assert.IsType<JsonResumeOutcome.Refused>(Reader.Read($"{{\"basics\":{string.Concat(Enumerable.Repeat("{\"a\":", 5_000))}1{new string('}', 5_001)}"));
        Assert.IsType<JsonResumeOutcome.Refused>(Reader.Read($"{{\"basics\":{{\"name\":\"{new string('x', JsonResumeReader.MaximumBytes)}\"}}}}"));
    }

    [Theory]
    [InlineData("{\"basics\":5,\"work\":[1,null,\"x\",{\"name\":7,\"startDate\":false}],\"skills\":{\"a\":1},\"education\":[]}")]
    [InlineData("{\"work\":[{\"startDate\":\"2019-13\",\"endDate\":\"never\",\"highlights\":[null,{},\"ok\"]}]}")]
    public void Read_ValuesOfOtherTypes_AreNotThere(string json)
    {
        var outcome = Assert.IsType<JsonResumeOutcome.Read>(Reader.Read(json));

        AssertStable(JsonResumeWriter.Write(outcome.Proposal, outcome.Kept));
    }

    private static ResumeProposal Read(string json) => Assert.IsType<JsonResumeOutcome.Read>(Reader.Read(json)).Proposal;

    private static void AssertStable(string written)
    {
        var again = Assert.IsType<JsonResumeOutcome.Read>(Reader.Read(written));

        Assert.Equal(written, JsonResumeWriter.Write(again.Proposal, again.Kept));
    }

    private static void AssertSame(ResumeProposal expected, ResumeProposal actual) => Assert.Equal(Facts(expected), Facts(actual));

    private static string Facts(ResumeProposal proposal) => string.Join('\n',
    [
        $"{proposal.Contact.Name?.Value}|{proposal.Contact.Email?.Value}|{proposal.Contact.Phone?.Value}|{proposal.Contact.City?.Value}|{proposal.Contact.State?.Value}|{proposal.Contact.Zip?.Value}",
        string.Join('|', proposal.Contact.Links.Select(link => link.Value)),
        $"{proposal.Headline?.Value}|{proposal.Summary?.Value}|{proposal.Tolerance?.Text}|{proposal.Finish?.Text}|{proposal.WorkAuthorisation?.Value}|{proposal.Clearance?.Value}",
        string.Join('|', proposal.Shifts.Select(item => item.Shift)),
        .. proposal.Work.Select(job => $"{job.Employer}|{job.Title}|{job.Place}|{job.From}|{job.To}|{job.IsCurrent}|{job.HoursPerWeek}|{job.Grade}|{string.Join('/', job.Description)}"),
        .. proposal.Skills.Select(skill => $"{skill.Slug}|{skill.Years}|{skill.Level}|{skill.LastUsed}|{skill.IsListed}|{string.Join(',', skill.Jobs)}"),
        .. proposal.Certifications.Select(item => $"{item.Slug}|{item.Number}|{item.Scope}|{item.Issued}|{item.Expires}|{item.LastUsed}|{item.ClaimedVerification}"),
        .. proposal.Education.Select(entry => $"{entry.Institution}|{entry.Program}|{entry.CompletedYear}|{entry.Kind}"),
    ]);

    private static ProposedText? Quoted(string? text) => Clean(text) is { } clean ? new ProposedText(clean, new ResumeSource(1, clean)) : null;

    // A text of blanks is no text, lone surrogates are no characters of JSON, and what a browser would run is refused.
    private static string? Clean(string? text) =>
        string.Concat((text ?? string.Empty).Where(char.IsLetterOrDigit)).Trim() is { Length: > 0 } clean ? clean : null;
}
