namespace PrecisionJobs.Testing;

/// <summary>
/// A prepared database (schema and catalogue), made once per test run and copied for each host, so that a test class
/// starts in milliseconds. Made by the product itself when the first host starts without one.
/// </summary>
internal static class TestDatabase
{
    /// <summary>Puts a copy where a host expects its database; without a prepared one the host makes its own.</summary>
    public static void CopyTo(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Template.Value is { } template)
        {
            File.Copy(template, path);
        }
    }

    private static readonly Lazy<string?> Template = new(Make);

    private static string? Make()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "prepared.db");
        File.Delete(file);
        TemplateMaker.Make(file);
        return file;
    }
}
