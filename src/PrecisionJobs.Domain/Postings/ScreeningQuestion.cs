namespace PrecisionJobs.Domain.Postings;

/// <summary>How a screening question is answered.</summary>
public enum QuestionKind
{
    YesNo,
    ShortText,
    LongText,
    Number,
    Choice,
}

/// <summary>A question of the company to everyone who applies. No answer ever rejects anybody by itself.</summary>
public sealed class ScreeningQuestion
{
    public const int TextLength = 300;
    public const int ShortAnswerLength = 200;
    public const int LongAnswerLength = 2_000;

    /// <summary>Most questions one posting may ask.</summary>
    public const int MaximumPerPosting = 8;

    public int Id { get; private set; }

    public int PostingId { get; private set; }

    public required int Order { get; set; }

    public required string Text { get; set; }

    public required QuestionKind Kind { get; set; }

    /// <summary>What can be chosen, for <see cref="QuestionKind.Choice"/>.</summary>
    public List<string> Choices { get; set; } = [];

    public bool IsRequired { get; set; }
}
