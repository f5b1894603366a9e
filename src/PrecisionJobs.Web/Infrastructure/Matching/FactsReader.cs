using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>Reads what matching may know of stored postings and profiles.</summary>
public sealed class FactsReader(AppDbContext db, TimeProvider clock)
{
    /// <summary>Postings or profiles read with one round trip.</summary>
    public const int BatchSize = 200;

    /// <summary>The day that matches are made for.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The facts of a posting, whatever its state; null where there is none.</summary>
    public async Task<PostingFacts?> PostingAsync(int id, CancellationToken cancellationToken) =>
        (await PostingsAsync(db.Postings.Where(posting => posting.Id == id), cancellationToken)).GetValueOrDefault(id);

    /// <summary>The facts of postings by their ids.</summary>
    public async Task<Dictionary<int, PostingFacts>> PostingsAsync(IQueryable<Posting> postings, CancellationToken cancellationToken)
    {
        var found = await postings.AsNoTracking()
            .Include(posting => posting.Occupation)
            .Include(posting => posting.Requirements).ThenInclude(item => item.Skill)
            .Include(posting => posting.Requirements).ThenInclude(item => item.Certification)
            .Include(posting => posting.Requirements).ThenInclude(item => item.Pathway)
            .Include(posting => posting.Sites).ThenInclude(link => link.Site)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return found.ToDictionary(posting => posting.Id, PostingFacts.Of);
    }

    /// <summary>The facts of a candidate; null where there is none.</summary>
    public async Task<CandidateFacts?> CandidateAsync(int id, CancellationToken cancellationToken) =>
        (await CandidatesAsync(db.Candidates.Where(candidate => candidate.Id == id), cancellationToken)).GetValueOrDefault(id)?.Facts;

    /// <summary>The facts of candidates by their ids, with who may find them.</summary>
    public async Task<Dictionary<int, PooledCandidate>> CandidatesAsync(
        IQueryable<Candidate> candidates, CancellationToken cancellationToken)
    {
        var found = await candidates.AsNoTracking()
            .Include(candidate => candidate.WorkHistory).ThenInclude(job => job.Skills).ThenInclude(used => used.Skill)
            .Include(candidate => candidate.WorkHistory).ThenInclude(job => job.Occupation)
            .Include(candidate => candidate.Skills).ThenInclude(held => held.Skill)
            .Include(candidate => candidate.Skills).ThenInclude(held => held.Evidence)
            .Include(candidate => candidate.Certifications).ThenInclude(held => held.Certification)
            .Include(candidate => candidate.Education).ThenInclude(entry => entry.Pathway)
            .Include(candidate => candidate.HiddenFrom)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return found.ToDictionary(candidate => candidate.Id, candidate => new PooledCandidate(
            CandidateFacts.Of(candidate, Today),
            candidate.Visibility,
            candidate.HiddenFrom.Count == 0 ? [] : [.. candidate.HiddenFrom.Select(hidden => hidden.CompanyId)]));
    }
}

/// <summary>A candidate as the pool keeps them.</summary>
/// <param name="Facts">What matching may know.</param>
/// <param name="Visibility">Who may find them.</param>
/// <param name="HiddenFrom">Companies that may not, whatever <paramref name="Visibility"/> says.</param>
public sealed record PooledCandidate(CandidateFacts Facts, ProfileVisibility Visibility, IReadOnlyList<int> HiddenFrom);
