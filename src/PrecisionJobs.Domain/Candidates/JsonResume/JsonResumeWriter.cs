using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrecisionJobs.Domain.Candidates.Resumes;

namespace PrecisionJobs.Domain.Candidates.JsonResume;

/// <summary>
/// Writes a proposal as a JSON Resume (version 1). What the schema has no place for stands in <c>x-precisionjobs</c> properties:
/// of a certificate slug, number, scope, expires, lastUsed and verification; of a skill slug, years, level, lastUsed, jobs and
/// listed; of a job current, hoursPerWeek and grade; of an education kind; of the whole version, shifts, tolerance, finish,
/// workAuthorisation and clearance. Reading what was written gives the same profile.
/// </summary>
public static class JsonResumeWriter
{
    private const string Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a proposal.</summary>
    /// <param name="proposal">What it is to say.</param>
    /// <param name="kept">The document it was read from, whose other properties stay; null for a new one.</param>
    public static string Write(ResumeProposal proposal, string? kept = null)
    {
        var root = kept is null ? new JsonObject { ["$schema"] = Schema } : JsonNode.Parse(kept)!.AsObject();
        Basics(root.Made("basics"), proposal);
        Items(root.MadeList("work"), proposal.Work, Job);
        Items(root.MadeList("education"), proposal.Education, Education);
        Own(root.MadeList("skills"), proposal.Skills, skill => skill.Slug, Skill);
        Own(root.MadeList("certificates"), proposal.Certifications, item => item.Slug, Certificate);
        Whole(root.Made(JsonFields.Extension), proposal);
        return root.ToJsonString(Options);
    }

    private static void Basics(JsonObject basics, ResumeProposal proposal)
    {
        var contact = proposal.Contact;
        basics.Set("name", contact.Name?.Value);
        basics.Set("label", proposal.Headline?.Value);
        basics.Set("email", contact.Email?.Value);
        basics.Set("phone", contact.Phone?.Value);
        basics.Set("summary", proposal.Summary?.Value);
        Links(basics, [.. contact.Links.Select(link => link.Value)]);
        if ((contact.City ?? contact.State ?? contact.Zip) is not null || basics.Object("location") is not null)
        {
            var location = basics.Made("location");
            location.Set("city", contact.City?.Value);
            if (JsonResumeReader.StateIn(location.Text("region")) != contact.State?.Value)
            {
                location.Set("region", contact.State?.Value);
            }

            if (JsonResumeReader.ZipIn(location.Text("postalCode")) != contact.Zip?.Value)
            {
                location.Set("postalCode", contact.Zip?.Value);
            }
        }
    }

    private static void Links(JsonObject basics, List<string> links)
    {
        if (JsonResumeReader.Links(basics).SequenceEqual(links, StringComparer.Ordinal))
        {
            return;
        }

        basics.Set("url", links.Count > 0 ? links[0] : null);
        var others = links.Skip(1).Select(link => basics.Objects("profiles").FirstOrDefault(profile => profile.Text("url") == link)?.DeepClone() ?? new JsonObject { ["url"] = link });
        basics["profiles"] = new JsonArray([.. others]);
    }

    /// <summary>Items that are all ours: each is written over the one at its place.</summary>
    private static void Items<T>(JsonArray list, IReadOnlyList<T> items, Action<JsonObject, T> write)
    {
        var known = list.OfType<JsonObject>().ToList();
        list.Clear();
        for (var index = 0; index < items.Count; index++)
        {
            var item = index < known.Count ? known[index] : [];
            write(item, items[index]);
            list.Add((JsonNode)item);
        }
    }

    /// <summary>Items of a list that others may have written in: ours are known by their slug, the rest stays.</summary>
    private static void Own<T>(JsonArray list, IReadOnlyList<T> items, Func<T, string> slug, Action<JsonObject, T> write)
    {
        var known = list.OfType<JsonObject>().Where(item => item.Object(JsonFields.Extension).Text("slug") is not null).ToList();
        known.ForEach(item => list.Remove(item));
        foreach (var item in items)
        {
            var node = known.Find(found => found.Object(JsonFields.Extension).Text("slug") == slug(item)) ?? [];
            var own = node.Made(JsonFields.Extension);
            own.Set("slug", slug(item));
            write(node, item);
            list.Add((JsonNode)node);
        }
    }

