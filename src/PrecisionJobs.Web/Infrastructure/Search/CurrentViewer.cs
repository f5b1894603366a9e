using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Web.Infrastructure.Security;

namespace PrecisionJobs.Web.Infrastructure.Search;

/// <summary>Who looks at public pages.</summary>
/// <param name="Audience">What of the live postings they may see.</param>
/// <param name="CandidateId">The candidate, when one is signed in.</param>
/// <param name="Home">Where the candidate lives, as far as told.</param>
/// <param name="HomeLabel">The same in words.</param>
public sealed record Viewer(SearchAudience Audience, int? CandidateId, GeoPoint? Home, string? HomeLabel)
{
    /// <summary>Somebody of whom nothing is known.</summary>
    public static readonly Viewer Anyone = new(SearchAudience.Anyone, null, null, null);
}

/// <summary>
/// The viewer of this request. Only vetted candidates see postings for vetted candidates; staff see those of their own
/// companies in their workspaces, not here. Costs a query for candidates alone.
/// </summary>
public sealed class CurrentViewer(AppDbContext db, IHttpContextAccessor accessor)
{
    private Viewer? _viewer;

    /// <summary>Read once per request.</summary>
    public async Task<Viewer> ReadAsync(CancellationToken cancellationToken) =>
        _viewer ??= await FindAsync(cancellationToken) ?? Viewer.Anyone;

    private async Task<Viewer?> FindAsync(CancellationToken cancellationToken)
    {
        var user = accessor.HttpContext?.User;
        if (user?.IsInRole(Roles.Candidate) != true || user.AccountId() is not { } accountId)
        {
            return null;
        }

        var row = await db.Candidates.AsNoTracking()
            .Where(candidate => candidate.AccountId == accountId)
            .Select(candidate => new
            {
                candidate.Id,
                candidate.VettedAt,
                candidate.Latitude,
                candidate.Longitude,
                candidate.City,
                candidate.StateCode,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new Viewer(
                row.VettedAt is null ? SearchAudience.Anyone : SearchAudience.Vetted,
                row.Id,
                row is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
                row.City is null ? null : $"{row.City}, {row.StateCode}");
    }
}
