using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Infrastructure.Matching;

/// <summary>The catalogue as matching needs it: read at first use, for it changes only when the product starts.</summary>
public sealed class MatchCatalogue(CatalogueSnapshot catalogue, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private TradeMap? _map;

    public async ValueTask<TradeMap> ReadAsync(CancellationToken cancellationToken)
    {
        if (_map is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _map ??= await MakeAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<TradeMap> MakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var pathways = await db.Pathways.AsNoTracking()
            .Select(pathway => new TradePathway(pathway.Slug, pathway.Name, pathway.Kind))
            .ToListAsync(cancellationToken);
        var steps = await db.LadderSteps.AsNoTracking()
            .Select(step => new TradeStep(step.From.Slug, step.To.Slug, step.Kind))
            .ToListAsync(cancellationToken);
        return new TradeMap(
            catalogue.Skills.Select(skill => new TradeSkill(
                skill.Slug, skill.Name, [.. skill.Neighbours.Select(near => new TradeNeighbour(near.Skill.Slug, near.Distance))])),
            catalogue.Certifications.Select(entry => new TradeCertification(entry.Slug, entry.ShortName, entry.Skills)),
            pathways,
            catalogue.Occupations.Select(entry => new TradeOccupation(entry.Slug, entry.Title, entry.Family.Slug)),
            steps);
    }
}
