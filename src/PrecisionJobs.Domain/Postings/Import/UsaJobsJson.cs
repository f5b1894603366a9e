using System.Text.Json;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>Reads an item of an answer of the USAJOBS search API (<c>SearchResultItems</c>).</summary>
internal static class UsaJobsJson
{
    public static ImportedPosting Read(JsonElement descriptor, string? objectId, int row)
    {
        var details = descriptor.Get("UserArea")?.Get("Details");
        var pay = descriptor.Get("PositionRemuneration").Many().Cast<JsonElement?>().FirstOrDefault();
        return new ImportedPosting
        {
            Row = row,
            Identifier = objectId ?? descriptor.TextAt("PositionID"),
            Title = descriptor.TextAt("PositionTitle"),
            Description = details?.TextAt("JobSummary") ?? descriptor.Get("PositionFormattedDescription").Many()
                .Select(part => part.TextAt("Content")).FirstOrDefault(text => text is not null),
            Responsibilities = details?.TextAt("MajorDuties"),
            Requirements = Join(descriptor.TextAt("QualificationSummary"), details?.TextAt("Requirements"), details?.TextAt("Education")),
            Benefits = details?.TextAt("Benefits"),
            HowToApply = details?.TextAt("HowToApply"),
            Organization = descriptor.TextAt("OrganizationName") ?? descriptor.TextAt("DepartmentName"),
            Places = [.. descriptor.Get("PositionLocation").Many().Select(PlaceOf).Where(place => !place.IsBlank)],
            IsRemote = details?.TextAt("RemoteIndicator") is { } remote && JsonText.IsTrue(remote),
            PayMinimum = pay?.TextAt("MinimumRange"),
            PayMaximum = pay?.TextAt("MaximumRange"),
            PayUnit = pay?.TextAt("RateIntervalCode", "Description"),
            EmploymentTypes = [.. descriptor.Get("PositionSchedule").Many().Concat(descriptor.Get("PositionOfferingType").Many())
                .Select(item => item.TextAt("Name")).OfType<string>()],
            PostedOn = descriptor.TextAt("PublicationStartDate", "PositionStartDate"),
            ClosesOn = descriptor.TextAt("ApplicationCloseDate", "PositionEndDate"),
            Url = descriptor.TextAt("PositionURI"),
        };
    }

    // "Los Angeles, California" stands in CityName too; "Location Negotiable" is a place nowhere.
    private static ImportedPlace PlaceOf(JsonElement place)
    {
        var name = place.TextAt("LocationName", "CityName");
        return name is null || name.Contains("Negotiable", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Multiple Locations", StringComparison.OrdinalIgnoreCase)
            ? new ImportedPlace()
            : new ImportedPlace { Text = name, Country = place.TextAt("CountryCode") };
    }

    private static string? Join(params IEnumerable<string?> texts) =>
        string.Join("\n\n", texts.OfType<string>()) is { Length: > 0 } text ? text : null;
}