    private static void Job(JsonObject item, ProposedJob job)
    {
        item.Set(item.Text("name") is null && item.Text("company") is not null ? "company" : "name", job.Employer);
        item.Set("position", job.Title);
        item.Set("location", job.Place);
        SetDate(item, "startDate", job.From);
        SetDate(item, "endDate", job.To);
        if (!JsonResumeReader.Description(item).SequenceEqual(job.Description, StringComparer.Ordinal))
        {
            item.Remove("summary");
            item["highlights"] = new JsonArray([.. job.Description.Select(text => JsonValue.Create(text))]);
        }

        var isCurrent = JsonResumeReader.DateIn(item.Text("startDate")) is not null && JsonResumeReader.DateIn(item.Text("endDate")) is null;
        if (isCurrent != job.IsCurrent || job.HoursPerWeek is not null || job.Grade is not null || item.Object(JsonFields.Extension) is not null)
        {
            var own = item.Made(JsonFields.Extension);
            own["current"] = job.IsCurrent;
            SetNumber(own, "hoursPerWeek", job.HoursPerWeek);
            own.Set("grade", job.Grade);
        }
    }

    private static void SetDate(JsonObject item, string name, PartialDate? date)
    {
        if (JsonResumeReader.DateIn(item.Text(name)) != date)
        {
            item.Set(name, date?.ToString());
        }
    }

    private static void SetNumber(JsonObject item, string name, int? number)
    {
        if (number is { } value)
        {
            item[name] = value;
        }
        else
        {
            item.Remove(name);
        }
    }

    private static void Education(JsonObject item, ProposedEducation entry)
    {
        item.Set("institution", entry.Institution);
        if (JsonResumeReader.ProgramIn(item) != entry.Program)
        {
            item.Set("studyType", null);
            item.Set("area", entry.Program);
        }

        if (JsonResumeReader.DateIn(item.Text("endDate"))?.Year != entry.CompletedYear)
        {
            item.Set("endDate", entry.CompletedYear?.ToString("0000", CultureInfo.InvariantCulture));
        }

        item.Made(JsonFields.Extension).Set("kind", entry.Kind.ToString());
    }

    private static void Skill(JsonObject item, ProposedSkill skill)
    {
        item.Set("name", skill.Name);
        item.Set("level", skill.Level?.ToString());
        var own = item.Made(JsonFields.Extension);
        SetNumber(own, "years", skill.Years);
        own.Set("level", skill.Level?.ToString());
        own.Set("lastUsed", skill.LastUsed?.ToString());
        own["jobs"] = new JsonArray([.. skill.Jobs.Select(job => JsonValue.Create(job))]);
        own["listed"] = skill.IsListed;
    }

    private static void Certificate(JsonObject item, ProposedCertification held)
    {
        item.Set("name", held.Name);
        SetDate(item, "date", held.Issued);
        var own = item.Made(JsonFields.Extension);
        own.Set("number", held.Number);
        own.Set("scope", held.Scope);
        own.Set("expires", held.Expires?.ToString());
        own.Set("lastUsed", held.LastUsed?.ToString());
        own.Set("verification", held.ClaimedVerification?.ToString());
    }

    private static void Whole(JsonObject own, ResumeProposal proposal)
    {
        own["version"] = 1;
        own["shifts"] = new JsonArray([.. proposal.Shifts.Select(item => JsonValue.Create(item.Shift.ToString()))]);
        own.Set("tolerance", proposal.Tolerance?.Text);
        own.Set("finish", proposal.Finish?.Text);
        own.Set("workAuthorisation", proposal.WorkAuthorisation?.Value);
        own.Set("clearance", proposal.Clearance?.Value);
    }
}
