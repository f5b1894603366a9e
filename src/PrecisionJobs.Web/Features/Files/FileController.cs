using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Web.Infrastructure.Files;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Files;

/// <summary>Downloads a stored file: for its owner, and for the company that was sent it.</summary>
[Authorize]
[Route("files")]
public sealed class FileController(FileDownloadQuery files) : AppController
{
    [HttpGet("{storageName:regex(^[[0-9a-f]]{{32}}$)}")]
    public async Task<IActionResult> Show(string storageName, CancellationToken cancellationToken) =>
        await files.FindAsync(storageName, AccountId, User.FindFirstValue(ClaimTypes.Role), cancellationToken) is { } file
            ? new FileDownload(file)
            : NotFound();
}
