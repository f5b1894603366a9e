using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Web.Features.Admin.Postings;

/// <summary>The postings of all companies.</summary>
[Route("admin/postings")]
public sealed class PostingsController(PostingListQuery postings, PostingPageQuery posting) : AdminController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        string? status, string? q, string? company, int page, CancellationToken cancellationToken) =>
        View(await postings.FindAsync(status, q, company, page, cancellationToken));

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await posting.FindAsync(id, cancellationToken) is { } found ? View(found) : NotFound();
}
