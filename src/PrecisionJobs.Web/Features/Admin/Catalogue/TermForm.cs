using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Web.Features.Admin.Catalogue;

/// <summary>What an administrator decides about a text.</summary>
public sealed class TermForm
{
    private IReadOnlyList<CatalogueEntry> _near = [];

    public UnlistedKind Kind { get; set; }

    /// <summary>The text, folded: the same for everybody who typed it.</summary>
    public string? Folded { get; set; }

    /// <summary>Name of the entry it is the same as.</summary>
    public string? Entry { get; set; }

    /// <summary>The entry that was chosen among several: "skill:12".</summary>
    public string? Pick { get; set; }

    /// <summary>What may be meant.</summary>
    public IReadOnlyList<CatalogueEntry> Near() => _near;

    /// <summary>Offers what may be meant.</summary>
    public void Offer(IReadOnlyList<CatalogueEntry> near) => _near = near;
}
