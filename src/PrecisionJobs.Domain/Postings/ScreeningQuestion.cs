using System.Globalization;

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

/// <summary>What is wrong with an answer.</summary>
public enum AnswerFault
{
    /// <summary>The question has to be answered.</summary>
    Missing,

    /// <summary>Longer than the kind of question allows.</summary>
    TooLong,

    /// <summary>Not a number.</summary>
    NotANumber,

    /// <summary>Not one of the answers offered.</summary>
    NotOffered,
}

/// <summary>A question of the company to everyone who applies. No answer ever rejects anybody by itself.</summary>
public sealed class ScreeningQuestion
{
    public const int TextLength = 300;
    public const int ShortAnswerLength = 200;
    public const int LongAnswerLength = 2_000;
    public const int ChoiceLength = 100;
    public const int MaximumChoices = 12;

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

    /// <summary>The answers to choose from; empty where the answer is written.</summary>
    public IReadOnlyList<string> Offered => Kind switch
    {
        QuestionKind.YesNo => ["Yes", "No"],
        QuestionKind.Choice => Choices,
        _ => [],
    };

    /// <summary>Most characters of an answer.</summary>
    public int AnswerLength => Kind == QuestionKind.LongText ? LongAnswerLength : ShortAnswerLength;

    /// <summary>What is wrong with an answer, or null when it can be sent.</summary>
    public AnswerFault? FaultOf(string? answer)
    {
        var text = answer?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return IsRequired ? AnswerFault.Missing : null;
        }

        if (text.Length > AnswerLength)
        {
            return AnswerFault.TooLong;
        }

        return Kind switch
        {
            QuestionKind.Number => IsNumber(text) ? null : AnswerFault.NotANumber,
            QuestionKind.YesNo or QuestionKind.Choice => Offered.Contains(text, StringComparer.Ordinal)
                ? null
                : AnswerFault.NotOffered,
            _ => null,
        };
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    /// <summary>The same for another posting.</summary>
    internal ScreeningQuestion Copy() => new()
    {
        Order = Order,
        Text = Text,
        Kind = Kind,
        Choices = [.. Choices],
        IsRequired = IsRequired,
    };
}
