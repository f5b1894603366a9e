using System.Text.Json.Serialization;

namespace PrecisionJobs.Domain.Matching;

/// <summary>What a fact about a candidate rests on, the weakest first. Stored by name: names are frozen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceTier>))]
public enum EvidenceTier
{
    /// <summary>Not said of the thing itself; it follows from something next to it in the catalogue.</summary>
    Neighbour,

    /// <summary>The candidate's own word.</summary>
    SelfDeclared,

    /// <summary>Tied to a job of the work history, or to a document that was attached.</summary>
    WorkHistory,

    /// <summary>Checked by somebody else: at the issuer, or by a recruiter who vetted the evidence.</summary>
    Verified,
}
