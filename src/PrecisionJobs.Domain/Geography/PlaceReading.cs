namespace PrecisionJobs.Domain.Geography;

/// <summary>One way to read a text: a city (empty: the whole state) in a state (null: anywhere).</summary>
/// <param name="CityKey">Key of the city by <see cref="PlaceName"/>.</param>
/// <param name="State">The state, when the text names one.</param>
internal sealed record PlaceReading(string CityKey, UsState? State);
