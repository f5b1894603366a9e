using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Applicants;

public sealed class VettingTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Vet_RecordsWhoWhenAndWhat_AndCompaniesSeeItWithoutTheNote()
    {
        var (company, posting, application, browser) = await RoomAsync();
        var page = await browser.GetAsync(Review.RecruiterAddress(company, posting, application, "vetting"));

        var answer = await browser.SubmitAsync(
            page, [("Form.Certifications", "true"), ("Form.References", "true"), ("Form.Note", "Spoke with Loves Park Tool.")], "#vet");

        Assert.Equal(Review.RecruiterAddress(company, posting, application), answer.Location);
        var candidate = await CandidateAsync(application);
        Assert.True(candidate.IsVetted);
        var line = Assert.Single(candidate.Vettings);
        Assert.Equal([VettingCheck.Certifications, VettingCheck.References], line.Checks);
        Assert.Equal(("Riley Ortiz", TestHost.Start.UtcDateTime), (line.ActorName, line.At));
        var member = await host.Given.MemberAsync(company);
        using var colleague = await host.Given.SignedInAsync(member.AccountId);
        var seen = await colleague.GetAsync(Review.Address(company, posting, application));
        Assert.Contains("Vetted by Riley Ortiz", seen.MainText, StringComparison.Ordinal);
        Assert.Contains("Certifications, References", seen.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Loves Park Tool", seen.Text, StringComparison.Ordinal);
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(entry =>
            entry.Action == "Vet candidate" && entry.Entity == "Candidate" && entry.EntityKey == $"{candidate.Id}")));
    }

    [Theory]
    [InlineData(null, "Found", "Say what you checked: at least one of the three.")]
    [InlineData("true", "", "Say what you found.")]
    public async Task Vet_WithoutWhatOrNote_IsRefused(string? check, string note, string error)
    {
        var (company, posting, application, browser) = await RoomAsync();
        var page = await browser.GetAsync(Review.RecruiterAddress(company, posting, application, "vetting"));

        var answer = await browser.SubmitAsync(page, [("Form.Certifications", check), ("Form.Note", note)], "#vet");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal(note, answer.Document.QuerySelector("#Form_Note")!.TextContent.Trim());
        Assert.False((await CandidateAsync(application)).IsVetted);
    }

    [Fact]
    public async Task TakeBack_NeedsAReason_AndKeepsTheHistory()
    {
        var (company, posting, application, browser) = await RoomAsync();
        var address = Review.RecruiterAddress(company, posting, application, "vetting");
        await browser.SubmitAsync(
            await browser.GetAsync(address), [("Form.SkillEvidence", "true"), ("Form.Note", "Saw the parts.")], "#vet");
        var page = await browser.GetAsync(address);

        var without = await browser.SubmitAsync(page, [("Form.Reason", " ")], "#take-back");
        Assert.Equal(["Give a reason."], without.Errors);
        await browser.SubmitAsync(page, [("Form.Reason", "The parts were somebody else's.")], "#take-back");

        var candidate = await CandidateAsync(application);
        Assert.False(candidate.IsVetted);
        Assert.Equal([true, false], candidate.Vettings.OrderBy(line => line.Id).Select(line => line.IsGranted));
        var again = await browser.SubmitAsync(page, [("Form.Reason", "Once more")], "#take-back");
        Assert.Equal(["The candidate is not vetted."], again.Errors);
    }

    private async Task<(Company Company, Posting Posting, JobApplication Application, TestBrowser Browser)> RoomAsync()
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        var recruiter = await host.Given.RecruiterAsync(company);
        return (company, posting, await host.Given.ApplicantAsync(posting), await host.Given.SignedInAsync(recruiter.Email!));
    }

    private Task<Candidate> CandidateAsync(JobApplication application) => host.WithDatabaseAsync(db =>
        db.Candidates.Include(candidate => candidate.Vettings).SingleAsync(candidate => candidate.Id == application.CandidateId));
}
