using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Data.Scopes;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Web.Features.Shared.JobCards;
using PrecisionJobs.Web.Infrastructure.Links;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Mvc;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Features.Me.Matches;

/// <summary>Which page; and whether postings that the candidate ruled out by place, shift or pay are left aside.</summary>
public sealed record MatchFilter(string? Page, string? Show)
{
    /// <summary>Postings with a closed gate are listed too: nothing is ever left out unasked.</summary>
    public bool ShowsAll => Show == "all";

    public int PageNumber =>
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    /// <summary>The address of a page of the list.</summary>
    public string Address(Links links, int page) =>
        links.Me.Matches.With(("show", Show), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}

/// <summary>A posting with how it fits.</summary>
public sealed record MatchedJob(JobCard Card, Match Match);

/// <summary>The postings that fit, the best first.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Jobs">The page of the list.</param>
/// <param name="Count">How many there are in all; the list ends after the best <see cref="MatchListQuery.Most"/>.</param>
/// <param name="Home">Where distances are measured from; null while no ZIP code is known.</param>
/// <param name="HasSkills">The profile says something to match.</param>
/// <param name="Applied">Postings to which the candidate has applied.</param>
public sealed record MatchList(
    MatchFilter Filter, Paged<MatchedJob> Jobs, int Count, string? Home, bool HasSkills, IReadOnlySet<int> Applied);

/// <summary>Ranks the live postings for a candidate.</summary>
public sealed class MatchListQuery(
    AppDbContext db, FactsReader facts, MatchPools pools, JobCardsQuery cards, CurrentViewer viewer)
{
    /// <summary>Postings listed: nobody reads further.</summary>
    public const int Most = 200;

    private const int PageSize = 20;

    public async Task<MatchList> ReadAsync(int accountId, MatchFilter filter, CancellationToken cancellationToken)
    {
        var who = await viewer.ReadAsync(cancellationToken);
        var own = (await facts.CandidatesAsync(db.Candidates.OwnedBy(accountId), cancellationToken)).Values.SingleOrDefault();
        if (own is null)
        {
            return new MatchList(filter, new Paged<MatchedJob>([], 0, 1, PageSize), 0, who.HomeLabel, HasSkills: false, new HashSet<int>());
        }

        var ranked = await pools.PostingsForAsync(own.Facts, who.Audience, filter.ShowsAll, Most, cancellationToken);
        var page = Math.Min(filter.PageNumber, Math.Max(1, (ranked.Best.Count + PageSize - 1) / PageSize));
        var best = ranked.Best.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var matches = best.ToDictionary(posting => posting.PostingId, posting => posting.Match);
        var shown = best.ConvertAll(posting => posting.PostingId);
        var found = await cards.ReadAsync(shown, cancellationToken);
        var applied = await db.Applications.AsNoTracking()
            .Where(application => application.Candidate.AccountId == accountId && shown.Contains(application.PostingId))
            .Select(application => application.PostingId)
            .ToHashSetAsync(cancellationToken);
        return new MatchList(
            filter,
            new Paged<MatchedJob>(
                [.. found.Where(card => matches.ContainsKey(card.Id)).Select(card => new MatchedJob(card, matches[card.Id]))],
                ranked.Best.Count, page, PageSize),
            ranked.Count,
            who.HomeLabel,
            own.Facts.Skills.Count + own.Facts.Certifications.Count + own.Facts.Work.Count > 0,
            applied);
    }
}
