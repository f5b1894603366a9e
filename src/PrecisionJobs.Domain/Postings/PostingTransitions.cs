namespace PrecisionJobs.Domain.Postings;

/// <summary>What can be done to a posting's state.</summary>
public enum PostingVerb
{
    SubmitForReview,
    SendBack,
    Publish,
    Pause,
    Resume,
    Fill,
    Close,
    Reopen,
    TakeDown,

    /// <summary>A later closing day; the state stays.</summary>
    Extend,
}

/// <summary>The table of allowed state changes; nothing else changes <see cref="Posting.State"/>.</summary>
public static class PostingTransitions
{
    private static readonly (PostingVerb Verb, PostingState From, PostingState To)[] Table =
    [
        (PostingVerb.SubmitForReview, PostingState.Draft, PostingState.InReview),
        (PostingVerb.SendBack, PostingState.InReview, PostingState.Draft),
        (PostingVerb.Publish, PostingState.Draft, PostingState.Published),
        (PostingVerb.Publish, PostingState.InReview, PostingState.Published),
        (PostingVerb.Pause, PostingState.Published, PostingState.Paused),
        (PostingVerb.Resume, PostingState.Paused, PostingState.Published),
        (PostingVerb.Fill, PostingState.Published, PostingState.Filled),
        (PostingVerb.Fill, PostingState.Paused, PostingState.Filled),
        (PostingVerb.Close, PostingState.Published, PostingState.Closed),
        (PostingVerb.Close, PostingState.Paused, PostingState.Closed),
        (PostingVerb.Close, PostingState.InReview, PostingState.Closed),
        (PostingVerb.Close, PostingState.Draft, PostingState.Closed),
        (PostingVerb.Reopen, PostingState.Filled, PostingState.Published),
        (PostingVerb.Reopen, PostingState.Closed, PostingState.Published),
        (PostingVerb.TakeDown, PostingState.InReview, PostingState.Closed),
        (PostingVerb.TakeDown, PostingState.Published, PostingState.Closed),
        (PostingVerb.TakeDown, PostingState.Paused, PostingState.Closed),
        (PostingVerb.TakeDown, PostingState.Filled, PostingState.Closed),
        (PostingVerb.Extend, PostingState.Published, PostingState.Published),
        (PostingVerb.Extend, PostingState.Paused, PostingState.Paused),
    ];

    /// <summary>The state that a verb leads to, or null where it is not allowed.</summary>
    public static PostingState? Next(PostingState from, PostingVerb verb)
    {
        foreach (var row in Table)
        {
            if (row.From == from && row.Verb == verb)
            {
                return row.To;
            }
        }

        return null;
    }
}
