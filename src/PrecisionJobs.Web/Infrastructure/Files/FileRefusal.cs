namespace PrecisionJobs.Web.Infrastructure.Files;

/// <summary>Why an upload was not taken.</summary>
public enum FileRefusal
{
    Empty,
    TooLarge,

    /// <summary>The name has a null byte, ends in a dot, or hides a second extension.</summary>
    UnsafeName,

    /// <summary>The extension is not one that is accepted for the purpose.</summary>
    WrongKind,

    /// <summary>The bytes are not what the extension says.</summary>
    ContentMismatch,

    /// <summary>The document has macros or parts that are fetched from elsewhere.</summary>
    ActiveContent,

    /// <summary>The document is damaged, unpacks to far more than it should, or declares entities.</summary>
    Unreadable,
}

/// <summary>Tells the uploader.</summary>
public static class FileRefusals
{
    /// <summary>What is wrong and what to do.</summary>
    public static string Message(FileRefusal refusal, string accepted) => refusal switch
    {
        FileRefusal.Empty => "The file is empty. Choose another one.",
        FileRefusal.TooLarge => "The file is larger than 5 MB. Save a smaller version and choose that one.",
        FileRefusal.UnsafeName => "The file's name is not accepted. Rename it, for example to resume.pdf, and choose it again.",
        FileRefusal.WrongKind => $"This kind of file is not accepted. Choose {accepted}.",
        FileRefusal.ContentMismatch => "The file is not what its name says. Save it again in the right format and choose that one.",
        FileRefusal.ActiveContent => "The document has macros or refers to other files. Save it as PDF and choose that one.",
        _ => "The document could not be read. Save it again, as PDF if you can, and choose that one.",
    };
}
