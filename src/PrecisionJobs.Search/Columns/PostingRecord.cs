using System.Runtime.InteropServices;
using Lucene.Net.Util;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Columns;

/// <summary>
/// The typed facts of a posting as one binary value of the index, which <see cref="ColumnsLoader"/> reads into columns. Its
/// layout is part of the schema version.
/// </summary>
internal sealed record PostingRecord
{
    /// <summary>Stands for a pay that is not stated.</summary>
    public const long NoPay = -1;

    public required int Id { get; init; }

    public required long PublishedTicks { get; init; }

    public required long LiveFromTicks { get; init; }

    /// <summary>Ticks, or <see cref="long.MaxValue"/> when open-ended.</summary>
    public required long ClosesTicks { get; init; }

    /// <summary>Top of the range over a year in cents, or <see cref="NoPay"/>.</summary>
    public required long PayTop { get; init; }

    public required bool IsVettedOnly { get; init; }

    public required float Completeness { get; init; }

    public required IReadOnlyList<Point> Sites { get; init; }

    public required IReadOnlyList<(SearchFacet Facet, string Value)> Values { get; init; }

    public static PostingRecord Of(PostingDocument document) => new()
    {
        Id = document.Id,
        PublishedTicks = document.PublishedAt.Ticks,
        LiveFromTicks = document.LiveFrom.Ticks,
        ClosesTicks = document.ClosesAt?.Ticks ?? long.MaxValue,
        PayTop = document.Pay?.MaximumAnnualCents ?? NoPay,
        IsVettedOnly = document.Visibility == Domain.Postings.PostingVisibility.VettedOnly,
        Completeness = (float)Math.Clamp(document.Completeness, 0, 1),
        Sites = [.. document.Sites.Select(site => site.Location is { } at
            ? new Point(at.Latitude, at.Longitude)
            : new Point(double.NaN, double.NaN))],
        Values = [.. ValuesOf(document).Where(entry => !string.IsNullOrEmpty(entry.Value)).Distinct()],
    };

    public BytesRef ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Id);
        writer.Write(PublishedTicks);
        writer.Write(LiveFromTicks);
        writer.Write(ClosesTicks);
        writer.Write(PayTop);
        writer.Write(IsVettedOnly);
        writer.Write(Completeness);
        writer.Write7BitEncodedInt(Sites.Count);
        foreach (var site in Sites)
        {
            writer.Write(site.Latitude);
            writer.Write(site.Longitude);
        }

        writer.Write7BitEncodedInt(Values.Count);
        foreach (var (facet, value) in Values)
        {
            writer.Write((byte)facet);
            writer.Write(value);
        }

        writer.Flush();
        return new BytesRef(stream.ToArray());
    }

    private static IEnumerable<(SearchFacet Facet, string Value)> ValuesOf(PostingDocument document)
    {
        yield return (SearchFacet.Family, document.FamilySlug ?? "");
        yield return (SearchFacet.Occupation, document.OccupationSlug ?? "");
        yield return (SearchFacet.Company, document.CompanySlug ?? "");
        yield return (SearchFacet.Type, SearchFacets.Value(document.EmploymentType));
        yield return (SearchFacet.Pathway, document.ExperienceLevel is { } level ? SearchFacets.Value(level) : "");
        yield return (SearchFacet.UsPerson, document.UsPersonRequired ? "true" : "false");
        yield return (SearchFacet.Visibility, SearchFacets.Value(document.Visibility));
        foreach (var skill in document.Skills)
        {
            yield return (SearchFacet.Skill, skill.Slug);
            if (FacetOf(skill.Category) is { } facet)
            {
                yield return (facet, skill.Slug);
            }
        }

        var lists = document.Certifications.Select(slug => (SearchFacet.Certification, slug))
            .Concat(document.Sites.Select(site => (SearchFacet.State, site.StateCode ?? "")))
            .Concat(document.Shifts.Select(shift => (SearchFacet.Shift, SearchFacets.Value(shift))));
        foreach (var entry in lists)
        {
            yield return entry;
        }
    }

    private static SearchFacet? FacetOf(SkillCategory category) => category switch
    {
        SkillCategory.Machine => SearchFacet.Machine,
        SkillCategory.Control => SearchFacet.Control,
        SkillCategory.Material => SearchFacet.Material,
        _ => null,
    };

    /// <summary>Degrees; not-a-number when the site has no point.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Point(double Latitude, double Longitude);
}
