using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Import;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Makes typed facts of a row: looks up the occupation, skills and places, takes the description apart.</summary>
internal sealed class PostingReader(CatalogueSnapshot catalogue, CatalogueNames names, ImportRequest request)
{
    private static readonly PostingSection[] AboutTheWork =
        [PostingSection.Work, PostingSection.Equipment, PostingSection.Tolerances, PostingSection.Challenges, PostingSection.Success];

    private static readonly PostingSection[] AboutTheJob = [.. AboutTheWork, PostingSection.Requirements, PostingSection.Preferred];

    /// <summary>Why a row cannot be taken at all, or null.</summary>
    public string? RefusalOf(ImportedPosting row)
    {
        var title = TitleOf(row);
        return title.Length == 0 ? "It has no title."
            : title.Length > Posting.TitleLength ? $"The title is longer than {Posting.TitleLength} characters."
            : row.Places.Count > 0 && row.Places.All(PlaceReader.IsAbroad) ? $"It is outside the United States: {row.Places[0].Country}."
            : WorkTerms.IsVolunteer(row.EmploymentTypes) ? "It is unpaid."
            : row.Occupation is null && OccupationTitles.IsOutOfTrade(title) ? "It is not a job of the precision trades, by its title."
            : row.Occupation is null && !SpeaksOfTheTrade(row, title) ? "Neither its title nor its text names work of the precision trades."
            : null;
    }

    /// <summary>
    /// A title that is certain is enough, or one that names a machine or a process itself. Any other needs two different
    /// terms of one family in its text: a single one may stand in a posting of any trade.
    /// </summary>
    private bool SpeaksOfTheTrade(ImportedPosting row, string title) =>
        names.OccupationsIn(title) is [{ Confidence: >= TitleMatch.Certain }, ..]
        || names.TellingTerms.Find(title).Count > 0
        || TermsOf(row)
            .SelectMany(entry => catalogue.Skill(entry.Id)?.Families ?? [])
            .CountBy(family => family, StringComparer.Ordinal)
            .Any(family => family.Value > 1);

