using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Candidates.JsonResume;
using PrecisionJobs.Web.Infrastructure.Files;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>
/// Everything that is kept of a candidate, for them alone: as files that people and machines read. Written to a file that
/// goes when it is closed, for documents may be many.
/// </summary>
public sealed class ArchiveQuery(AppDbContext db, FileStore files)
{
    private const int MostActs = 10_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The archive, to be read from its beginning and closed.</summary>
    /// <param name="whole">The profile with everything on it.</param>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="today">For the résumé.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Stream> WriteAsync(Candidate whole, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var target = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            {
                await AddTextAsync(zip, "README.txt", ReadMe, cancellationToken);
                await AddJsonAsync(zip, "profile.json", ProfileArchive.Of(whole), cancellationToken);
                await AddBytesAsync(zip, "resume-of-your-profile.pdf", ResumePdf.Write(ResumeContent.Of(whole, today)), cancellationToken);
                await AddTextAsync(zip, "resume.json", JsonResumeWriter.Write(ProfileProposal.Of(whole)), cancellationToken);
                await AddAccountAsync(zip, accountId, cancellationToken);
                await AddApplicationsAsync(zip, accountId, cancellationToken);
                await AddFilesAsync(zip, accountId, cancellationToken);
            }

            target.Position = 0;
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private const string ReadMe =
        """
        Everything PrecisionJobs holds about you.

        profile.json                  your trade profile, as typed facts
        resume-of-your-profile.pdf    the same on one page
        resume.json                   the same as JSON Resume, which other sites read
        account.json                  your account
        activity.json                 what was recorded when you signed in or changed something
        unfinished.json               forms that you began and have not sent
        applications/                 each application as you sent it, and what you were told since
        files/                        résumés, copies of certificates and documents that you uploaded

        Mails that we sent you are not kept longer than 90 days. What companies note among themselves about an application
        is theirs, and not in here.

        """;

    private async Task AddAccountAsync(ZipArchive zip, int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().Where(user => user.Id == accountId)
            .Select(user => new { user.Email, user.DisplayName, user.CreatedAt, user.EmailConfirmed, user.TwoFactorEnabled })
            .SingleAsync(cancellationToken);
        await AddJsonAsync(zip, "account.json", account, cancellationToken);
        var acts = await db.AuditEntries.AsNoTracking().Where(entry => entry.AccountId == accountId)
            .OrderByDescending(entry => entry.Id).Take(MostActs)
            .Select(entry => new { entry.At, entry.Action, entry.Origin, entry.Entity, entry.EntityKey, entry.Change })
            .ToListAsync(cancellationToken);
        await AddJsonAsync(zip, "activity.json", acts, cancellationToken);
        var drafts = await db.FormDrafts.AsNoTracking().Where(draft => draft.AccountId == accountId).OrderBy(draft => draft.Id)
            .Select(draft => new { draft.FormKey, draft.UpdatedAt, draft.Json })
            .ToListAsync(cancellationToken);
        await AddJsonAsync(zip, "unfinished.json", drafts, cancellationToken);
    }

    private async Task AddApplicationsAsync(ZipArchive zip, int accountId, CancellationToken cancellationToken)
    {
        var sent = await db.Applications.AsNoTracking().SentBy(accountId).Include(application => application.History)
            .OrderBy(application => application.Id).ToListAsync(cancellationToken);
        foreach (var application in sent)
        {
            var told = StatusChange.Course(application.History.OrderBy(line => line.Id).Select(line => (line.To, line.At)));
            await AddJsonAsync(
                zip,
                $"applications/{application.Reference}.json",
                new { application.Reference, application.SubmittedAt, Sent = application.Snapshot, Told = told },
                cancellationToken);
        }
    }

    private async Task AddFilesAsync(ZipArchive zip, int accountId, CancellationToken cancellationToken)
    {
        var own = await db.StoredFiles.AsNoTracking().Where(file => file.OwnerAccountId == accountId)
            .OrderBy(file => file.Id).ToListAsync(cancellationToken);
        foreach (var file in own)
        {
            await AddFileAsync(zip, file, cancellationToken);
        }
    }

    private async Task AddFileAsync(ZipArchive zip, StoredFile file, CancellationToken cancellationToken)
    {
        if (files.Open(file.StorageName) is not { } bytes)
        {
            return;
        }

        await using (bytes)
        {
            await using var entry = await zip.CreateEntry($"files/{file.Id}-{file.OriginalName}", CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await bytes.CopyToAsync(entry, cancellationToken);
        }
    }

    private static Task AddJsonAsync<T>(ZipArchive zip, string name, T value, CancellationToken cancellationToken) =>
        AddBytesAsync(zip, name, JsonSerializer.SerializeToUtf8Bytes(value, Json), cancellationToken);

    private static Task AddTextAsync(ZipArchive zip, string name, string text, CancellationToken cancellationToken) =>
        AddBytesAsync(zip, name, System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);

    private static async Task AddBytesAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }
}
