namespace PrecisionJobs.Domain.Search;

/// <summary>The order of results. Equal rank falls to the later publication, then to the lower posting id.</summary>
public enum SearchSort
{
    /// <summary>Best text match first; without words it is the same as <see cref="Newest"/>.</summary>
    Relevance,

    /// <summary>Latest publication first.</summary>
    Newest,

    /// <summary>Highest top of the pay range first, by the 2,080-hour year; unstated pay last.</summary>
    Pay,

    /// <summary>Nearest site first, by tenths of a mile; without a place the same as <see cref="Newest"/>.</summary>
    Distance,

    /// <summary>Closing soonest first; without a closing instant last.</summary>
    Closing,

    /// <summary>
    /// Best match with the profile of whoever looks first; for everybody who has none the same as <see cref="Newest"/>.
    /// </summary>
    Match,
}