    private IEnumerable<CatalogueEntry> TermsOf(ImportedPosting row)
    {
        var sections = ImportedSections.Of(row);
        return AboutTheJob.SelectMany(section => sections.Blocks(section))
            .SelectMany(block => names.TellingTerms.Find(block.Text))
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>Reads a row that is not refused.</summary>
    public ReadPosting Read(ImportedPosting row)
    {
        var title = TitleOf(row);
        var notes = new List<string>();
        var sections = ImportedSections.Of(row);
        var (places, unknown) = PlaceReader.Read(row.Places);
        notes.AddRange(unknown.Select(text => $"Place not known: {text}"));
        if (row.PostedOn is not null && DateText.Read(row.PostedOn) is null)
        {
            notes.Add($"Posting day not understood: {Cut(row.PostedOn)}");
        }

        var isRemote = row.IsRemote && places.Count == 0;
        var occupation = OccupationOf(row, title, notes);
        var reading = names.Postings.Read(title, sections, occupation?.Slug);
        var texts = new ReadPosting
        {
            ExternalId = row.Identifier is { } identifier
                ? PostingFingerprint.Shortened(identifier)
                : PostingFingerprint.NameOf(row, title),
            Hash = PostingFingerprint.Of(row),
            Title = title,
            OccupationId = occupation?.Id,
            Summary = SummaryOf(sections),
            TheWork = PostingSections.ToMarkdown(WorkOf(sections)),
            TechnicalChallenges = sections.Markdown(PostingSection.Challenges),
            EquipmentAndControls = sections.Markdown(PostingSection.Equipment),
            TolerancesAndMaterials = sections.Markdown(PostingSection.Tolerances),
            SuccessLooksLike = sections.Markdown(PostingSection.Success),
            RequirementsNote = PostingSections.ToMarkdown(RequirementsOf(sections)),
            HiringProcess = PostingSections.ToMarkdown(HiringOf(sections)),
            Workplace = isRemote ? Workplace.Remote : Workplace.OnSite,
            RemoteStates = isRemote ? StatesOf(row.RemoteFrom) : [],
            Requirements = ImportedRequirements.Of(reading, occupation?.Slug),
            Places = places,
            PostedOn = DateText.Read(row.PostedOn),
            ClosesOn = DateText.Read(row.ClosesOn),
            ClosesAt = DateText.ReadInstant(row.ClosesOn),
            Notes = notes,
        };
        return WithTerms(texts, row, sections, reading);
    }

    /// <summary>Adds what the words say of pay, shift, kind of employment and level.</summary>
    private ReadPosting WithTerms(ReadPosting posting, ImportedPosting row, PostingSections sections, PostingReading reading)
    {
        var all = string.Join('\n', posting.Title, sections.Text(Enum.GetValues<PostingSection>()));
        var asked = sections.Text(PostingSection.Requirements, PostingSection.Preferred);
        var pay = ImportedSections.PayOf(row, sections);
        var (cents, percent) = WorkTerms.ShiftPremiumIn(all);
        var terms = TermsReader.Read(row, posting.Title, all, asked, request);
        return posting with
        {
            Benefits = PostingSections.ToMarkdown(BenefitsOf(sections, pay)),
            TightestToleranceMicroinches = reading.ToleranceMicroinches,
            Pay = pay.Pay,
            PayNote = pay.Note,
            ShiftPremiumCents = cents,
            ShiftPremiumPercent = percent,
            OvertimeOffered = WorkTerms.OffersOvertime(all),
            EmploymentType = terms.EmploymentType,
            Shift = terms.Shift,
            ShiftNote = terms.Hours ?? WorkTerms.ShiftNoteIn(sections.Text(PostingSection.Schedule)),
            ExperienceLevel = terms.ExperienceLevel,
            Openings = terms.Openings,
            UsPersonRequired = reading.UsPersonQuote is not null,
            Notes = [.. posting.Notes, .. PayNotes(row, pay), .. terms.Notes],
            Doubts = [.. pay.Doubt is { } doubt ? [$"{doubt}. Taken as {pay.Pay}, check it."] : Array.Empty<string>(), .. terms.Doubts],
        };
    }

    /// <summary>Names pay that the source gives in fields of its own and that came to nothing.</summary>
    private static IEnumerable<string> PayNotes(ImportedPosting row, PayReading pay)
    {
        var given = string.Join(' ', new[] { row.PayMinimum, row.PayMaximum, row.PayUnit, row.PayCurrency, row.PayText }
            .Where(text => !string.IsNullOrWhiteSpace(text)));
        return pay.Pay is null && new[] { row.PayMinimum, row.PayMaximum, row.PayText }.Any(text => text?.Any(char.IsAsciiDigit) == true)
            ? [$"Pay not understood: {Cut(pay.Note ?? given)}"]
            : [];
    }

    private static string Cut(string text) => TermsReader.Cut(text);

    /// <summary>The title on one line, without what the source put behind it with tabs or line ends, and not shouted.</summary>
    public static string TitleOf(ImportedPosting row) =>
        TitleCase.Calm(DescriptionText.Line((row.Title ?? string.Empty).Trim().Split('\t', '\n', '\r')[0]));

    private KnownOccupation? OccupationOf(ImportedPosting row, string title, List<string> notes)
    {
        if (row.Occupation is { } named)
        {
            var known = catalogue.Occupation(named.Trim())
                ?? catalogue.Occupations.FirstOrDefault(item => named.Trim().StartsWith(item.SocCode, StringComparison.Ordinal))
                ?? catalogue.Occupations.FirstOrDefault(item => string.Equals(item.Title, named.Trim(), StringComparison.OrdinalIgnoreCase));
            if (known is not null)
            {
                return known;
            }

            notes.Add($"Occupation not known: {named}");
        }

        var ranked = names.OccupationsIn(title);
        if (ranked.Count > 0 && ranked[0].Confidence >= TitleMatch.Certain)
        {
            return catalogue.Occupation(ranked[0].Occupation.Id);
        }

        notes.Add(ranked.Count == 0
            ? "The title names no occupation of the catalogue."
            : $"Occupation not certain: perhaps {string.Join(" or ", ranked.Select(match => match.Occupation.Name.ToLowerInvariant()))}.");
        return null;
    }

    private static IEnumerable<TextBlock> WorkOf(PostingSections sections) =>
    [
        .. sections.Blocks(PostingSection.Work),
        .. Under("Schedule", sections.Blocks(PostingSection.Schedule)),
        .. Under("About the company", sections.Blocks(PostingSection.Company)),
    ];

    private static IEnumerable<TextBlock> HiringOf(PostingSections sections) =>
        [.. sections.Blocks(PostingSection.Hiring), .. Under("Legal", sections.Blocks(PostingSection.Legal))];

    private static List<string> StatesOf(IEnumerable<string> names) =>
        [.. names.Select(UsState.Find).OfType<UsState>().Select(state => state.Code).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<TextBlock> RequirementsOf(PostingSections sections) =>
        [.. sections.Blocks(PostingSection.Requirements), .. Under("Preferred", sections.Blocks(PostingSection.Preferred))];

    // What the pay section says beyond the figures and the note.
    private static IEnumerable<TextBlock> BenefitsOf(PostingSections sections, PayReading pay)
    {
        var said = sections.Blocks(PostingSection.Pay);
        var isHeld = said.Count <= 1 && (said.Count == 0 || pay.Pay is not null);
        return [.. sections.Blocks(PostingSection.Benefits), .. Under("Pay", isHeld ? [] : said)];
    }

    private static IEnumerable<TextBlock> Under(string heading, IReadOnlyList<TextBlock> blocks) =>
        blocks.Count == 0 ? [] : [new TextBlock(TextBlockKind.Heading, heading), .. blocks];

    private static string? SummaryOf(PostingSections sections)
    {
        var paragraphs = sections.Blocks(PostingSection.Work).Where(block => block.Kind == TextBlockKind.Paragraph && block.Text.Length >= 40).ToList();
        // "Class Code: 3796 Open Date: 10-28-16" is long and says nothing.
        var first = (paragraphs.Find(block => block.Text[^1] is '.' or '!') ?? paragraphs.FirstOrDefault())?.Text;
        if (first is null || first.Length <= Posting.SummaryLength)
        {
            return first;
        }

        var sentence = first.LastIndexOf(". ", Posting.SummaryLength - 1, StringComparison.Ordinal);
        var cut = sentence > 40 ? sentence + 1 : first.LastIndexOf(' ', Posting.SummaryLength - 2);
        return sentence > 40 ? first[..cut] : string.Concat(first.AsSpan(0, cut > 0 ? cut : Posting.SummaryLength - 1), "…");
    }
}
