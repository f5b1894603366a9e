using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Classification;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>
/// Reads the text of a résumé into a proposal: contact, work history, skills, certifications, education and what else a trade
/// profile holds, each with the line it was read from. Goes by general rules of how résumés are written; never throws, and
/// its time grows with the length of the text, which is capped. Immutable and safe for any number of threads.
/// </summary>
public sealed class ResumeReader
{
    private const int MostOccupations = 3;
    private const int LongestHeadline = 14;
    private const int LeastSummary = 12;

    private readonly TermScanner _scanner;
    private readonly TitleClassifier _classifier;
    private readonly CertificationReader _certifications;
    private readonly Dictionary<(CatalogueKind Kind, string Slug), CatalogueEntry> _entries;

    /// <summary>Builds the reader.</summary>
    /// <param name="terms">Skills and certifications of the catalogue.</param>
    /// <param name="classifier">Says what a title means.</param>
    public ResumeReader(IReadOnlyCollection<CatalogueEntry> terms, TitleClassifier classifier)
    {
        _scanner = new TermScanner(terms);
        _entries = terms.ToDictionary(entry => (entry.Kind, entry.Slug));
        _classifier = classifier;
        _certifications = new CertificationReader(terms
            .Where(entry => entry.Kind == CatalogueKind.Certification)
            .ToDictionary(entry => entry.Slug, StringComparer.Ordinal));
    }

    /// <summary>Reads a text; of more than <see cref="ResumeLines.MaximumCharacters"/> characters only the beginning.</summary>
    public ResumeProposal Read(string? text)
    {
        List<ResumeLine> lines = [.. ResumeLines.Read(text).SelectMany(WorkReader.HeadApart)];
        var blocks = ResumeBlock.Split(lines);
        var used = new HashSet<int>();
        var contact = ContactReader.Read(lines, used);
        var jobs = Jobs(blocks, used);
        var owner = Owners(jobs);
        var education = EducationReader.Read(blocks, used);
        var terms = Terms(blocks, jobs, owner, contact);
        var skills = SkillReader.Held(terms);
        var spoken = blocks.Where(block => block.Section is not ResumeSection.References).SelectMany(block => block.Lines).ToList();
        var summary = Summary(blocks, used);
        var headline = Headline(lines, contact, owner);
        var shifts = PreferenceReader.Shifts(spoken);
        var authorisation = PreferenceReader.WorkAuthorisation(spoken);
        var clearance = PreferenceReader.Clearance(spoken);
        used.UnionWith(shifts.Select(item => item.Source)
            .Concat(new[] { headline, authorisation, clearance }.OfType<ProposedText>().Select(text => text.Source)).Select(source => source.Line));
        return new ResumeProposal
        {
            Contact = contact,
            Headline = headline,
            Summary = summary,
            Work = [.. jobs.Select((job, index) => Job(job, index, terms))],
            Skills = skills,
            Learning = SkillReader.Learning(terms, skills),
            Certifications = _certifications.Read(terms, blocks, Stance.Held),
            CertificationsInProgress = _certifications.Read(terms, blocks, Stance.Learning),
            Education = education,
            Tolerance = MeasureReader.Tolerance(spoken),
            Finish = MeasureReader.Finish(spoken),
            Shifts = shifts,
            WorkAuthorisation = authorisation,
            Clearance = clearance,
            Unread = UnreadReader.Read(blocks, terms, owner, used),
        };
    }

    /// <summary>What lines of one part name; for documents that come in fields instead of lines.</summary>
    internal IReadOnlyList<TermReading> Terms(ResumeBlock block, int? job) =>
        [.. TermReader.Read(_scanner, block, _ => job, _ => false, (_, _) => false)];

    /// <summary>The certifications that lines name.</summary>
    internal IReadOnlyList<ProposedCertification> Certifications(IReadOnlyList<TermReading> terms, IReadOnlyList<ResumeBlock> blocks) =>
        _certifications.Read(terms, blocks, Stance.Held);

    /// <summary>The entry of a slug, or null.</summary>
    internal CatalogueEntry? Find(CatalogueKind kind, string slug) => _entries.GetValueOrDefault((kind, slug));

    /// <summary>SOC codes that a title may mean.</summary>
    internal IReadOnlyList<string> Occupations(string? title) => [.. _classifier.Rank(title, MostOccupations).Select(match => match.Code)];

    private static List<JobReading> Jobs(IReadOnlyList<ResumeBlock> blocks, HashSet<int> used)
    {
        var jobs = blocks.Where(block => block.Section is ResumeSection.Work or ResumeSection.Military)
            .SelectMany(block => WorkReader.Read(block.Lines, isHistory: true))
            .ToList();
        if (jobs.Count == 0)
        {
            // Without headings, or under others: wherever a period heads some lines.
            jobs = [.. blocks
                .Where(block => block.Section is not (ResumeSection.Education or ResumeSection.Certifications or ResumeSection.References or ResumeSection.Personal))
                .SelectMany(block => WorkReader.Read([.. block.Lines.Where(line => line.IsBlank || !used.Contains(line.Number) || line.WordCount > 6)], isHistory: false))];
        }

        if (jobs.Count == 0)
        {
            jobs = [.. blocks.SelectMany(block => block.Lines).Select(WorkReader.FromSentence).OfType<JobReading>()];
        }

        return jobs.Count > WorkHistoryEntry.MaximumPerCandidate ? jobs[..WorkHistoryEntry.MaximumPerCandidate] : jobs;
    }

