using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Tests.Postings;

public sealed class ScreeningQuestionTests
{
    [Theory]
    [InlineData(QuestionKind.YesNo, "Yes", null)]
    [InlineData(QuestionKind.YesNo, "No", null)]
    [InlineData(QuestionKind.YesNo, "Perhaps", AnswerFault.NotOffered)]
    [InlineData(QuestionKind.Choice, "Second", null)]
    [InlineData(QuestionKind.Choice, "second", AnswerFault.NotOffered)]
    [InlineData(QuestionKind.Choice, "Fourth", AnswerFault.NotOffered)]
    [InlineData(QuestionKind.Number, "12", null)]
    [InlineData(QuestionKind.Number, " 2.5 ", null)]
    [InlineData(QuestionKind.Number, "1,200", null)]
    [InlineData(QuestionKind.Number, "-3", null)]
    [InlineData(QuestionKind.Number, "ten", AnswerFault.NotANumber)]
    [InlineData(QuestionKind.Number, "1e5", AnswerFault.NotANumber)]
    [InlineData(QuestionKind.ShortText, "Haas VF-4", null)]
    [InlineData(QuestionKind.LongText, "Several lines\nof text", null)]
    public void FaultOf_AnAnswer_FollowsItsKind(QuestionKind kind, string answer, AnswerFault? fault) =>
        Assert.Equal(fault, Question(kind, required: true).FaultOf(answer));

    [Theory]
    [InlineData(QuestionKind.YesNo)]
    [InlineData(QuestionKind.ShortText)]
    [InlineData(QuestionKind.LongText)]
    [InlineData(QuestionKind.Number)]
    [InlineData(QuestionKind.Choice)]
    public void FaultOf_NoAnswer_IsOneOnlyWhereRequired(QuestionKind kind)
    {
        string?[] nothing = [null, "", "  \n "];

        Assert.All(nothing, answer => Assert.Equal(AnswerFault.Missing, Question(kind, required: true).FaultOf(answer)));
        Assert.All(nothing, answer => Assert.Null(Question(kind, required: false).FaultOf(answer)));
    }

    [Theory]
    [InlineData(QuestionKind.ShortText, ScreeningQuestion.ShortAnswerLength)]
    [InlineData(QuestionKind.LongText, ScreeningQuestion.LongAnswerLength)]
    public void FaultOf_TheLongestAnswer_IsNone(QuestionKind kind, int length)
    {
        Assert.Null(Question(kind, required: true).FaultOf(new string('x', length)));
        Assert.Equal(AnswerFault.TooLong, Question(kind, required: true).FaultOf(new string('x', length + 1)));
    }

    private static ScreeningQuestion Question(QuestionKind kind, bool required) => new()
    {
        Order = 1,
        Text = "Which shift?",
        Kind = kind,
        Choices = ["First", "Second", "Third"],
        IsRequired = required,
    };
}
