using PrecisionJobs.Domain.Applications;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates;

/// <summary>What candidates are told, in plain words: the same on every page and in every mail.</summary>
public static class CandidateWords
{
    /// <summary>A step of the skill scale, for its holder and for the company alike.</summary>
    public static string Of(SkillLevel level) => level switch
    {
        SkillLevel.Aware => "Knows a little",
        SkillLevel.Supervised => "With supervision",
        SkillLevel.Independent => "Independently",
        SkillLevel.Expert => "Expert, others ask",
        _ => "Teaches it",
    };

    /// <summary>Years of use on a tag: "3 yr", "under a year".</summary>
    public static string Years(int years) => years == 0 ? "under a year" : $"{years} yr";

    /// <summary>Whether a held certification can be relied on.</summary>
    public static string Of(HeldValidity validity) => validity switch
    {
        HeldValidity.Valid => "Valid",
        HeldValidity.Expired => "Expired",
        HeldValidity.ContinuityOverdue => "Continuity overdue",
        _ => "Dates missing",
    };

    /// <summary>How far a held certification was checked.</summary>
    public static string Of(HeldVerification verification) => verification switch
    {
        HeldVerification.CheckedAtIssuer => "Checked at the issuer",
        HeldVerification.DocumentUploaded => "Copy attached",
        _ => "By your word",
    };

    /// <summary>What a step of the skill scale means, for choosing one.</summary>
    public static string Explain(SkillLevel level) => level switch
    {
        SkillLevel.Aware => "Seen it, tried it",
        SkillLevel.Supervised => "Somebody checks what you do",
        SkillLevel.Independent => "You are given it and left alone",
        SkillLevel.Expert => "They come to you when it does not work",
        _ => "You have trained others in it",
    };

    /// <summary>What kind of evidence a piece is.</summary>
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => "Document",
        EvidenceKind.Reference => "Reference",
        _ => "Shop test",
    };

    /// <summary>What a document shows.</summary>
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Training => "Training record, transcript or journeyman card",
        DocumentKind.Reference => "Letter of reference",
        DocumentKind.ShopTest => "Shop test or inspection report",
        _ => "Other",
    };

    /// <summary>What kind of training an education entry is.</summary>
    public static string Of(EducationKind kind) => kind switch
    {
        EducationKind.School => "School or college",
        EducationKind.Apprenticeship => "Apprenticeship",
        EducationKind.Military => "Military training",
        _ => "Course",
    };

    /// <summary>What an unlisted term is.</summary>
    public static string Of(UnlistedKind kind) => kind == UnlistedKind.Skill ? "Skill" : "Certification";

    /// <summary>A yes, a no or nothing.</summary>
    public static string? Of(bool? stated) => stated switch { true => "Yes", false => "No", _ => null };

    /// <summary>Who may find a profile.</summary>
    public static string Of(ProfileVisibility visibility) => visibility switch
    {
        ProfileVisibility.VerifiedEmployers => "Recruiters and verified employers",
        ProfileVisibility.RecruitersOnly => "Recruiters only",
        _ => "Hidden",
    };

    /// <summary>Where an application stands.</summary>
    public static string Of(CandidateStatus status) => status switch
    {
        CandidateStatus.Received => "Received",
        CandidateStatus.BeingReviewed => "Being reviewed",
        CandidateStatus.Interview => "Interview",
        CandidateStatus.OfferMade => "Offer made",
        CandidateStatus.Hired => "Hired",
        CandidateStatus.NotSelected => "Not selected",
        _ => "Withdrawn",
    };

    /// <summary>What a status means for the candidate, in a sentence.</summary>
    public static string Explain(CandidateStatus status) => status switch
    {
        CandidateStatus.Received => "Your application has arrived. The company has not begun to review it.",
        CandidateStatus.BeingReviewed => "The company is reviewing your application.",
        CandidateStatus.Interview => "The company wants to talk with you. It will contact you to agree on a time.",
        CandidateStatus.OfferMade => "The company has made you an offer. It will contact you with the details.",
        CandidateStatus.Hired => "The company has recorded that you were hired.",
        CandidateStatus.NotSelected => "The company decided not to go on with your application.",
        _ => "This application was withdrawn. Nothing more happens with it.",
    };
}
