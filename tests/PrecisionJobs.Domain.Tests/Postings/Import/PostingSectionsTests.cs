using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class PostingSectionsTests
{
    private const string Bulletin = """
        MACHINIST
        Class Code: 3763

        ANNUAL SALARY

        $81,703 (flat-rated)

        DUTIES

        A Machinist lays out and machines metal parts to close tolerances.

        REQUIREMENTS/MINIMUM QUALIFICATIONS

        1. Completion of a machinist apprenticeship; or
        2. Six years of experience.

        WHERE TO APPLY

        Apply online.
        """;

    [Fact]
    public void Sort_OfABulletin_PutsEachPartWhereItBelongs()
    {
        var sections = PostingSections.Sort(TextBlock.FromPlainText(Bulletin));
        Assert.Equal("$81,703 (flat-rated)", sections.Text(PostingSection.Pay));
        Assert.Contains("lays out and machines", sections.Text(PostingSection.Work), StringComparison.Ordinal);
        Assert.Equal(
            "- Completion of a machinist apprenticeship; or\n- Six years of experience.", sections.Markdown(PostingSection.Requirements));
        Assert.Equal("Apply online.", sections.Text(PostingSection.Hiring));
    }

    [Fact]
    public void FromPlainText_OfADottedLeader_KeepsItShort() =>
        Assert.Equal("Written test … 100%", Assert.Single(TextBlock.FromPlainText("Written test . . . . . . . . . .100%")).Text);

    [Theory]
    [InlineData("Uses Haas machines.")]
    [InlineData("Experience with Mastercam")]
    [InlineData("and two years of experience")]
    [InlineData("5 years of experience")]
    public void AsHeading_OfALineThatSaysSomething_IsNone(string line) => Assert.Null(TextBlock.AsHeading(line));

    [Theory]
    [InlineData("Responsibilities", PostingSection.Work)]
    [InlineData("What you'll do", PostingSection.Work)]
    [InlineData("ESSENTIAL DUTIES AND RESPONSIBILITIES:", PostingSection.Work)]
    [InlineData("Basic Qualifications", PostingSection.Requirements)]
    [InlineData("Requirements/Minimum Qualifications", PostingSection.Requirements)]
    [InlineData("Preferred Skills and Experience", PostingSection.Preferred)]
    [InlineData("Nice to have", PostingSection.Preferred)]
    [InlineData("Benefits & Perks", PostingSection.Benefits)]
    [InlineData("Annual Salary", PostingSection.Pay)]
    [InlineData("Equipment and controls", PostingSection.Equipment)]
    [InlineData("Tolerances and materials", PostingSection.Tolerances)]
    [InlineData("What success looks like", PostingSection.Success)]
    [InlineData("About us", PostingSection.Company)]
    [InlineData("How to apply", PostingSection.Hiring)]
    [InlineData("ITAR Requirements", PostingSection.Legal)]
    public void Sort_UnderAHeading_KnowsTheSection(string heading, PostingSection expected)
    {
        var sections = PostingSections.Sort([new TextBlock(TextBlockKind.Heading, heading), new TextBlock(TextBlockKind.Paragraph, "Words.")]);
        Assert.Equal("Words.", sections.Text(expected));
    }

    [Fact]
    public void ToMarkdown_OfHostileWords_ShowsThemAsWords()
    {
        var markdown = PostingSections.ToMarkdown(
        [
            new TextBlock(TextBlockKind.Paragraph, "# not a heading *nor bold* [nor](a link) <b>"),
            new TextBlock(TextBlockKind.Item, "- nested"),
        ]);
        Assert.Equal("\\# not a heading \\*nor bold\\* \\[nor\\](a link) \\<b>\n\n- \\- nested", markdown);
    }

    [Fact]
    public void ToMarkdown_LongerThanASection_EndsWithAWholeBlock()
    {
        var blocks = Enumerable.Range(0, 100).Select(number => new TextBlock(TextBlockKind.Item, new string('x', 200) + number));
        var markdown = PostingSections.ToMarkdown(blocks, 1_000)!;
        Assert.True(markdown.Length <= 1_000);
        Assert.EndsWith("x3", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void FromPlainText_OfALongSingleLine_IsCutIntoOneParagraph()
    {
        var blocks = TextBlock.FromPlainText(new string('a', 50_000));
        Assert.Equal(8_000, PostingSections.ToMarkdown(blocks)!.Length);
    }
}
