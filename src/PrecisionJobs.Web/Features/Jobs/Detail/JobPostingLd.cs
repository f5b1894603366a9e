using System.Globalization;
using System.Text.Json.Nodes;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Shared.Postings;
using PrecisionJobs.Web.Infrastructure.Links;

namespace PrecisionJobs.Web.Features.Jobs.Detail;

/// <summary>
/// A live posting as schema.org JobPosting, by Google's rules for it. The JSON writer escapes the characters that could
/// end a script element.
/// </summary>
public static class JobPostingLd
{
    private const string Country = "US";

    public static JsonObject Of(PostingDetails job, Links links)
    {
        var root = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = job.Title,
            ["description"] = PostingText.ToHtml(job),
            ["identifier"] = Typed("PropertyValue", ("name", job.Company?.Name ?? "PrecisionJobs"), ("value", Text(job.Id))),
            ["url"] = links.Absolute(links.Jobs.Posting(job.Id, job.Slug)),
            ["datePosted"] = Instant(job.PostedAt),
            ["validThrough"] = Instant(job.ClosesAt),
            ["employmentType"] = EmploymentTypeOf(job.EmploymentType),
            ["hiringOrganization"] = Organization(job, links),
            ["directApply"] = true,
            ["totalJobOpenings"] = job.Openings,
            ["workHours"] = job.ShiftNote is null ? PostingWords.Of(job.Shift) : $"{PostingWords.Of(job.Shift)}, {job.ShiftNote}",
        };
        AddPlace(root, job);
        AddPay(root, job);
        AddDemands(root, job);
        foreach (var missing in root.Where(property => property.Value is null).Select(property => property.Key).ToList())
        {
            root.Remove(missing);
        }

        return root;
    }

    private static JsonNode Organization(PostingDetails job, Links links) => job.Company is { } company
        ? Typed("Organization", ("name", company.Name), ("sameAs", WebsiteOf(company) ?? links.Absolute(links.Companies.Company(company.Slug))))
        : "confidential";

    private static string? WebsiteOf(DetailsCompany company) =>
        Uri.TryCreate(company.Website, UriKind.Absolute, out var website) && website.Scheme is "http" or "https"
            ? website.ToString()
            : null;

    /// <summary>Sites for work on site and hybrid work; for remote work, where one may live.</summary>
    private static void AddPlace(JsonObject root, PostingDetails job)
    {
        if (job.Workplace != Workplace.Remote)
        {
            root["jobLocation"] = OneOrMany(job.Sites.Select(PlaceOf));
            return;
        }

        root["jobLocationType"] = "TELECOMMUTE";
        root["applicantLocationRequirements"] = job.RemoteStates.Count == 0
            ? Typed("Country", ("name", "USA"))
            : OneOrMany(job.RemoteStates.Select(code => Typed("State", ("name", $"{UsState.FromCode(code)?.Name ?? code}, USA"))));
    }

    private static JsonObject PlaceOf(DetailsSite site)
    {
        var address = Typed("PostalAddress");
        if (site.Street is not null)
        {
            address["streetAddress"] = site.Street;
        }

        address["addressLocality"] = site.City;
        address["addressRegion"] = site.StateCode;
        if (site.Zip is not null)
        {
            address["postalCode"] = site.Zip;
        }

        address["addressCountry"] = Country;
        return Typed("Place", ("address", address));
    }

    private static void AddPay(JsonObject root, PostingDetails job)
    {
        if (job.Pay is not { } pay)
        {
            return;
        }

        var value = Typed("QuantitativeValue");
        if (pay.MinimumCents == pay.MaximumCentsPerUnit)
        {
            value["value"] = pay.MinimumCents / 100m;
        }
        else
        {
            value["minValue"] = pay.MinimumCents / 100m;
            value["maxValue"] = pay.MaximumCentsPerUnit / 100m;
        }

        value["unitText"] = pay.Unit == PayUnit.Hour ? "HOUR" : "YEAR";
        root["baseSalary"] = Typed("MonetaryAmount", ("currency", pay.Currency), ("value", value));
    }

    private static void AddDemands(JsonObject root, PostingDetails job)
    {
        root["industry"] = job.Company?.Industry;
        root["occupationalCategory"] = job.Occupation?.SocCode;
        root["skills"] = Names(job, RequirementKind.Skill);
        root["qualifications"] = Names(job, RequirementKind.Certification);
        root["educationRequirements"] = JobDemandsLd.Education(job);
        root["jobStartDate"] = job.StartsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        root["jobBenefits"] = job.Benefits is null ? null : Infrastructure.Mvc.Markdown.ToPlainText(job.Benefits);
        root["eligibilityToWorkRequirement"] = job.UsPersonRequired ? PostingWords.UsPerson : null;
        root["experienceRequirements"] = JobDemandsLd.Experience(job);
        root["experienceInPlaceOfEducation"] = JobDemandsLd.ExperienceInPlaceOfEducation(job);
    }

    private static string? Names(PostingDetails job, RequirementKind kind) =>
        string.Join(", ", job.Requirements.Where(item => item.Kind == kind).Select(item => item.Name)) is { Length: > 0 } names ? names : null;

    private static string EmploymentTypeOf(EmploymentType type) => type switch
    {
        EmploymentType.FullTime => "FULL_TIME",
        EmploymentType.PartTime => "PART_TIME",
        EmploymentType.Contract => "CONTRACTOR",
        _ => "TEMPORARY",
    };

    private static JsonNode? OneOrMany(IEnumerable<JsonObject> items)
    {
        var all = items.ToArray();
        return all.Length switch { 0 => null, 1 => all[0], _ => new JsonArray(all) };
    }

    private static JsonObject Typed(string type, params (string Key, JsonNode? Value)[] properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (key, value) in properties)
        {
            node[key] = value;
        }

        return node;
    }

    private static JsonNode? Instant(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
