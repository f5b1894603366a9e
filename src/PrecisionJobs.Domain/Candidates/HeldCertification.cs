using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>How far a held certification has been checked.</summary>
public enum HeldVerification
{
    SelfDeclared,
    DocumentUploaded,
    CheckedAtIssuer,
}

/// <summary>Whether a held certification can be relied on today.</summary>
public enum HeldValidity
{
    Valid,
    Expired,

    /// <summary>The work was not done, or not recorded, within the continuity period.</summary>
    ContinuityOverdue,

    /// <summary>Dates are missing or the catalogue has no rule.</summary>
    NotStated,
}

/// <summary>A certification that a candidate holds.</summary>
public sealed class HeldCertification
{
    public const int NumberLength = 60;
    public const int ScopeLength = 300;

    public const int CheckNoteLength = 300;

    /// <summary>Longest text of one part of the scope, in characters.</summary>
    public const int ScopeFieldLength = 60;

    /// <summary>How many days ahead of its end the holder is reminded.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [90, 30, 7];

    /// <summary>Most certifications kept on one profile.</summary>
    public const int MaximumPerCandidate = 40;

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public required int CertificationId { get; init; }

    public Certification Certification { get; init; } = null!;

    /// <summary>Number on the card or certificate.</summary>
    public string? Number { get; set; }

    /// <summary>Code, process, position, base metal, thickness, in words.</summary>
    public string? Scope { get; set; }

    public DateOnly? IssuedOn { get; set; }

    /// <summary>Stated expiry; otherwise it follows from the catalogue's rule.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>When the process was last used, for continuity.</summary>
    public DateOnly? LastUsedOn { get; set; }

    /// <summary>What it is limited to, by the keys of <see cref="Certification.KnownScopeFields"/>.</summary>
    public Dictionary<string, string> ScopeFields { get; set; } = [];

    public HeldVerification Verification { get; set; }

    /// <summary>When somebody asked the issuer, for <see cref="HeldVerification.CheckedAtIssuer"/>.</summary>
    public DateTime? CheckedAt { get; private set; }

    public int? CheckedByAccountId { get; private set; }

    public string? CheckedByName { get; private set; }

    /// <summary>How it was checked: registry page, call, number.</summary>
    public string? CheckNote { get; private set; }

    /// <summary>The last day of which the holder was last reminded.</summary>
    public DateOnly? RemindedOf { get; private set; }

    /// <summary>How many days ahead that reminder was.</summary>
    public int? RemindedDaysAhead { get; private set; }

    public int? DocumentId { get; set; }

    public StoredFile? Document { get; set; }

    /// <summary>
    /// The last day it can be relied on: as stated, else by the catalogue's rule. Null when it never ends or nobody
    /// can tell. <see cref="Certification"/> must be loaded.
    /// </summary>
    public DateOnly? LastDay => ExpiresOn ?? Certification.ExpiryKind switch
    {
        ExpiryKind.Fixed => After(IssuedOn, Certification.ValidityMonths),
        ExpiryKind.Continuity => After(LastUsedOn ?? IssuedOn, Certification.ContinuityMonths),
        _ => null,
    };

    /// <summary>Whether it can be relied on; <see cref="Certification"/> must be loaded.</summary>
    public HeldValidity ValidityOn(DateOnly today)
    {
        if (LastDay is not { } last)
        {
            return Certification.ExpiryKind == ExpiryKind.None ? HeldValidity.Valid : HeldValidity.NotStated;
        }

        return today <= last
            ? HeldValidity.Valid
            : ExpiresOn is null && Certification.ExpiryKind == ExpiryKind.Continuity
                ? HeldValidity.ContinuityOverdue
                : HeldValidity.Expired;
    }

    /// <summary>
    /// States its facts anew. What somebody checked at the issuer was the old number, scope and dates: a change of
    /// these takes the check back. When it was last used is the holder's own word and changes nothing.
    /// </summary>
    public void Restate(string? number, string? scope, DateOnly? issuedOn, DateOnly? expiresOn, DateOnly? lastUsedOn)
    {
        var isChanged = number != Number || scope != Scope || issuedOn != IssuedOn || expiresOn != ExpiresOn;
        (Number, Scope, IssuedOn, ExpiresOn, LastUsedOn) = (number, scope, issuedOn, expiresOn, lastUsedOn);
        if (isChanged)
        {
            TakeCheckBack();
        }
    }

    /// <summary>States what it is limited to anew; what was checked at the issuer was the old one.</summary>
    public void RestateScope(IReadOnlyDictionary<string, string> fields)
    {
        if (fields.Count == ScopeFields.Count
            && fields.All(field => ScopeFields.TryGetValue(field.Key, out var now) && now == field.Value))
        {
            return;
        }

        ScopeFields = new Dictionary<string, string>(fields, StringComparer.Ordinal);
        TakeCheckBack();
    }

    /// <summary>Records that somebody asked the issuer and found it so; the reason of the process says how.</summary>
    public void CheckAtIssuer(Process process)
    {
        Verification = HeldVerification.CheckedAtIssuer;
        (CheckedAt, CheckedByAccountId, CheckedByName) = (process.At, process.AccountId, process.ActorName);
        CheckNote = process.Reason;
    }

    /// <summary>
    /// Says whether the holder is to be reminded today that it ends, and notes that it was done. A holder hears once at
    /// each of <see cref="ReminderDays"/>; one that comes late is told the nearest only.
    /// <see cref="Certification"/> must be loaded.
    /// </summary>
    /// <returns>How many days ahead the reminder is of those in <see cref="ReminderDays"/>; null for none.</returns>
    public int? Remind(DateOnly today)
    {
        if (LastDay is not { } last || last < today)
        {
            return null;
        }

        var left = last.DayNumber - today.DayNumber;
        var due = ReminderDays.Where(days => left <= days).DefaultIfEmpty(0).Min();
        if (due == 0 || (RemindedOf == last && RemindedDaysAhead <= due))
        {
            return null;
        }

        (RemindedOf, RemindedDaysAhead) = (last, due);
        return due;
    }

    /// <summary>Attaches a copy in place of the one before, or with null takes it off.</summary>
    /// <returns>Id of the document that is no longer attached, if there was one.</returns>
    public int? Attach(StoredFile? document)
    {
        var former = DocumentId;
        (Document, DocumentId) = (document, document?.Id);
        Verification = Verification == HeldVerification.CheckedAtIssuer ? Verification : Unchecked;
        return former;
    }

    private void TakeCheckBack()
    {
        Verification = Unchecked;
        (CheckedAt, CheckedByAccountId, CheckedByName, CheckNote) = (null, null, null, null);
    }

    private HeldVerification Unchecked => DocumentId is null && Document is null
        ? HeldVerification.SelfDeclared
        : HeldVerification.DocumentUploaded;

    private static DateOnly? After(DateOnly? start, int? months) =>
        start is { } from && months is { } length ? from.AddMonths(length) : null;
}
