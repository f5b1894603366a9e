using System.Globalization;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace PrecisionJobs.Search.Indexing;

/// <summary>
/// Where an index lives on disk: one sub-folder for each generation, and a file that names the serving one, replaced in
/// one step. Never memory-mapped: lucenenet issue 1013 crashes the process. Keep it on a local disk, never on a share.
/// </summary>
internal sealed class IndexFolder(string root)
{
    private const string Pointer = "current";
    private const string Prefix = "gen-";
    private const string Holder = "in-use";

    /// <summary>
    /// Keeps every other process out until it is disposed of. The system lets go of it when the process ends, however it
    /// ends; the locks of single generations do not keep a second one from filling a generation of its own.
    /// </summary>
    /// <exception cref="IOException">Another process, or another index of this one, has the folder open.</exception>
    public IDisposable Hold()
    {
        System.IO.Directory.CreateDirectory(root);
        return new FileStream(Path.Combine(root, Holder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The serving generation's directory, or null when none is named.</summary>
    public LuceneDirectory? Current()
    {
        var pointer = Path.Combine(root, Pointer);
        if (!File.Exists(pointer))
        {
            return null;
        }

        var name = File.ReadAllText(pointer).Trim();
        var path = Path.Combine(root, name);
        return IsGeneration(name) && System.IO.Directory.Exists(path) ? new NIOFSDirectory(path) : null;
    }

    /// <summary>A new directory beside the others, and its name.</summary>
    public (string Name, LuceneDirectory Directory) Create()
    {
        var last = Generations().Select(Number).DefaultIfEmpty(0).Max();
        var name = Prefix + (last + 1).ToString("D6", CultureInfo.InvariantCulture);
        return (name, new NIOFSDirectory(System.IO.Directory.CreateDirectory(Path.Combine(root, name))));
    }

    /// <summary>Makes a generation the serving one.</summary>
    public void PointTo(string name)
    {
        var pointer = Path.Combine(root, Pointer);
        File.WriteAllText(pointer + ".new", name);
        File.Move(pointer + ".new", pointer, overwrite: true);
    }

    /// <summary>Deletes every generation but one. What is still open elsewhere is left for the next time.</summary>
    public void DeleteAllBut(string? name)
    {
        foreach (var other in Generations().Where(generation => generation != name))
        {
            try
            {
                System.IO.Directory.Delete(Path.Combine(root, other), recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }

    /// <summary>The name of the serving generation, or null.</summary>
    public string? CurrentName()
    {
        var pointer = Path.Combine(root, Pointer);
        return File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : null;
    }

    private static bool IsGeneration(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].All(char.IsAsciiDigit);

    private static int Number(string name) => int.Parse(name[Prefix.Length..], CultureInfo.InvariantCulture);

    private List<string> Generations() => System.IO.Directory.Exists(root)
        ? [.. System.IO.Directory.GetDirectories(root).Select(path => Path.GetFileName(path)).Where(IsGeneration)]
        : [];
}
