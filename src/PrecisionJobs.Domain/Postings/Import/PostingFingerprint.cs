using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Fingerprints that tell whether a source or a posting has changed.</summary>
public static class PostingFingerprint
{
    /// <summary>Equal for equal rows of a file, wherever they stand in it.</summary>
    public static string Of(ImportedPosting row) => Hash(JsonSerializer.Serialize(row with { Row = 0 }, JsonSerializerOptions.Default));

    /// <summary>
    /// Equal while everything that an import writes is as it was; state and dates do not count. Requirements and sites
    /// must be loaded.
    /// </summary>
    public static string Of(Posting posting)
    {
        var parts = new List<string?>
        {
            posting.Title, Text(posting.OccupationId), posting.Summary, posting.TheWork, posting.TechnicalChallenges,
            posting.EquipmentAndControls, posting.TolerancesAndMaterials, posting.SuccessLooksLike, posting.RequirementsNote,
            posting.Benefits, posting.HiringProcess, Text(posting.TightestToleranceMicroinches), Text(posting.Pay?.MinimumCents),
            Text(posting.Pay?.MaximumCentsPerUnit), posting.Pay?.Unit.ToString(), posting.PayNote, Text(posting.ShiftPremiumCents),
            Text(posting.ShiftPremiumPercent), posting.OvertimeOffered.ToString(), posting.EmploymentType.ToString(),
            posting.Shift.ToString(), posting.ShiftNote, posting.ExperienceLevel?.ToString(), Text(posting.Openings),
            posting.Workplace.ToString(), string.Join(',', posting.RemoteStates), posting.UsPersonRequired.ToString(),
        };
        parts.AddRange(posting.Requirements
            .Select(Text)
            .Order(StringComparer.Ordinal));
        parts.AddRange(posting.Sites
            .Select(link => $"{link.Site.Zip} {link.Site.City} {link.Site.Street}")
            .Order(StringComparer.Ordinal));
        if (posting.StartsOn is { } starts)
        {
            parts.Add(starts.ToString("O", CultureInfo.InvariantCulture));
        }

        return Hash(string.Join('\u0001', parts));
    }

    // What earlier versions did not import is written only where it is there: their fingerprints still hold.
    private static string Text(PostingRequirement item)
    {
        var text = $"{item.SkillId}/{item.CertificationId}/{item.Importance}/{item.MinimumYears}";
        text += item.PathwayId is { } pathway ? string.Create(CultureInfo.InvariantCulture, $"/pathway {pathway}") : string.Empty;
        text += item.IsTradeExperience ? "/trade" : string.Empty;
        text += item.MinimumLevel is { } level ? $"/{level}" : string.Empty;
        text += item.AlternativeGroup is { } group ? string.Create(CultureInfo.InvariantCulture, $"/or {group}") : string.Empty;
        return text;
    }

    /// <summary>A name of its own for a row that has none: equal for equal title, places and organisation.</summary>
    public static string NameOf(ImportedPosting row, string title)
    {
        var places = row.Places.Select(place => $"{place.Street} {place.City} {place.Region} {place.PostalCode} {place.Text}".Trim());
        return $"row-{Hash($"{Slug.From(title)}|{string.Join('|', places)}|{row.Organization}")[..24]}";
    }

    /// <summary>The identifier as it is stored: one that is too long by its fingerprint.</summary>
    public static string Shortened(string identifier) => identifier.Length <= Posting.ExternalIdLength
        ? identifier
        : $"id-{Hash(identifier)[..40]}";

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
