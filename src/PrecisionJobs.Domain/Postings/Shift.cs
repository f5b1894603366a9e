namespace PrecisionJobs.Domain.Postings;

/// <summary>When the work is done. Stored and sent by name: names are frozen.</summary>
public enum Shift
{
    /// <summary>First shift, days.</summary>
    Day,

    /// <summary>Second or swing shift, afternoons and evenings.</summary>
    Second,

    /// <summary>Third or graveyard shift, nights.</summary>
    Third,

    /// <summary>Weekend crew.</summary>
    Weekend,

    /// <summary>Rotating through several shifts, 2-2-3 and the like.</summary>
    Rotating,

    /// <summary>Hours agreed with the shop.</summary>
    Flexible,
}
