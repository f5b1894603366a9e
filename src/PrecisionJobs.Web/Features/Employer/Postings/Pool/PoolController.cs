using Microsoft.AspNetCore.Mvc;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings.Coaching;
using PrecisionJobs.Web.Features.Employer.Postings.Steps;
using PrecisionJobs.Web.Infrastructure.Matching;

namespace PrecisionJobs.Web.Features.Employer.Postings.Pool;

/// <summary>How many candidates the requirements of a posting leave, measured.</summary>
[RequireMember(MemberRole.Editor)]
[Route("employer/{companySlug}/postings/{postingId:int}/pool")]
public sealed class PoolController(WrittenPostingsQuery postings, MatchPools pools) : EmployerController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int postingId, int? radius, CancellationToken cancellationToken)
    {
        var posting = await postings.FindAsync(Member.CompanyId, postingId, cancellationToken);
        if (posting is null)
        {
            return NotFound();
        }

        var miles = radius is { } asked && PoolPage.Radii.Contains(asked) ? asked : PoolPage.UsualRadius;
        var preview = await pools.PreviewAsync(PostingFacts.Of(posting), Member.CompanyId, miles, cancellationToken);
        return View(new PoolPage(posting.Id, posting.Title, posting.Workplace == Domain.Postings.Workplace.Remote, posting.Sites.Count > 0, miles, PoolAdvice.Of(preview)));
    }
}

/// <summary>The pool of a posting.</summary>
/// <param name="PostingId">Whose.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsRemote">Distance does not count.</param>
/// <param name="HasSite">There is a place to measure from.</param>
/// <param name="Radius">In miles.</param>
/// <param name="Pool">The numbers, small ones hidden.</param>
public sealed record PoolPage(int PostingId, string Title, bool IsRemote, bool HasSite, int Radius, PoolWords Pool)
{
    /// <summary>Miles where nobody chose.</summary>
    public const int UsualRadius = 50;

    /// <summary>Miles to choose from.</summary>
    public static readonly IReadOnlyList<int> Radii = [15, 25, UsualRadius, 100];
}
