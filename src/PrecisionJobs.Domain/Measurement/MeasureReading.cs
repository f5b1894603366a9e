namespace PrecisionJobs.Domain.Measurement;

/// <summary>What a dimension, tolerance or finish as people write it was taken for.</summary>
public abstract record MeasureReading
{
    private MeasureReading()
    {
    }

    /// <summary>One length: "0.0005 in", "5 tenths", "±.001"; a plus-minus says that it counts to either side.</summary>
    /// <param name="Value">The length, not negative.</param>
    /// <param name="Unit">The unit it was written in, or taken for.</param>
    /// <param name="IsPlusMinus">It is a deviation to both sides, so the zone is twice as wide.</param>
    public sealed record OfLength(Length Value, LengthUnit Unit, bool IsPlusMinus) : MeasureReading;

    /// <summary>Deviations to two sides that differ: "+.000/-.002".</summary>
    /// <param name="Upper">What may be over; not negative.</param>
    /// <param name="Lower">What may be under; not positive.</param>
    /// <param name="Unit">The unit it was written in, or taken for.</param>
    public sealed record OfDeviations(Length Upper, Length Lower, LengthUnit Unit) : MeasureReading
    {
        /// <summary>From the lowest to the highest that is good.</summary>
        public Length Width => new(Upper.Micrometers - Lower.Micrometers);
    }

    /// <summary>The smallest and the largest that is good: ".500–.502".</summary>
    /// <param name="Low">The smallest.</param>
    /// <param name="High">The largest; more than <paramref name="Low"/>.</param>
    /// <param name="Unit">The unit it was written in, or taken for.</param>
    public sealed record OfLimits(Length Low, Length High, LengthUnit Unit) : MeasureReading
    {
        /// <summary>From the lowest to the highest that is good.</summary>
        public Length Width => new(High.Micrometers - Low.Micrometers);
    }

    /// <summary>A surface finish in Ra: "32 Ra", "Ra 0.8 µm", "N6".</summary>
    /// <param name="Finish">The finish.</param>
    /// <param name="IsUnitAssumed">No unit was written: whole numbers were taken for µin, others for µm.</param>
    public sealed record OfFinish(SurfaceFinish Finish, bool IsUnitAssumed) : MeasureReading;

    /// <summary>A fit or grade such as "H7/g6" or "IT7": its width depends on the diameter.</summary>
    /// <param name="Text">As written.</param>
    public sealed record OfFit(string Text) : MeasureReading;

    /// <summary>A roughness that is not Ra: "16 RMS", "Rz 6.3". Never converted silently.</summary>
    /// <param name="Text">As written.</param>
    /// <param name="Parameter">RMS or Rz.</param>
    public sealed record OfOtherRoughness(string Text, string Parameter) : MeasureReading;
}
