namespace PrecisionJobs.Browser.Tests.Support;

/// <summary>The sign-ins of the demo data.</summary>
internal static class Demo
{
    public const string Password = "Precision!2026";

    public static string Email(string persona) => $"{persona}@demo.precisionjobs.example";
}
