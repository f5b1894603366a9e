namespace PrecisionJobs.Testing;

/// <summary>The source tree the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The source files of a project's folder, with their text; nothing generated.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] patterns)
    {
        var root = Path.Combine(Root, folder);
        return patterns
            .SelectMany(pattern => Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrecisionJobs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests are run from inside the repository.");
    }
}

/// <summary>A file of the source tree.</summary>
/// <param name="Path">Relative to the folder asked for, with slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceFile(string Path, string Text);
