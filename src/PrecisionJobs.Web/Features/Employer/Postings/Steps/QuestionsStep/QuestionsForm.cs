using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Features.Employer.Conflicts;

namespace PrecisionJobs.Web.Features.Employer.Postings.Steps.QuestionsStep;

/// <summary>Screening questions, and how the hiring goes.</summary>
public sealed class QuestionsForm : StepForm, IStepForm<QuestionsForm>
{
    public static string Step => PostingSteps.Questions;

    public List<QuestionRow> Rows { get; set; } = [];

    public string? HiringProcess { get; set; }

    /// <summary>Rows were added, moved or taken out and nothing is saved yet.</summary>
    [JsonIgnore]
    public bool WasRearranged { get; private set; }

    public static QuestionsForm From(Posting posting) => new()
    {
        Rows = [.. posting.Questions.OrderBy(question => question.Order).Select(QuestionRow.From)],
        HiringProcess = posting.HiringProcess,
    };

    /// <summary>Does what a button beside a row asks for; false where the button is none of these.</summary>
    public bool TryRearrange()
    {
        var parts = (Intent ?? string.Empty).Split(':');
        var index = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1;
        switch (parts[0])
        {
            case "add" when Rows.Count < ScreeningQuestion.MaximumPerPosting:
                Rows.Add(new QuestionRow());
                break;
            case "remove" when index >= 0 && index < Rows.Count:
                Rows.RemoveAt(index);
                break;
            case "up" when index > 0 && index < Rows.Count:
                (Rows[index - 1], Rows[index]) = (Rows[index], Rows[index - 1]);
                break;
            case "down" when index >= 0 && index < Rows.Count - 1:
                (Rows[index + 1], Rows[index]) = (Rows[index], Rows[index + 1]);
                break;
            default:
                return false;
        }

        WasRearranged = true;
        return true;
    }

    public void Apply(Posting posting)
    {
        posting.HiringProcess = Clean(HiringProcess);
        var kept = Rows.Select(row => row.Id).ToHashSet();
        posting.Questions.RemoveAll(question => !kept.Contains(question.Id));
        for (var index = 0; index < Rows.Count; index++)
        {
            var row = Rows[index];
            var question = row.Id == 0 ? null : posting.Questions.Find(item => item.Id == row.Id);
            if (question is null)
            {
                question = new ScreeningQuestion { Order = index, Text = string.Empty, Kind = row.Kind };
                posting.Questions.Add(question);
            }

            row.Apply(question, index);
        }
    }

    public ConflictLines DiffersFrom(QuestionsForm theirs) => new ConflictLines()
        .Add("Questions", Told(theirs.Rows), Told(Rows))
        .Add("How the hiring goes", theirs.HiringProcess, HiringProcess);

    private static string Told(List<QuestionRow> rows) =>
        string.Join('\n', rows.Select((row, index) => $"{index + 1}. {row.Text} ({QuestionWords.Of(row.Kind)}{(row.IsRequired ? ", required" : null)})"));
}

/// <summary>One question.</summary>
public sealed class QuestionRow
{
    /// <summary>The question as stored; 0 for a new one.</summary>
    [JsonIgnore]
    public int Id { get; set; }

    public string? Text { get; set; }

    public QuestionKind Kind { get; set; }

    /// <summary>What can be chosen, one a line.</summary>
    public string? Choices { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>The row as stored.</summary>
    public static QuestionRow From(ScreeningQuestion question) => new()
    {
        Id = question.Id,
        Text = question.Text,
        Kind = question.Kind,
        Choices = question.Choices.Count == 0 ? null : string.Join('\n', question.Choices),
        IsRequired = question.IsRequired,
    };

    /// <summary>The choices as a list.</summary>
    public IReadOnlyList<string> ChoiceList() =>
        (Choices ?? string.Empty).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Writes the row into a question.</summary>
    public void Apply(ScreeningQuestion question, int order)
    {
        question.Order = order;
        question.Text = Text!.Trim();
        question.Kind = Kind;
        question.IsRequired = IsRequired;
        var choices = Kind == QuestionKind.Choice ? ChoiceList() : [];
        if (!question.Choices.SequenceEqual(choices, StringComparer.Ordinal))
        {
            question.Choices = [.. choices];
        }
    }
}

/// <summary>Words for kinds of questions.</summary>
public static class QuestionWords
{
    /// <summary>"Yes or no".</summary>
    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.YesNo => "Yes or no",
        QuestionKind.ShortText => "A line of text",
        QuestionKind.LongText => "A longer text",
        QuestionKind.Number => "A number",
        _ => "One of several choices",
    };
}

public sealed class QuestionsFormValidator : AbstractValidator<QuestionsForm>
{
    public QuestionsFormValidator()
    {
        RuleFor(form => form.Rows)
            .Must(rows => rows.Count <= ScreeningQuestion.MaximumPerPosting)
            .WithMessage($"A posting asks at most {ScreeningQuestion.MaximumPerPosting} questions.");
        RuleForEach(form => form.Rows).SetValidator(new QuestionRowValidator());
        RuleFor(form => form.HiringProcess).MaximumLength(Posting.SectionLength)
            .WithMessage($"The section has at most {Posting.SectionLength:N0} characters.");
    }
}

public sealed class QuestionRowValidator : AbstractValidator<QuestionRow>
{
    public QuestionRowValidator()
    {
        RuleFor(row => row.Text)
            .NotEmpty().WithMessage("Write the question, or remove it.")
            .MaximumLength(ScreeningQuestion.TextLength)
            .WithMessage($"A question has at most {ScreeningQuestion.TextLength} characters.");
        RuleFor(row => row.Kind).IsInEnum().WithMessage("Choose how it is answered.");
        RuleFor(row => row.Choices).Custom((_, context) => CheckChoices(context));
    }

    private static void CheckChoices(ValidationContext<QuestionRow> context)
    {
        var row = context.InstanceToValidate;
        if (row.Kind != QuestionKind.Choice)
        {
            return;
        }

        var choices = row.ChoiceList();
        if (choices.Count is < 2 or > ScreeningQuestion.MaximumChoices)
        {
            context.AddFailure($"Give 2 to {ScreeningQuestion.MaximumChoices} choices, one a line.");
        }
        else if (choices.Any(choice => choice.Length > ScreeningQuestion.ChoiceLength))
        {
            context.AddFailure($"A choice has at most {ScreeningQuestion.ChoiceLength} characters.");
        }
        else if (choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() != choices.Count)
        {
            context.AddFailure("Two of the choices are the same.");
        }
    }
}
