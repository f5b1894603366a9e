using System.Globalization;

namespace PrecisionJobs.Web.Background;

/// <summary>The name under which this running process holds leases: readable, and its own after every start.</summary>
public sealed class NodeName
{
    private const int MachineLength = 30;

    /// <inheritdoc />
    public override string ToString() => _value;

    private readonly string _value = string.Create(
        CultureInfo.InvariantCulture,
        $"{Cut(Environment.MachineName)}/{Environment.ProcessId}/{Guid.NewGuid().ToString("N")[..8]}");

    private static string Cut(string machine) => machine.Length <= MachineLength ? machine : machine[..MachineLength];
}
