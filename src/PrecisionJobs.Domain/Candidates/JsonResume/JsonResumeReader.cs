using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Measurement;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Candidates.JsonResume;

/// <summary>
/// Reads a JSON Resume (version 1) into a proposal. Skills and certifications are those of our extension where the document
/// has it, else those that its texts name. Never throws. Safe for any number of threads.
/// </summary>
public sealed class JsonResumeReader(ResumeReader reader)
{
    /// <summary>Longer documents are refused, in bytes.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>Deeper documents are refused.</summary>
    public const int MaximumDepth = 24;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaximumDepth,
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads a document.</summary>
    public JsonResumeOutcome Read(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) > MaximumBytes)
        {
            return new JsonResumeOutcome.Refused("This JSON Resume is larger than a megabyte.");
        }

        try
        {
            return JsonNode.Parse(json.TrimStart('\uFEFF'), documentOptions: Options) is JsonObject root && IsResume(root)
                ? Read(root)
                : new JsonResumeOutcome.Refused("This JSON is no JSON Resume: it has neither basics nor work, skills or education.");
        }
        catch (JsonException)
        {
            return new JsonResumeOutcome.Refused("This file is not valid JSON, or nested too deeply.");
        }
    }

    private static bool IsResume(JsonObject root) => root["basics"] is JsonObject || root["work"] is JsonArray || root["skills"] is JsonArray || root["education"] is JsonArray;

    private JsonResumeOutcome.Read Read(JsonObject root)
    {
        var unread = new List<ResumeSource>();
        JsonAddresses.Clean(root, unread);
        var own = root.Object(JsonFields.Extension);
        var basics = root.Object("basics");
        List<JsonObject> jobs = [.. root.Objects("work")];
        var told = jobs.Select((job, index) => reader.Terms(Block(ResumeSection.Work, [job.Text("position"), .. Description(job)]), index)).ToList();
        var listed = Listed(root, unread);
        var skills = own is null ? SkillReader.Held([.. told.SelectMany(terms => terms), .. listed]) : OwnSkills(root, reader);
        return new JsonResumeOutcome.Read(
            new ResumeProposal
            {
                Contact = Contact(basics),
                Headline = Quoted(basics.Text("label")),
                Summary = Quoted(basics.Text("summary")),
                Work = [.. jobs.Select((job, index) => Job(job, told[index]))],
                Skills = skills,
                Certifications = Certifications(root, own is not null, told, listed),
                Education = [.. root.Objects("education").Select(Education)],
                Tolerance = Measured(own.Text("tolerance")),
                Finish = Measured(own.Text("finish")),
                Shifts = [.. own.Texts("shifts").Select(Shift).OfType<ProposedShift>()],
                WorkAuthorisation = Quoted(own.Text("workAuthorisation")),
                Clearance = Quoted(own.Text("clearance")),
                Unread = unread,
            },
            root.ToJsonString());
    }

    internal static ResumeSource Source(string? words) => new(0, words ?? string.Empty);

    internal static ProposedText? Quoted(string? text) => text is null ? null : new ProposedText(text, Source(text));

    private static ProposedContact Contact(JsonObject? basics)
    {
        var location = basics.Object("location");
        return new ProposedContact
        {
            Name = Quoted(basics.Text("name")),
            Email = Quoted(basics.Text("email")),
            Phone = Quoted(basics.Text("phone")),
            City = Quoted(location.Text("city")),
            State = Quoted(StateIn(location.Text("region"))),
            Zip = Quoted(ZipIn(location.Text("postalCode"))),
            Links = [.. Links(basics).Select(link => new ProposedText(link, Source(link)))],
        };
    }

    internal static IEnumerable<string> Links(JsonObject? basics) => basics.Objects("profiles").Select(profile => profile.Text("url")).Prepend(basics.Text("url"))
        .OfType<string>().Where(JsonAddresses.IsWeb).Distinct(StringComparer.Ordinal);

    internal static string? StateIn(string? region) => UsState.Find(region)?.Code;

    internal static string? ZipIn(string? code) => code?.Split([' ', '-']).FirstOrDefault(part => part.Length == 5 && part.All(char.IsAsciiDigit));

    private ProposedJob Job(JsonObject job, IReadOnlyList<TermReading> terms)
    {
        var from = DateIn(job.Text("startDate"));
        var to = DateIn(job.Text("endDate"));
        return new ProposedJob
        {
            Employer = job.Text("name") ?? job.Text("company"),
            Title = job.Text("position"),
            Place = job.Text("location"),
            From = from,
            To = to,
            IsCurrent = job.Object(JsonFields.Extension).Flag("current") ?? (from is not null && to is null),
            Description = Description(job),
            Occupations = reader.Occupations(job.Text("position")),
            Skills = [.. terms.Where(term => term.Stance == Stance.Held && term.Entry.Kind == CatalogueKind.Skill).Select(term => term.Entry.Slug).Distinct(StringComparer.Ordinal)],
            HoursPerWeek = job.Object(JsonFields.Extension).Number("hoursPerWeek"),
            Grade = job.Object(JsonFields.Extension).Text("grade"),
            Source = Source(job.Text("position") ?? job.Text("name")),
        };
    }

    internal static IReadOnlyList<string> Description(JsonObject job) =>
        job.Text("summary") is { } summary ? [summary, .. job.Texts("highlights")] : job.Texts("highlights");

    internal static PartialDate? DateIn(string? text) => text is null ? null : PartialDate.Parse(text.Split('T')[0]) ?? PeriodText.Find(text)?.From;

    internal static string? ProgramIn(JsonObject school) =>
        string.Join(", ", new[] { school.Text("studyType"), school.Text("area") }.OfType<string>()) is { Length: > 0 } program ? program : null;

    private static ProposedEducation Education(JsonObject school) => new()
    {
        Institution = school.Text("institution"),
        Program = ProgramIn(school),
        CompletedYear = DateIn(school.Text("endDate"))?.Year,
        Kind = Enum.TryParse<EducationKind>(school.Object(JsonFields.Extension).Text("kind"), out var kind)
            ? kind
            : EducationReader.KindOf($"{ProgramIn(school)} {school.Text("institution")}"),
        Source = Source(school.Text("institution") ?? ProgramIn(school)),
    };

    /// <summary>What the lists name; items that are not ours and name nothing known are left over.</summary>
    private List<TermReading> Listed(JsonObject root, List<ResumeSource> unread)
    {
        var found = new List<TermReading>();
        foreach (var (name, section) in (ReadOnlySpan<(string, ResumeSection)>)[("skills", ResumeSection.Skills), ("certificates", ResumeSection.Certifications)])
        {
            foreach (var item in root.Objects(name).Where(item => item.Object(JsonFields.Extension).Text("slug") is null))
            {
                foreach (var text in item.Texts("keywords").Prepend(item.Text("name") ?? string.Empty).Where(text => text.Length > 0))
                {
                    var terms = reader.Terms(Block(section, [text]), job: null);
                    found.AddRange(terms);
                    unread.AddRange(terms.Count == 0 ? [Source(text)] : []);
                }
            }
        }

        return found;
    }

    private static List<ProposedSkill> OwnSkills(JsonObject root, ResumeReader reader)
    {
        var skills = new List<ProposedSkill>();
        foreach (var item in root.Objects("skills"))
        {
            var own = item.Object(JsonFields.Extension);
            if (own.Text("slug") is { } slug && reader.Find(CatalogueKind.Skill, slug) is { Category: { } category } entry && !skills.Exists(skill => skill.Slug == slug))
            {
                skills.Add(new ProposedSkill
                {
                    Slug = slug,
                    Name = entry.Name,
                    Category = category,
                    Years = own.Number("years") is { } years and >= 0 and <= CandidateSkill.MaximumYears ? years : null,
                    Level = Enum.TryParse<SkillLevel>(own.Text("level"), out var level) && Enum.IsDefined(level) ? level : null,
                    LastUsed = PartialDate.Parse(own.Text("lastUsed")),
                    Jobs = own.Numbers("jobs"),
                    IsListed = own.Flag("listed") ?? true,
                    Sources = [Source(item.Text("name") ?? entry.Name)],
                });
            }
        }

        return skills;
    }

    private IReadOnlyList<ProposedCertification> Certifications(JsonObject root, bool isOwn, List<IReadOnlyList<TermReading>> told, List<TermReading> listed)
    {
        if (!isOwn)
        {
            return [.. root.Objects("certificates").SelectMany(Named)
                .Concat(reader.Certifications([.. told.SelectMany(terms => terms), .. listed], []))
                .DistinctBy(item => item.Slug, StringComparer.Ordinal)];
        }

        return [.. root.Objects("certificates").Select(Own).OfType<ProposedCertification>().DistinctBy(item => item.Slug, StringComparer.Ordinal)];
    }

    private IEnumerable<ProposedCertification> Named(JsonObject item) =>
        reader.Certifications(reader.Terms(Block(ResumeSection.Certifications, [item.Text("name")]), job: null), [])
            .Select(found => found with { Issued = found.Issued ?? DateIn(item.Text("date")) });

    private ProposedCertification? Own(JsonObject item)
    {
        var own = item.Object(JsonFields.Extension);
        return own.Text("slug") is not { } slug || reader.Find(CatalogueKind.Certification, slug) is not { } entry ? null : new ProposedCertification
        {
            Slug = slug,
            Name = entry.Name,
            Number = own.Text("number"),
            Scope = own.Text("scope"),
            Issued = DateIn(item.Text("date")),
            Expires = PartialDate.Parse(own.Text("expires")),
            LastUsed = PartialDate.Parse(own.Text("lastUsed")),
            ClaimedVerification = Enum.TryParse<HeldVerification>(own.Text("verification"), out var verification) && Enum.IsDefined(verification) ? verification : null,
            Source = Source(item.Text("name") ?? entry.Name),
        };
    }

    private static ProposedMeasure? Measured(string? text) =>
        MeasureText.Read(text) is { } reading ? new ProposedMeasure(text!, reading, Source(text)) : null;

    private static ProposedShift? Shift(string text) =>
        Enum.TryParse<Shift>(text, out var shift) && Enum.IsDefined(shift) ? new ProposedShift(shift, Source(text)) : null;

    private static ResumeBlock Block(ResumeSection section, IEnumerable<string?> texts) =>
        new(section, [.. texts.OfType<string>().SelectMany(text => ResumeLines.Read(text))]);
}
