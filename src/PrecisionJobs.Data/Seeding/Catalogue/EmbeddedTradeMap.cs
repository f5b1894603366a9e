using PrecisionJobs.Domain.Matching;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>What is next to what in the trade, from the catalogue's files: for what has to match without a database.</summary>
public static class EmbeddedTradeMap
{
    /// <summary>The map of the files that ship; the same as <see cref="TradeMap.Of"/> of the tables that they fill.</summary>
    public static TradeMap Read()
    {
        var content = new CatalogueReader(CatalogueFiles.Embedded(), []).Read();
        return new TradeMap(
            content.Skills.Select(entry => new TradeSkill(
                entry.Slug, entry.Name, [.. entry.Neighbours.Select(near => new TradeNeighbour(near.Slug, (int)(near.Distance * 100)))])),
            content.Certifications.Select(entry => new TradeCertification(entry.Slug, entry.Abbreviation ?? entry.Name, entry.Skills)),
            content.Pathways.Select(entry => new TradePathway(entry.Slug, entry.Name, entry.Kind)),
            content.Occupations.Select(entry => new TradeOccupation(entry.Slug, entry.Title, entry.Family)),
            content.Ladder.Select(entry => new TradeStep(entry.From, entry.To, entry.Kind)));
    }
}
