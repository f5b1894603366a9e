using System.Runtime.CompilerServices;

namespace PrecisionJobs.Testing;

/// <summary>
/// Every host would watch its settings files for changes; a run with dozens of hosts exhausts the watches that a user
/// may have.
/// </summary>
internal static class FileWatching
{
    [ModuleInitializer]
    internal static void SwitchOff() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
