using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Files.ResumeText;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Features.Me.Profile.Import;

/// <summary>A résumé to be read.</summary>
public sealed class ReadForm
{
    public IFormFile? File { get; set; }

    /// <summary>The résumé on the profile is to be read instead.</summary>
    public bool IsOwn { get; set; }
}

/// <summary>Where a résumé is chosen.</summary>
/// <param name="Form">The form.</param>
/// <param name="Resume">The résumé on the profile, which can be read instead; null where there is none.</param>
public sealed record ReadPage(ReadForm Form, StoredFile? Resume);

/// <summary>Where what was read is confirmed.</summary>
/// <param name="Form">What was read, to be ticked.</param>
/// <param name="Unread">What found no place.</param>
public sealed record ConfirmPage(ImportForm Form, IReadOnlyList<string> Unread);

/// <summary>
/// Reads a résumé and shows what was found; only what its owner ticks is stored, and the file itself is not kept.
/// </summary>
[Route("me/profile/import")]
public sealed class ImportController(
    ProfileQuery profile, ResumeFileReader reader, FileStore store, TakeImport take, Links links) : MeController
{
    private const int MostUnread = 20;

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View("Read", new ReadPage(new ReadForm(), (await profile.WholeAsync(AccountId, cancellationToken)).Resume));

    [HttpPost("")]
    [UploadLimit]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(ReadForm form, CancellationToken cancellationToken)
    {
        var whole = await profile.WholeAsync(AccountId, cancellationToken);
        var (name, bytes) = form.File is { } file
            ? (FileNames.Base(file.FileName), await BytesAsync(file.OpenReadStream(), file.Length, cancellationToken))
            : form.IsOwn && whole.Resume is { } resume && store.Open(resume.StorageName) is { } stored
                ? (resume.OriginalName, await BytesAsync(stored, resume.SizeBytes, cancellationToken))
                : (null, null);
        if (bytes is null)
        {
            return Refused(form, whole, form.File is null ? "Choose a file." : "The file is empty, or larger than 5 MB.");
        }

        var (proposal, error) = reader.Read(bytes);
        return proposal is null
            ? Refused(form, whole, error!)
            : View("Confirm", PageOf(ImportParts.FormOf(proposal, whole, name ?? "your file"), proposal));
    }

    [HttpPost("confirm")]
    public async Task<IActionResult> Confirm(ImportForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Invalid("Confirm", new ConfirmPage(form, []));
        }

        if (!form.TakesAnything)
        {
            return Invalid("Confirm", new ConfirmPage(form, []), [new FieldError(string.Empty, "Tick what is to go onto your profile.")]);
        }

        var taken = await take.ExecuteAsync(AccountId, form, Process, cancellationToken);
        return Redirect(links.Me.Profile, flash: taken == 1 ? "One thing is on your profile." : $"{taken} things are on your profile.");
    }

    private static ConfirmPage PageOf(ImportForm form, ResumeProposal proposal) =>
        new(form, [.. proposal.Unread.Take(MostUnread).Select(source => source.Words)]);

    private ViewResult Refused(ReadForm form, Candidate whole, string message) =>
        Invalid("Read", new ReadPage(form, whole.Resume), [new FieldError("File", message)]);

    private static async Task<byte[]?> BytesAsync(Stream stream, long length, CancellationToken cancellationToken)
    {
        await using (stream)
        {
            if (length is 0 or > StoredFile.MaximumBytes)
            {
                return null;
            }

            var bytes = new byte[length];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
    }
}
