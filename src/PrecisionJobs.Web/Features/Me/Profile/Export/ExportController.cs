using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.JsonResume;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>Takes the profile along: as a résumé, and everything that is kept of its owner.</summary>
[Route("me/profile/export")]
public sealed class ExportController(ProfileQuery profile, ArchiveQuery archive) : MeController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await profile.WholeAsync(AccountId, cancellationToken));

    [HttpGet("resume.pdf")]
    public async Task<IActionResult> Resume(CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        return Attachment(ResumePdf.Write(ResumeContent.Of(whole, profile.Today)), "application/pdf", NameOf(whole, "resume.pdf"));
    }

    [HttpGet("resume.json")]
    public async Task<IActionResult> JsonResume(CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        return Attachment(
            Encoding.UTF8.GetBytes(JsonResumeWriter.Write(ProfileProposal.Of(whole))), "application/json", NameOf(whole, "resume.json"));
    }

    [HttpGet("archive.zip")]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Archive(CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return File(await archive.WriteAsync(whole, AccountId, profile.Today, cancellationToken), "application/zip", NameOf(whole, "everything.zip"));
    }

    private FileContentResult Attachment(byte[] bytes, string contentType, string name)
    {
        Response.Headers.CacheControl = "no-store";
        return File(bytes, contentType, name);
    }

    private static string NameOf(Candidate candidate, string what) => $"{Slug.From(candidate.Name, "profile")}-{what}";
}
