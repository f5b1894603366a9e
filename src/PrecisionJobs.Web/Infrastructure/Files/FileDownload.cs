using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Accounts;

namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>
/// The only way a stored file leaves: as an attachment, with the type its bytes have, never kept by a cache, and never
/// run even where a reader opens it in the browser. Whoever makes one has asked first who may have the file.
/// </summary>
public sealed class FileDownload(StoredFile file) : IActionResult
{
    /// <inheritdoc />
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<FileStore>().Open(file.StorageName) is not { } bytes)
        {
            services.GetRequiredService<ILogger<FileDownload>>().LogError("The bytes of file {FileId} are missing.", file.Id);
            await new NotFoundResult().ExecuteResultAsync(context);
            return;
        }

        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await new FileStreamResult(bytes, file.ContentType) { FileDownloadName = file.OriginalName }
            .ExecuteResultAsync(context);
    }
}
