namespace PrecisionJobs.Web.Features.Errors;

/// <summary>What is said about an answer that is not a page.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Advice">What can be done.</param>
/// <param name="RequestId">The number to quote, where somebody has to look into it.</param>
public sealed record ErrorPage(int Code, string Title, string Advice, string? RequestId)
{
    /// <summary>The words for a status.</summary>
    public static ErrorPage For(int code, string requestId) => code switch
    {
        400 => new(code, "That request could not be read", "Go back, reload the page and try again. What you typed is still in your browser.", null),
        403 => new(code, "This page is not yours to open", "You are signed in, but your account has no right to this page. If it should have, ask whoever looks after your company’s account or an administrator.", null),
        404 => new(code, "There is no page at this address", "The link may be old or mistyped. Nothing on your side is broken.", null),
        410 => new(code, "This is no longer available", "It was here and has ended.", null),
        413 => new(code, "That file is too large", "Files may have up to 5 MB. Go back and choose a smaller one.", null),
        429 => new(code, "Too many tries in a short time", "Wait a minute, then go on. Nothing was lost.", null),
        503 => new(code, "Search is getting ready", "The index of jobs is being built. Try again in a few seconds.", null),
        _ => new(code, "Something failed on our side", "Nothing of yours was lost. Try again; if it happens twice, tell us the number below.", requestId),
    };
}
