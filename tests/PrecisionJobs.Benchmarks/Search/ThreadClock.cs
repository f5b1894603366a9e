using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PrecisionJobs.Benchmarks.Search;

/// <summary>
/// Processor time of the present thread, so that other work on the machine does not count; wall time where the system does
/// not tell it (anything but Linux).
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Milliseconds() => OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
        ? (time.Seconds * 1_000.0) + (time.Nanoseconds / 1_000_000.0)
        : Stopwatch.GetTimestamp() * 1_000.0 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
