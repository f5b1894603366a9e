using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>
/// Reads what a posting asks for from its text: by the headings it stands under, the words about it and the names of the
/// catalogue. Nothing is guessed: each item comes with the sentence it was read from. Pure; safe for any number of threads.
/// </summary>
public sealed class PostingTextReader(ReadingVocabulary vocabulary)
{
    /// <summary>Most requirements that one text gives.</summary>
    public const int MaximumRequirements = 40;

    private static readonly PostingSection[] Asking = [PostingSection.Requirements, PostingSection.Preferred];

    private static readonly PostingSection[] Telling =
        [PostingSection.Work, PostingSection.Equipment, PostingSection.Tolerances, PostingSection.Challenges, PostingSection.Success];

    // A closing line often stands below the benefits or the hours. A machine named there is in the shop; a certificate or a
    // process may be what the company pays the training for.
    private static readonly PostingSection[] Ending = [PostingSection.Benefits, PostingSection.Schedule];

    /// <summary>Reads a plain text.</summary>
    /// <param name="title">The job's title; may be empty.</param>
    /// <param name="text">The text, with its line ends.</param>
    public PostingReading Read(string title, string? text) => Read(title, PostingSections.Sort(TextBlock.FromPlainText(text)));

    /// <summary>Reads a text that was taken apart.</summary>
    /// <param name="title">The job's title; may be empty.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="occupation">Slug of the posting's occupation where that is known; else the title says it.</param>
    public PostingReading Read(string title, PostingSections sections, string? occupation = null)
    {
        var all = string.Join('\n', title, sections.Text(Enum.GetValues<PostingSection>()));
        var asked = sections.Text(Asking);
        var list = new RequirementList(vocabulary, occupation ?? vocabulary.OccupationOf(title));
        ReadInto(list, title, sections);
        var tolerance = ToleranceFinder.Find(all);
        return new PostingReading
        {
            Requirements = list.Requirements(),
            Conditions = list.Conditions,
            UsPersonQuote = UsPersonText.Find(sections),
            CitizensOnlyQuote = CitizenshipWording.Find(all),
            Shift = WorkTerms.ShiftIn(title) ?? WorkTerms.ShiftIn(all),
            ShiftQuote = WorkTerms.ShiftNoteIn(sections.Text(PostingSection.Schedule)) ?? WorkTerms.ShiftNoteIn(all),
            Pay = PayText.Find(all).Pay,
            ToleranceMicroinches = tolerance?.Microinches,
            ToleranceQuote = tolerance?.Quote,
            Level = WorkTerms.LevelIn(title, months: null, asked.Length > 0 ? asked : all, stated: null),
        };
    }

    private void ReadInto(RequirementList list, string title, PostingSections sections)
    {
        var clauses = Asking.Concat(Telling).SelectMany(section => Clause.Split(sections.Blocks(section), section)).ToList();

        // What is asked for comes first, wherever it stands: "Preferred: …" may be a line among the duties.
        foreach (var clause in clauses.OrderBy(clause => Rank(clause.Section)))
        {
            ReadClause(list, clause);
        }

        list.EndBranches();
        AddTitle(list, title);
        foreach (var block in Ending.SelectMany(sections.Blocks))
        {
            list.AddUsed(block.Text, vocabulary.Terms.Scan(block.Text)
                .Where(hit => hit.Entry.Category is SkillCategory.Machine or SkillCategory.Control));
        }
    }

    private void ReadClause(RequirementList list, Clause clause)
    {
        if (UsualOf(clause.Section) is not { } usual)
        {
            return;
        }

        if (AskCues.IsNoDemand(clause.Text))
        {
            list.AddConditions(clause.Text, usual);
            return;
        }

        var mentions = ClauseMentions.Find(clause.Text, vocabulary.Terms, isAsked: usual != RequirementImportance.Used);
        mentions = ClauseLevels.Rate(clause.Text, ClauseImportance.Weigh(clause.Text, mentions, usual));
        if (PathwayText.IsSubstitute(clause.Text))
        {
            mentions = mentions.ConvertAll(mention => mention with
            {
                Importance = usual == RequirementImportance.Required ? RequirementImportance.Preferred : usual,
                Months = null,
            });
            mentions.RemoveAll(mention => mention.Kind == AskedKind.TradeExperience);
        }

        list.Add(clause, mentions);
        list.AddConditions(clause.Text, usual);
    }

    /// <summary>A process, machine or control that the title names is what the job is about.</summary>
    private void AddTitle(RequirementList list, string title)
    {
        foreach (var hit in vocabulary.Terms.Scan(title))
        {
            if (hit.Entry.Category is SkillCategory.Process or SkillCategory.Machine or SkillCategory.Control or SkillCategory.Software)
            {
                list.AddOfTitle(title, hit);
            }
        }
    }

    private static RequirementImportance? UsualOf(PostingSection section) => section switch
    {
        PostingSection.Requirements => RequirementImportance.Required,
        PostingSection.Preferred => RequirementImportance.Preferred,
        _ when Array.IndexOf(Telling, section) >= 0 => RequirementImportance.Used,
        _ => null,
    };

    private static int Rank(PostingSection section) => section switch
    {
        PostingSection.Requirements => 0,
        PostingSection.Preferred => 1,
        _ => 2,
    };
}
