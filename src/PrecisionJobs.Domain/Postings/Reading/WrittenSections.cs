using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>The written sections of a posting of this site, for reading.</summary>
public static class WrittenSections
{
    /// <summary>Its sections as blocks.</summary>
    /// <param name="posting">The posting.</param>
    /// <param name="note">The note on requirements where a form has another one than is stored.</param>
    public static PostingSections Of(Posting posting, string? note = null)
    {
        var sections = new PostingSections();
        Add(PostingSection.Work, posting.Summary);
        Add(PostingSection.Work, posting.TheWork);
        Add(PostingSection.Challenges, posting.TechnicalChallenges);
        Add(PostingSection.Equipment, posting.EquipmentAndControls);
        Add(PostingSection.Tolerances, posting.TolerancesAndMaterials);
        Add(PostingSection.Success, posting.SuccessLooksLike);
        Add(PostingSection.Requirements, note ?? posting.RequirementsNote);
        Add(PostingSection.Schedule, posting.ShiftNote);
        Add(PostingSection.Pay, posting.PayNote);
        Add(PostingSection.Benefits, posting.Benefits);
        Add(PostingSection.Hiring, posting.HiringProcess);
        return sections;

        void Add(PostingSection section, string? text)
        {
            foreach (var block in TextBlock.FromPlainText(text))
            {
                sections.Add(section, block);
            }
        }
    }

    /// <summary>All that was written, one section after the other.</summary>
    public static string AllText(Posting posting) => string.Join('\n', All(posting).Select(part => part.Text));

    /// <summary>Every written text with the step and the field of the editor where it stands; empty ones are left out.</summary>
    public static IEnumerable<(string Step, string Field, string Text)> All(Posting posting)
    {
        (string Step, string Field, string? Text)[] all =
        [
            (PostingSteps.Basics, "Title", posting.Title),
            (PostingSteps.Basics, "Summary", posting.Summary),
            (PostingSteps.Work, "TheWork", posting.TheWork),
            (PostingSteps.Work, "TechnicalChallenges", posting.TechnicalChallenges),
            (PostingSteps.Work, "EquipmentAndControls", posting.EquipmentAndControls),
            (PostingSteps.Work, "TolerancesAndMaterials", posting.TolerancesAndMaterials),
            (PostingSteps.Work, "SuccessLooksLike", posting.SuccessLooksLike),
            (PostingSteps.Requirements, "RequirementsNote", posting.RequirementsNote),
            (PostingSteps.Pay, "PayNote", posting.PayNote),
            (PostingSteps.Pay, "Benefits", posting.Benefits),
            (PostingSteps.Basics, "ShiftNote", posting.ShiftNote),
            (PostingSteps.Questions, "HiringProcess", posting.HiringProcess),
        ];
        return all.Where(part => !string.IsNullOrWhiteSpace(part.Text)).Select(part => (part.Step, part.Field, part.Text!));
    }
}
