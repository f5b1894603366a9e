using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class ExportTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string[] Expected =
        ["README.txt", "profile.json", "resume.json", "resume-of-your-profile.pdf", "account.json", "activity.json", "unfinished.json"];

    [Fact]
    public async Task Resume_HasTheFactsOfTheTradeFirst_AsText()
    {
        var candidate = await host.Given.CandidateAsync("Zoë Łukasz", with: own =>
        {
            Fill(own, jobs: 2);
            (own.ToleranceMicroinches, own.FinishMicroinches) = (500, 32);
            own.Certifications.Add(new HeldCertification { CertificationId = 1, Number = "A-117" });
        });
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var answer = await browser.Client.GetAsync("/me/profile/export/resume.pdf");

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("zoe-lukasz-resume.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName);
        var text = TextOf(await answer.Content.ReadAsByteArrayAsync(), out var pages);
        Assert.Equal(1, pages);
        Assert.Contains("What I work with", text, StringComparison.Ordinal);
        Assert.Contains("Zoe Lukasz", text, StringComparison.Ordinal);
        Assert.Contains("+/-0.0005 in (+/-12.7 um)", text, StringComparison.Ordinal);
        Assert.Contains("No. A-117", text, StringComparison.Ordinal);
        Assert.Contains("Held a line 1", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Certifications", StringComparison.Ordinal) < text.IndexOf("Shop 0", StringComparison.Ordinal), text);
        Assert.DoesNotContain("shortened", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_OfALongLife_FitsOnePageAndSaysWhatWasCut()
    {
        var candidate = await host.Given.CandidateAsync(with: own => Fill(own, jobs: 12));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var text = TextOf(await browser.Client.GetByteArrayAsync("/me/profile/export/resume.pdf"), out var pages);

        Assert.Equal(1, pages);
        Assert.Contains("Older jobs are shortened to fit one page.", text, StringComparison.Ordinal);
        Assert.Contains("Machinist 11, Shop 11", text, StringComparison.Ordinal);
        Assert.Contains("Held a line 11", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Held a line 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_OfAnAccountWithoutAProfile_IsItsName()
    {
        var account = await host.Given.AccountAsync(Domain.Accounts.Roles.Candidate, "Nia Okafor");
        using var browser = await host.Given.SignedInAsync(account.Id);

        Assert.Contains("Nia Okafor", TextOf(await browser.Client.GetByteArrayAsync("/me/profile/export/resume.pdf"), out _), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_HoldsEverythingOfTheirOwn_AndNothingOfTheCompanys()
    {
        var candidate = await host.Given.CandidateAsync(with: own => Fill(own, jobs: 1));
        await host.Given.ResumeAsync(candidate);
        var company = await host.Given.CompanyAsync();
        var application = await host.Given.ApplicationAsync(candidate, await host.Given.PostingAsync(company), null, ApplicationStage.InReview);
        await host.WithDatabaseAsync(async db =>
        {
            var stored = await db.Applications.Include(item => item.Notes).SingleAsync(item => item.Id == application.Id);
            stored.Notes.Add(new ApplicationNote { Text = "Secret note", AuthorAccountId = candidate.AccountId, AuthorName = "Sam", At = stored.SubmittedAt });
            return await db.SaveChangesAsync(Domain.Process.System("Given", stored.SubmittedAt), CancellationToken.None);
        });
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        using var zip = new ZipArchive(await browser.Client.GetStreamAsync("/me/profile/export/archive.zip"));

        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains($"applications/{application.Reference}.json", names);
        Assert.Contains(names, name => name.StartsWith("files/", StringComparison.Ordinal) && name.EndsWith("whitfield-resume.pdf", StringComparison.Ordinal));
        Assert.All(Expected, name => Assert.Contains(name, names));
        using var profile = JsonDocument.Parse(zip.GetEntry("profile.json")!.Open());
        Assert.Equal("Shop 0", profile.RootElement.GetProperty("workHistory")[0].GetProperty("employer").GetString());
        var all = string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.Ordinal)).Select(Read));
        Assert.DoesNotContain("Secret note", all, StringComparison.Ordinal);
        Assert.DoesNotContain("InReview", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resume.pdf")]
    [InlineData("archive.zip")]
    public async Task Export_IsForCandidates(string what)
    {
        using var anonymous = host.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await anonymous.Client.GetAsync($"/me/profile/export/{what}")).StatusCode);
        using var recruiter = await host.Given.SignedInAsync((await host.Given.RecruiterAsync()).Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await recruiter.Client.GetAsync($"/me/profile/export/{what}")).StatusCode);
    }

    private static void Fill(Candidate own, int jobs)
    {
        own.Skills.AddRange(Enumerable.Range(1, 9).Select(id => new CandidateSkill { SkillId = id, Years = id }));
        for (var number = 0; number < jobs; number++)
        {
            var job = new WorkHistoryEntry
            {
                Employer = $"Shop {number}",
                Title = $"Machinist {number}",
                From = new DateOnly(2000 + number, 1, 1),
                To = new DateOnly(2000 + number, 12, 1),
                Description = string.Join('\n', Enumerable.Range(0, 5).Select(line => $"- Held a line {number}, {line}: bores to a few tenths in hardened steel, forty parts a week, checked on the machine.")),
            };
            job.Skills.AddRange(Enumerable.Range(1, 5).Select(id => new WorkSkill { SkillId = id }));
            own.WorkHistory.Add(job);
        }
    }

    private static string TextOf(byte[] pdf, out int pages)
    {
        using var document = PdfDocument.Open(pdf);
        pages = document.NumberOfPages;
        return string.Join('\n', document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
