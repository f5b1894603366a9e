namespace PrecisionJobs.Domain.Matching;

/// <summary>Slugs as numbers, given in the order in which they are first seen.</summary>
internal sealed class Interned
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _slugs = [];

    public int Count => _slugs.Count;

    public string this[int id] => _slugs[id];

    /// <summary>The number of a slug that was seen before.</summary>
    public int? Find(string slug) => _ids.TryGetValue(slug, out var id) ? id : null;

    public int Id(string slug)
    {
        if (!_ids.TryGetValue(slug, out var id))
        {
            id = _slugs.Count;
            _ids.Add(slug, id);
            _slugs.Add(slug);
        }

        return id;
    }
}
