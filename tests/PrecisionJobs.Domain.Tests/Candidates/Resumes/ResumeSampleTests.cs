using System.Globalization;
using PrecisionJobs.Domain.Candidates.Resumes;
using PrecisionJobs.Domain.Tests.Catalogue;

namespace PrecisionJobs.Domain.Tests.Candidates.Resumes;

public sealed class ResumeSampleTests
{
    private static readonly ResumeReader Reader = new(ShippedCatalogue.Terms, ShippedCatalogue.Classifier);

    public static TheoryData<string> Files => [.. ResumeSample.Files];

    [Fact]
    public void Samples_AreManyAndVaried() => Assert.True(ResumeSample.Files.Count() >= 40);

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_ASample_FindsWhatItSays(string file)
    {
        var sample = ResumeSample.Read(file);
        var read = Reader.Read(sample.Text);
        var faults = new List<string>();
        var skills = read.Skills.Select(skill => skill.Slug).ToHashSet(StringComparer.Ordinal);
        var held = read.Certifications.Select(item => item.Slug).ToHashSet(StringComparer.Ordinal);
        string[] wanted = ["skills", "machines", "controls", "materials"];
        faults.AddRange(wanted.SelectMany(sample.Slugs).Where(slug => !skills.Contains(slug)).Select(slug => $"skill {slug} missing"));
        faults.AddRange(sample.Slugs("certifications").Where(slug => !held.Contains(slug)).Select(slug => $"certification {slug} missing"));
        faults.AddRange(sample.Slugs("not").Where(slug => skills.Contains(slug) || held.Contains(slug)).Select(slug => $"{slug} is not held"));
        faults.AddRange(sample.Slugs("learning").Where(slug => read.Learning.All(item => item.Slug != slug)).Select(slug => $"learning {slug} missing"));
        faults.AddRange(sample.Slugs("inProgress").Where(slug => read.CertificationsInProgress.All(item => item.Slug != slug)).Select(slug => $"in progress {slug} missing"));
        faults.AddRange(sample.Slugs("years").Where(pair => !Years(read, pair)).Select(pair => $"years {pair} missing"));
        faults.AddRange(sample.Items("jobs").Where(job => !read.Work.Select(Written).Contains(job)).Select(job => $"job {job} missing"));
        faults.AddRange(Facts(read).Where(fact => sample.Labels.TryGetValue(fact.Key, out var value) && value != fact.Value)
            .Select(fact => $"{fact.Key} is '{fact.Value}', not '{sample.Labels[fact.Key]}'"));

        Assert.True(faults.Count == 0, $"{string.Join('\n', faults)}\njobs read: {string.Join("; ", read.Work.Select(Written))}");
    }

    /// <summary>Every slug of the labels is one of the catalogue, so that a slip of the pen does not pass for an absence.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Labels_OfASample_NameTheCatalogue(string file)
    {
        var sample = ResumeSample.Read(file);
        var known = ShippedCatalogue.Terms.Select(entry => entry.Slug).ToHashSet(StringComparer.Ordinal);
        string[] labels = ["skills", "machines", "controls", "materials", "certifications", "not", "learning", "inProgress"];

        Assert.DoesNotContain(labels.SelectMany(sample.Slugs), slug => !known.Contains(slug));
    }

    /// <summary>Whatever is proposed can be found again in the document, on the line it names.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Read_ASample_QuotesTheDocument(string file)
    {
        var sample = ResumeSample.Read(file);
        var lines = sample.Text.Split('\n');
        var read = Reader.Read(sample.Text);

        Assert.All(
            read.Skills.SelectMany(skill => skill.Sources).Concat(read.Unread),
            source => Assert.Contains(Letters(source.Words), Letters(lines[source.Line - 1]), StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool Years(ResumeProposal read, string pair) => read.Skills.Any(
        skill => $"{skill.Slug}={skill.Years?.ToString(CultureInfo.InvariantCulture)}" == pair);

    private static string Written(ProposedJob job) =>
        $"{job.Employer}|{job.Title}|{job.From}|{(job.IsCurrent ? "present" : job.To?.ToString())}";

    private static Dictionary<string, string?> Facts(ResumeProposal read) => new(StringComparer.Ordinal)
    {
        ["name"] = read.Contact.Name?.Value,
        ["email"] = read.Contact.Email?.Value,
        ["phone"] = read.Contact.Phone?.Value,
        ["city"] = read.Contact.City?.Value,
        ["state"] = read.Contact.State?.Value,
        ["zip"] = read.Contact.Zip?.Value,
        ["headline"] = read.Headline?.Value,
        ["tolerance"] = read.Tolerance?.Text,
        ["finish"] = read.Finish?.Text,
        ["shifts"] = string.Join(' ', read.Shifts.Select(item => item.Shift)),
        ["clearance"] = read.Clearance?.Value,
        ["authorisation"] = read.WorkAuthorisation?.Value,
        ["education"] = string.Join(' ', read.Education.Select(entry => entry.Kind)),
        ["scope"] = read.Certifications.Select(item => item.Scope).FirstOrDefault(scope => scope is not null),
        ["number"] = read.Certifications.Select(item => item.Number).FirstOrDefault(number => number is not null),
        ["expires"] = read.Certifications.Select(item => item.Expires).FirstOrDefault(date => date is not null)?.ToString(),
        ["grade"] = read.Work.Select(job => job.Grade).FirstOrDefault(grade => grade is not null),
        ["hours"] = read.Work.Select(job => job.HoursPerWeek).FirstOrDefault(hours => hours is not null)?.ToString(CultureInfo.InvariantCulture),
    };
}
