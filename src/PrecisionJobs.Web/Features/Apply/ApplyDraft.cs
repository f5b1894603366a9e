using System.Globalization;
using Microsoft.Extensions.Primitives;
using PrecisionJobs.Web.Infrastructure.Mvc;

namespace PrecisionJobs.Web.Features.Apply;

/// <summary>What somebody has typed so far to apply: the fields of all steps together.</summary>
public sealed record ApplyDraft(IReadOnlyDictionary<string, string> Fields)
{
    public const string Name = "Form.Name";
    public const string Email = "Form.Email";
    public const string Phone = "Form.Phone";
    public const string Zip = "Form.Zip";
    public const string Message = "Form.Message";
    public const string Choice = "Form.Choice";

    private const string AnswerStart = "Form.Answers[";
    private const string UploadedFile = "Uploaded";
    private const string SavedStep = "Saved.";

    private static readonly HashSet<string> Known = [Name, Email, Phone, Zip, Message, Choice];

    /// <summary>Nothing yet.</summary>
    public static ApplyDraft Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The text of a field, or null when it was never sent.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);

    public bool IsEmpty => Fields.Count == 0;

    /// <summary>The file that was uploaded for this application.</summary>
    public int? UploadedId => int.TryParse(this[UploadedFile], CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string AnswerTo(int questionId) =>
        string.Create(CultureInfo.InvariantCulture, $"{AnswerStart}{questionId}]");

    public static string KeyFor(int postingId) => string.Create(CultureInfo.InvariantCulture, $"apply/{postingId}");

    /// <summary>Whether a step was sent, in order or not.</summary>
    public bool IsSaved(ApplyStep step) => Fields.ContainsKey(SavedStep + step);

    /// <summary>With what a form sent, in place of the same fields before; what is no field of a step is left out.</summary>
    public ApplyDraft With(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var fields = Copy();
        foreach (var (field, values) in sent.Where(
            field => Known.Contains(field.Key) || field.Key.StartsWith(AnswerStart, StringComparison.Ordinal)))
        {
            fields[field] = values.ToString().ReplaceLineEndings("\n");
        }

        return new ApplyDraft(fields);
    }

    public ApplyDraft WithSaved(ApplyStep step) => With(SavedStep + step, "true");

    /// <summary>With a file of the applicant's own, which is then the one to send.</summary>
    public ApplyDraft WithUploaded(int fileId) => With(UploadedFile, fileId.ToString(CultureInfo.InvariantCulture))
        .With(Choice, nameof(ResumeChoice.Uploaded));

    private ApplyDraft With(string field, string value)
    {
        var fields = Copy();
        fields[field] = value;
        return new ApplyDraft(fields);
    }

    private Dictionary<string, string> Copy() => new(Fields, StringComparer.Ordinal);
}

/// <summary>Keeps drafts of applications among the drafts of all forms.</summary>
public static class ApplyDrafts
{
    extension(FormDrafts drafts)
    {
        /// <summary>What is kept of an application; empty when nothing is.</summary>
        public async Task<ApplyDraft> LoadApplyAsync(int postingId, CancellationToken cancellationToken)
        {
            var kept = await drafts.LoadAsync(ApplyDraft.KeyFor(postingId), cancellationToken);
            return kept is null
                ? ApplyDraft.Empty
                : new ApplyDraft(kept.Fields.ToDictionary(
                    field => field.Key, field => string.Join(',', field.Value), StringComparer.Ordinal));
        }

        public Task SaveApplyAsync(int postingId, ApplyDraft draft, CancellationToken cancellationToken) =>
            drafts.SaveAsync(
                ApplyDraft.KeyFor(postingId),
                draft.Fields.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value))),
                cancellationToken);
    }
}
