using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Web.Features.Guide.Demand;

/// <summary>Demand and supply of every skill, by region; a state's postal code, or empty for the whole country.</summary>
public sealed class DemandFigures
{
    private readonly FrozenDictionary<(string Region, int SkillId), SkillDemand> _figures;

    private DemandFigures(FrozenDictionary<(string Region, int SkillId), SkillDemand> figures, DateTime at) => (_figures, At) = (figures, at);

    /// <summary>The whole country.</summary>
    public const string Everywhere = "";

    /// <summary>When they were counted, UTC.</summary>
    public DateTime At { get; }

    /// <summary>Regions in which some posting asks for something, by code; the country is not among them.</summary>
    public IReadOnlyList<string> Regions { get; private init; } = [];

    /// <summary>The figures of a skill; zeros where nobody asks for it and nobody has it.</summary>
    public SkillDemand Of(int skillId, string region = Everywhere) =>
        _figures.TryGetValue((region, skillId), out var found) ? found : new SkillDemand(skillId, 0, 0);

    /// <summary>Everything that is asked for in a region.</summary>
    public IEnumerable<SkillDemand> AskedIn(string region) =>
        _figures.Where(entry => entry.Key.Region == region && entry.Value.Postings > 0).Select(entry => entry.Value);

    /// <summary>Counts. A posting with several sites in a state counts there once; remote work counts for the country only.</summary>
    public static async Task<DemandFigures> ReadAsync(AppDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var live = db.Postings.AsNoTracking().Where(Posting.LiveAt(now)).Where(posting => posting.Visibility != PostingVisibility.VettedOnly);
        var asked = live.SelectMany(
            posting => posting.Requirements.Where(item => item.SkillId != null),
            (posting, item) => new { posting.Id, SkillId = item.SkillId!.Value });
        var country = await asked.Distinct().GroupBy(row => row.SkillId)
            .Select(group => new { SkillId = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var sites = live.SelectMany(posting => posting.Sites, (posting, link) => new { posting.Id, link.Site.StateCode }).Distinct();
        var states = await asked.Distinct().Join(sites, row => row.Id, site => site.Id, (row, site) => new { row.SkillId, site.StateCode })
            .GroupBy(row => new { row.SkillId, row.StateCode })
            .Select(group => new { group.Key.SkillId, group.Key.StateCode, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var people = await db.Candidates.AsNoTracking().Where(candidate => candidate.Visibility != ProfileVisibility.Hidden)
            .SelectMany(candidate => candidate.Skills, (candidate, held) => new { candidate.StateCode, held.SkillId })
            .GroupBy(row => new { row.SkillId, row.StateCode })
            .Select(group => new { group.Key.SkillId, group.Key.StateCode, Count = group.Count() })
            .ToListAsync(cancellationToken);

        var figures = new Dictionary<(string Region, int SkillId), SkillDemand>();
        country.ForEach(row => Add(figures, Everywhere, row.SkillId, row.Count, 0));
        states.ForEach(row => Add(figures, row.StateCode, row.SkillId, row.Count, 0));
        people.ForEach(row => Add(figures, Everywhere, row.SkillId, 0, row.Count));
        people.FindAll(row => row.StateCode is not null).ForEach(row => Add(figures, row.StateCode!, row.SkillId, 0, row.Count));
        return new DemandFigures(figures.ToFrozenDictionary(), now)
        {
            Regions = [.. states.Select(row => row.StateCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static void Add(
        Dictionary<(string Region, int SkillId), SkillDemand> figures, string region, int skillId, int postings, int people)
    {
        var known = figures.GetValueOrDefault((region, skillId)) ?? new SkillDemand(skillId, 0, 0);
        figures[(region, skillId)] = known with { Postings = known.Postings + postings, People = known.People + people };
    }
}

/// <summary>
/// The figures as they were at most <see cref="Age"/> ago: they are read on many pages of the guide and need not be of
/// this second.
/// </summary>
public sealed class RecentDemand(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>How old they may be.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1);
    private DemandFigures? _figures;

    public async Task<DemandFigures> ReadAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } counted)
            {
                return counted;
            }

            await using var scope = scopes.CreateAsyncScope();
            return _figures = await DemandFigures.ReadAsync(
                scope.ServiceProvider.GetRequiredService<AppDbContext>(), clock.GetUtcNow().UtcDateTime, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private DemandFigures? Fresh() => _figures is { } known && clock.GetUtcNow().UtcDateTime - known.At < Age ? known : null;
}
