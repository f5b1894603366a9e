using PrecisionJobs.Domain.Matching;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Postings.Coaching;
using PrecisionJobs.Domain.Postings.Reading;
using PrecisionJobs.Domain.Tests.Catalogue;

namespace PrecisionJobs.Domain.Tests.Postings.Coaching;

public sealed class PostingCoachTests
{
    private static readonly PostingTextReader Reader = new(ShippedCatalogue.Vocabulary);

    [Theory]
    [InlineData("We need a rockstar machinist.", "rockstar")]
    [InlineData("Must be able to handle stress.", "Must be able to handle stress")]
    [InlineData("Other duties as assigned", "Other duties as assigned")]
    [InlineData("A fast-paced environment", "fast-paced environment")]
    [InlineData("We are short of manpower", "manpower")]
    [InlineData("He will run two mills", "He will")]
    [InlineData("Recent graduates welcome", "Recent graduates")]
    [InlineData("A young team", "young")]
    [InlineData("Competitive pay", "Competitive pay")]
    [InlineData("Native English speaker", "Native English speaker")]
    [InlineData("Able-bodied person", "Able-bodied")]
    [InlineData("holding tight tolerances", "tight tolerances")]
    public void Words_ThatPutPeopleOff_AreFoundWithTheReason(string text, string quote)
    {
        var (found, word) = Assert.Single(OffPuttingWords.In(text));
        Assert.Equal(quote, found);
        Assert.NotEmpty(word.Why);
    }

    [Theory]
    [InlineData("The workmanship shows. The mechanism, the theme, and the Hermle machine.")]
    [InlineData("Holds tight tolerances (±0.0005 in) on titanium.")]
    [InlineData("Journey-level machinist, 3 years of Fanuc.")]
    public void Words_ThatAreFine_AreLeftAlone(string text) => Assert.Empty(OffPuttingWords.In(text));

    [Fact]
    public void Words_InSeveralSections_AreToldOnceWithTheirPlace()
    {
        var posting = Given(work: "We want a ninja.", note: "A NINJA with Mastercam.");
        var note = Assert.Single(Review(posting).Notes, note => note.Kind == CoachKind.Wording);
        Assert.Equal((PostingSteps.Work, "TheWork", "ninja"), (note.Step, note.Field, note.Quote));
    }

    [Fact]
    public void Review_AVaguePosting_AsksWhatAMachinistWouldAsk()
    {
        var notes = Review(Given(work: "Operate machines and make quality parts for our customers every day.")).Notes;
        Assert.Equal(
            [
                "State the pay as a range.", "State the hours of the day shift, from when to when.",
                "Is there overtime: how many hours in a usual week, and is it voluntary?", "Which machines, by builder and model?", "Which controls?", "Which materials?",
                "What is the tightest tolerance that is routinely held?", "How large are the parts, and how many of them in a lot?",
                "Who programs and who sets up: the machinist, or somebody else?",
                "Who does the first article and the in-process inspection, and with what?", "How large is the crew, and how many machines does one person run?",
            ],
            notes.Select(note => note.Text));
    }

    [Fact]
    public void Review_ASpecificPosting_AsksNothing()
    {
        var posting = Given(
            work: "Program and set up Haas VF-4 and Mazak mills with Fanuc and Mazatrol controls. Titanium and 17-4 brackets up to 12 in cube, lots of 5 to 50, "
                + "±0.0005 in. First articles on the CMM. Crew of six, two machines each. Overtime is voluntary, about 5 hours a week.");
        posting.ShiftNote = "6:00 AM to 2:30 PM";
        posting.Pay = Pay.Range(28_00, 36_00, PayUnit.Hour);
        var report = Review(posting);
        Assert.Empty(report.Notes);
        Assert.Contains(report.Facts, fact => fact is { Label: "Tolerance", Values: ["±0.0005 in"] });
        Assert.True(report.FactCount > 8);
    }

    [Fact]
    public void Review_ANightShift_AsksForThePremium()
    {
        var posting = Given(work: "Machines.");
        posting.Shift = Shift.Third;
        Assert.Contains(Review(posting).Notes, note => note is { Field: "PremiumAmount", Kind: CoachKind.StillAsked });
        posting.ShiftPremiumPercent = 10;
        Assert.DoesNotContain(Review(posting).Notes, note => note.Field == "PremiumAmount");
    }

    [Theory]
    [InlineData("welding", "Which positions, and plate or pipe?")]
    [InlineData("woodworking", "Shop work only, or installation too?")]
    [InlineData("quality", "Which software, and does one program or run programs?")]
    [InlineData("maintenance", "Which machines and processes?")]
    public void Review_AnotherFamily_HasItsOwnQuestions(string family, string question) =>
        Assert.Contains(PostingCoach.Review(Given("Nothing yet."), Reader.Read("x", ""), family).Notes, note => note.Text == question);

    [Theory]
    [InlineData(0, "fewer than 5")]
    [InlineData(4, "fewer than 5")]
    [InlineData(5, "5")]
    [InlineData(1234, "1,234")]
    public void Cell_OfFewPeople_IsNoNumber(int people, string told) => Assert.Equal(told, PoolAdvice.Cell(people));

    [Fact]
    public void Pool_ARequirementThatCostsMuch_IsToldWithWhatItCosts()
    {
        var words = PoolAdvice.Of(new PoolPreview(200, 12,
        [
            new PoolRequirement(RequirementKind.Skill, "mastercam", "Mastercam", RequirementImportance.Required, 30, 60),
            new PoolRequirement(RequirementKind.Skill, "gdt", "GD&T", RequirementImportance.Required, 150, 13),
            new PoolRequirement(RequirementKind.Skill, "cmm", "CMM", RequirementImportance.Preferred, 3, 12),
        ]));
        Assert.Equal("If it were preferred, 60 instead of 12 would show everything required. Can it be learned here?", words.Lines[0].Advice);
        Assert.Equal((null, null, "fewer than 5"), (words.Lines[1].Advice, words.Lines[2].Advice, words.Lines[2].Meet));
    }

    private static CoachReport Review(Posting posting) =>
        PostingCoach.Review(posting, Reader.Read(posting.Title, WrittenSections.Of(posting)), "machining");

    private static Posting Given(string work, string? note = null) => new()
    {
        Title = "Machinist",
        CreatedAt = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        TheWork = work,
        RequirementsNote = note,
    };
}
