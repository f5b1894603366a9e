using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Data;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Guide.Certifications;

/// <summary>Reads a certification's page.</summary>
public sealed class CertificationQuery(AppDbContext db, CatalogueSnapshot catalogue)
{
    /// <summary>The page, or null where there is no such certification.</summary>
    public async Task<CertificationPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (catalogue.Certification(slug) is not { } known)
        {
            return null;
        }

        var certification = await db.Certifications.AsNoTracking().SingleAsync(item => item.Id == known.Id, cancellationToken);
        return new CertificationPage(
            certification,
            [.. certification.Skills.Select(skill => catalogue.Skill(skill)!)],
            [.. certification.Families.Select(family => catalogue.Family(family)!)],
            [.. catalogue.Occupations.Where(item => item.Certifications.Any(held => held.Id == known.Id))],
            [.. catalogue.Certifications.Where(item => item.Issuer == known.Issuer && item.Id != known.Id)]);
    }
}

/// <summary>A certification's page.</summary>
/// <param name="Certification">The certification.</param>
/// <param name="Skills">What it is evidence of.</param>
/// <param name="Families">Where it is of use.</param>
/// <param name="Occupations">Occupations in which it is of use.</param>
/// <param name="SameIssuer">What else its issuer certifies.</param>
public sealed record CertificationPage(
    Certification Certification,
    IReadOnlyList<KnownSkill> Skills,
    IReadOnlyList<KnownFamily> Families,
    IReadOnlyList<KnownOccupation> Occupations,
    IReadOnlyList<KnownCertification> SameIssuer)
{
    /// <summary>How it ends, in a sentence.</summary>
    public string ExpirySentence => Certification.ExpiryKind switch
    {
        ExpiryKind.Fixed => $"It expires {Months(Certification.ValidityMonths!.Value)} after it was issued.",
        ExpiryKind.Continuity when Certification.IsPerProcess =>
            $"It has no end date. It lapses when the work is not done for {Months(Certification.ContinuityMonths!.Value)}, and each process is counted by itself.",
        ExpiryKind.Continuity =>
            $"It has no end date. It lapses when the work is not done for {Months(Certification.ContinuityMonths!.Value)}.",
        ExpiryKind.None => "It does not expire.",
        _ => "We found no published statement on whether it expires. Ask the issuer.",
    };

    private static string Months(int months) => months % 12 == 0
        ? FigureText.Count(months / 12, "year", "years")
        : FigureText.Count(months, "month", "months");
}