    private static Dictionary<ResumeLine, int> Owners(List<JobReading> jobs)
    {
        var owners = new Dictionary<ResumeLine, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < jobs.Count; index++)
        {
            foreach (var line in jobs[index].HeaderLines.Concat(jobs[index].Body))
            {
                owners.TryAdd(line, index);
            }
        }

        return owners;
    }

    private List<TermReading> Terms(
        IReadOnlyList<ResumeBlock> blocks, List<JobReading> jobs, Dictionary<ResumeLine, int> owners, ProposedContact contact) =>
    [
        .. blocks.SelectMany(block => TermReader.Read(
            _scanner,
            block,
            line => owners.TryGetValue(line, out var job) ? job : null,
            line => owners.TryGetValue(line, out var job) && jobs[job].HeaderLines.Contains(line) && !jobs[job].Body.Contains(line),
            (line, hit) => IsName(line, hit, owners.TryGetValue(line, out var job) ? jobs[job].Header.Employer : null)
                || IsName(line, hit, contact.Name?.Value) || IsName(line, hit, contact.Email?.Value)
                || contact.Links.Any(link => IsName(line, hit, link.Source.Words)))),
    ];

    // Who worked at Lincoln Electric has not said to know its machines.
    private static bool IsName(ResumeLine line, TermHit hit, string? name)
    {
        var at = name is null ? -1 : line.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && hit.Start < at + name!.Length && hit.End > at;
    }

    private ProposedJob Job(JobReading job, int index, List<TermReading> terms) => new()
    {
        Employer = job.Header.Employer,
        Title = job.Header.Title,
        Place = job.Header.Place,
        From = job.Header.From,
        To = job.Header.IsCurrent ? null : job.Header.To,
        IsCurrent = job.Header.IsCurrent,
        Description = Joined(job.Body),
        Occupations = Occupations(job.Header.Title),
        Skills = [.. terms.Where(term => term.Job == index && term.Stance == Stance.Held && term.Entry.Kind == CatalogueKind.Skill)
            .Select(term => term.Entry.Slug).Distinct(StringComparer.Ordinal)],
        HoursPerWeek = job.Header.Hours,
        Grade = job.Header.Grade,
        Source = new ResumeSource(job.HeaderLines[0].Number, string.Join(" / ", job.HeaderLines.Select(line => line.Source.Words))),
    };

    /// <summary>Lines that go on with the one before are joined to it.</summary>
    private static List<string> Joined(IReadOnlyList<ResumeLine> body)
    {
        var texts = new List<string>();
        foreach (var line in body)
        {
            var text = line.Text.Replace('\t', ' ');
            if (texts.Count > 0 && !line.IsBullet && (char.IsLower(text[0]) || texts[^1][^1] is ','))
            {
                texts[^1] = $"{texts[^1]} {text}";
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>What somebody is, in a line near the top: the first that holds a title and is neither contact nor job.</summary>
    private ProposedText? Headline(List<ResumeLine> lines, ProposedContact contact, Dictionary<ResumeLine, int> owners)
    {
        var name = contact.Name?.Value;
        foreach (var line in lines.Where(line => !line.IsBlank).Take(8).Where(line => !owners.ContainsKey(line) && !line.IsBullet && SectionHeading.Of(line) is null))
        {
            var text = name is null ? line.Text : line.Text.Replace(name, string.Empty, StringComparison.OrdinalIgnoreCase);
            var parts = text.Split('\t').Select(part => part.Trim(' ', '|', '-', '–', '—', ',', '•')).Where(part => part.Length > 3 && !part.Contains('@', StringComparison.Ordinal));
            foreach (var part in parts.Where(part => part.Split(' ').Length <= LongestHeadline && !part.EndsWith('.')))
            {
                if (SectionHeading.SectionOf(part) is null && PlaceFinder.Find(part) is null && HeaderWords.PartOf(part) == HeaderPart.Title && _classifier.Rank(part, 1).Count > 0)
                {
                    return new ProposedText(part, line.Quote(part));
                }
            }
        }

        return null;
    }

    private static ProposedText? Summary(IReadOnlyList<ResumeBlock> blocks, HashSet<int> used)
    {
        var lines = blocks.Where(block => block.Section == ResumeSection.Summary).Select(block => block.Lines.Where(line => !line.IsBlank).ToList()).FirstOrDefault(found => found.Count > 0)
            ?? [.. blocks.Where(block => block.Section == ResumeSection.Top).SelectMany(block => block.Lines).Where(line => line.WordCount >= LeastSummary && !used.Contains(line.Number)).Take(1)];
        if (lines.Count == 0)
        {
            return null;
        }

        used.UnionWith(lines.Select(line => line.Number));
        var text = string.Join(' ', lines.Select(line => line.Text.Replace('\t', ' ')));
        return new ProposedText(text.Length > Candidate.SummaryLength ? text[..Candidate.SummaryLength] : text, lines[0].Source);
    }
}
