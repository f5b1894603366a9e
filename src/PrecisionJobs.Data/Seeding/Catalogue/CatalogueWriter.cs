using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>Puts checked entries into the tracked tables. Change detection finds out what really differs.</summary>
internal sealed class CatalogueWriter(AppDbContext db, CatalogueContent content)
{
    private Dictionary<string, JobFamily> _families = new(StringComparer.Ordinal);
    private Dictionary<string, Skill> _skills = new(StringComparer.Ordinal);
    private Dictionary<string, Certification> _certifications = new(StringComparer.Ordinal);
    private Dictionary<string, Pathway> _pathways = new(StringComparer.Ordinal);
    private Dictionary<string, Occupation> _occupations = new(StringComparer.Ordinal);
    private Dictionary<string, LadderStep> _ladder = new(StringComparer.Ordinal);

    public async Task ReadTablesAsync(CancellationToken cancellationToken)
    {
        _families = await db.JobFamilies.ToDictionaryAsync(family => family.Slug, StringComparer.Ordinal, cancellationToken);
        _skills = await db.Skills.Include(skill => skill.Neighbours)
            .ToDictionaryAsync(skill => skill.Slug, StringComparer.Ordinal, cancellationToken);
        _certifications = await db.Certifications.ToDictionaryAsync(item => item.Slug, StringComparer.Ordinal, cancellationToken);
        _pathways = await db.Pathways.ToDictionaryAsync(pathway => pathway.Slug, StringComparer.Ordinal, cancellationToken);
        _occupations = await db.Occupations
            .Include(occupation => occupation.Wages)
            .Include(occupation => occupation.Skills)
            .Include(occupation => occupation.Certifications)
            .Include(occupation => occupation.Pathways)
            .ToDictionaryAsync(occupation => occupation.Slug, StringComparer.Ordinal, cancellationToken);
        _ladder = await db.LadderSteps.ToDictionaryAsync(
            step => $"{step.From.Slug} → {step.To.Slug}", StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>
    /// An entry that somebody's posting or profile names stays: taking it away silently would change what they wrote.
    /// </summary>
    public Task RefuseRemovalOfUsedAsync(CancellationToken cancellationToken) => new CatalogueUses(db).RefuseAsync(
        Gone(_occupations, content.Occupations), Gone(_skills, content.Skills), Gone(_certifications, content.Certifications),
        Gone(_pathways, content.Pathways), cancellationToken);

    public void Write()
    {
        Sync(_families, content.Families, CatalogueMapping.New, (family, entry, order) => family.Take(entry, order));
        Sync(_skills, content.Skills, CatalogueMapping.New, (skill, entry, _) => skill.Take(entry));
        Sync(_certifications, content.Certifications, CatalogueMapping.New, (item, entry, _) => item.Take(entry));
        Sync(_pathways, content.Pathways, CatalogueMapping.New, (pathway, entry, _) => pathway.Take(entry));
        Sync(_occupations, content.Occupations, CatalogueMapping.New, WriteOccupation);
        WriteNeighbours();
        WriteLadder();
    }

    private static Dictionary<int, string> Gone<TEntity>(
        Dictionary<string, TEntity> stored, IReadOnlyList<SluggedEntry> entries)
        where TEntity : class
    {
        var kept = entries.Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
        return stored.Where(pair => !kept.Contains(pair.Key)).ToDictionary(
            pair => pair.Value switch
            {
                Occupation occupation => occupation.Id,
                Skill skill => skill.Id,
                Certification certification => certification.Id,
                _ => throw new InvalidOperationException($"{typeof(TEntity).Name} is not referred to from outside."),
            },
            pair => pair.Key);
    }

    private void Sync<TEntity, TEntry>(
        Dictionary<string, TEntity> stored,
        IReadOnlyList<TEntry> entries,
        Func<TEntry, TEntity> create,
        Action<TEntity, TEntry, int> take)
        where TEntity : class
        where TEntry : SluggedEntry
    {
        var kept = entries.Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (slug, gone) in stored.Where(pair => !kept.Contains(pair.Key)).ToList())
        {
            db.Remove(gone);
            stored.Remove(slug);
        }

        foreach (var (order, entry) in entries.Index())
        {
            if (!stored.TryGetValue(entry.Slug, out var entity))
            {
                entity = create(entry);
                stored.Add(entry.Slug, entity);
                db.Add(entity);
            }

            take(entity, entry, order);
        }
    }

    private void WriteOccupation(Occupation occupation, OccupationEntry entry, int order)
    {
        occupation.Take(entry, content.Figures[entry.Soc]);
        occupation.Family = _families[entry.Family];
        SyncLinks(
            occupation.Skills,
            entry.Skills,
            (link, wanted) => link.SkillId != 0 && link.SkillId == _skills[wanted.Slug].Id,
            wanted => new OccupationSkill { Skill = _skills[wanted.Slug] },
            (link, wanted, place) => (link.IsCore, link.Order) = (wanted.Core, place));
        SyncLinks(
            occupation.Certifications,
            entry.Certifications,
            (link, wanted) => link.CertificationId != 0 && link.CertificationId == _certifications[wanted].Id,
            wanted => new OccupationCertification { Certification = _certifications[wanted] },
            (link, _, place) => link.Order = place);
        SyncLinks(
            occupation.Pathways,
            entry.Pathways,
            (link, wanted) => link.PathwayId != 0 && link.PathwayId == _pathways[wanted].Id,
            wanted => new OccupationPathway { Pathway = _pathways[wanted] },
            (link, _, place) => link.Order = place);
    }

    private void WriteNeighbours()
    {
        var wanted = _skills.Keys.ToDictionary(slug => slug, _ => new List<(string Slug, int Distance)>(), StringComparer.Ordinal);
        foreach (var skill in content.Skills)
        {
            foreach (var near in skill.Neighbours)
            {
                var distance = (int)(near.Distance * 100);
                wanted[skill.Slug].Add((near.Slug, distance));
                wanted[near.Slug].Add((skill.Slug, distance));
            }
        }

        foreach (var (slug, neighbours) in wanted)
        {
            SyncLinks(
                _skills[slug].Neighbours,
                neighbours,
                (link, near) => link.NeighbourId != 0 && link.NeighbourId == _skills[near.Slug].Id,
                near => new SkillNeighbour { Neighbour = _skills[near.Slug] },
                (link, near, _) => link.Distance = near.Distance);
        }
    }

    private void WriteLadder()
    {
        var kept = content.Ladder.Select(step => step.Key).ToHashSet(StringComparer.Ordinal);
        db.RemoveRange(_ladder.Where(pair => !kept.Contains(pair.Key)).Select(pair => pair.Value));
        foreach (var entry in content.Ladder)
        {
            if (!_ladder.TryGetValue(entry.Key, out var step))
            {
                step = new LadderStep
                {
                    From = _occupations[entry.From],
                    To = _occupations[entry.To],
                    Note = entry.Note,
                };
                db.Add(step);
            }

            step.Take(entry);
        }
    }

    private void SyncLinks<TLink, TWanted>(
        List<TLink> links,
        IReadOnlyList<TWanted> wanted,
        Func<TLink, TWanted, bool> matches,
        Func<TWanted, TLink> create,
        Action<TLink, TWanted, int> take)
        where TLink : class
    {
        var stored = links.ToList();
        foreach (var (place, item) in wanted.Index())
        {
            var link = stored.Find(candidate => matches(candidate, item));
            if (link is null)
            {
                link = create(item);
                links.Add(link);
            }
            else
            {
                stored.Remove(link);
            }

            take(link, item, place);
        }

        foreach (var gone in stored)
        {
            links.Remove(gone);
            db.Remove(gone);
        }
    }
}
