using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Me;

public sealed class DocumentsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Document_AddedAndRemoved_TakesEvidenceAndBytesWithIt()
    {
        var candidate = await host.Given.CandidateAsync(with: own => own.Skills.Add(new CandidateSkill { SkillId = 1 }));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        var page = await browser.GetAsync("/me/profile/documents");

        await browser.UploadAsync(
            page, [("Form.Title", "Journeyman card"), ("Form.Kind", "Training")], [new TestUpload("Form.File", "card.docx", TestFiles.Docx())]);

        var document = Assert.Single((await StoredAsync(candidate)).Documents);
        Assert.Equal(("Journeyman card", DocumentKind.Training), (document.Title, document.Kind));
        var file = $"/files/{document.File.StorageName}";
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync(file)).StatusCode);
        var skill = $"/me/profile/skills/{candidate.Skills[0].Id}";
        await browser.PostAsync($"{skill}/evidence", page, ("Evidence.Kind", "Document"), ("Evidence.DocumentId", $"{document.Id}"), ("Evidence.Text", "The card"));
        Assert.Contains("Journeyman card", (await browser.GetAsync(skill)).MainText, StringComparison.Ordinal);

        await browser.PostAsync($"/me/profile/documents/{document.Id}/remove", page);

        var stored = await StoredAsync(candidate);
        Assert.Empty(stored.Documents);
        Assert.Empty(stored.Skills[0].Evidence);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(file)).StatusCode);
        Assert.False(File.Exists(Path.Combine(host.Folder, "files", document.File.StorageName)));
    }

    [Fact]
    public async Task Document_OfAProfileThatMayBeSeen_IsForRecruitersAlone()
    {
        var company = await host.Given.CompanyAsync();
        var member = await host.Given.MemberAsync(company);
        var candidate = await host.Given.CandidateAsync(with: own => own.Visibility = ProfileVisibility.VerifiedEmployers);
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);
        await browser.UploadAsync(
            await browser.GetAsync("/me/profile/documents"), [("Form.Title", "Card")], [new TestUpload("Form.File", "card.pdf", TestFiles.Pdf())]);
        var file = $"/files/{Assert.Single((await StoredAsync(candidate)).Documents).File.StorageName}";
        using var recruiter = await host.Given.SignedInAsync((await host.Given.RecruiterAsync(company)).Id);
        using var employer = await host.Given.SignedInAsync(member.AccountId);
        using var other = await host.Given.SignedInAsync((await host.Given.CandidateAsync("Other")).AccountId);

        Assert.Equal(HttpStatusCode.OK, (await recruiter.Client.GetAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Client.GetAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync(file)).StatusCode);

        await browser.SubmitAsync(await browser.GetAsync("/me/profile/visibility"), [("Form.Visibility", "Hidden")]);
        Assert.Equal(HttpStatusCode.NotFound, (await recruiter.Client.GetAsync(file)).StatusCode);
    }

    [Fact]
    public async Task Document_WithoutATitleOrOfAWrongKind_IsRefusedAndWordsStay()
    {
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var page = await browser.GetAsync("/me/profile/documents");

        var untitled = await browser.UploadAsync(page, [], [new TestUpload("Form.File", "card.pdf", TestFiles.Pdf())]);
        Assert.Equal(["Say in a few words what it is."], untitled.Errors);
        var wrong = await browser.UploadAsync(page, [("Form.Title", "Kept title")], [new TestUpload("Form.File", "card.exe", [1, 2, 3])]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("DOCX or TXT", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("Kept title", wrong.Document.QuerySelector("#Form_Title")?.GetAttribute("value"));
    }

    private Task<Candidate> StoredAsync(Candidate candidate) =>
        host.WithDatabaseAsync(db => db.Candidates.AsNoTracking().OwnedBy(candidate.AccountId).WithParts().SingleAsync());
}
