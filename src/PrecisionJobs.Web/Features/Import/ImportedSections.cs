using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Web.Features.Import;

/// <summary>Takes a row apart into the sections of a posting: the description by its headings, and the fields that are one.</summary>
internal static class ImportedSections
{
    /// <summary>The sections of a row.</summary>
    public static PostingSections Of(ImportedPosting row)
    {
        var title = PostingReader.TitleOf(row);
        var sections = PostingSections.Sort(DescriptionText.Read(row.Description)
            .SkipWhile(block => string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase)));
        Add(PostingSection.Work, row.Responsibilities);
        Add(PostingSection.Requirements, row.Requirements);
        Add(PostingSection.Requirements, row.Skills);
        Add(PostingSection.Preferred, row.Preferred);
        Add(PostingSection.Benefits, row.Benefits);
        Add(PostingSection.Hiring, row.HowToApply);
        return sections;

        void Add(PostingSection section, string? text)
        {
            foreach (var block in DescriptionText.Read(text))
            {
                sections.Add(section, block);
            }
        }
    }

    /// <summary>Pay by the fields that hold it, else by the text.</summary>
    public static PayReading PayOf(ImportedPosting row, PostingSections sections)
    {
        var figures = PayText.ReadFigures(row.PayMinimum, row.PayMaximum, row.PayUnit, row.PayCurrency);
        var field = figures.Pay is null ? PayText.ReadField(row.PayText) : figures;
        if (field.Pay is not null)
        {
            return field;
        }

        var found = PayText.Find($"Pay: {sections.Text(PostingSection.Pay).Replace("\n", "\nPay: ", StringComparison.Ordinal)}") is { Pay: not null } stated
            ? stated
            : PayText.Find(sections.Text(Enum.GetValues<PostingSection>()));
        return found.Pay is not null ? found : new PayReading(null, field.Note ?? figures.Note);
    }
}
