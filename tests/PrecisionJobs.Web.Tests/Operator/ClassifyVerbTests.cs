using System.Diagnostics;
using System.Text;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class ClassifyVerbTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("classify")]
    [InlineData("classify", "-")]
    public async Task Classify_FromThePipe_WritesALineForEachLine(params string[] args)
    {
        var verb = await Verb.RunAsync(host, args, "Machinist\r\n\r\nRegistered Nurse\nTool\t& die maker\n");

        Assert.Equal(ExitCode.Done, verb.ExitCode);
        var rows = verb.Output.Split('\n')[..^1].Select(line => line.Split('\t')).ToList();
        Assert.Equal(["Machinist", "", "Registered Nurse", "Tool & die maker"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(3, row.Length));
        Assert.StartsWith("51-4041", rows[0][1], StringComparison.Ordinal);
        Assert.Equal(rows[0][1].Split(',').Length, rows[0][2].Split(',').Length);
        Assert.Equal((string.Empty, string.Empty), (rows[1][1], rows[1][2]));
        Assert.Equal((string.Empty, string.Empty), (rows[2][1], rows[2][2]));
        Assert.StartsWith("51-4111", rows[3][1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_AFileThatIsNot_IsUsage()
    {
        var verb = await Verb.RunAsync(host, ["classify", "/nowhere/at-all.txt"]);

        Assert.Equal(ExitCode.Usage, verb.ExitCode);
        Assert.Contains("Nothing was done", verb.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_Help_DefinesTheColumns()
    {
        var verb = await Verb.RunAsync(host, ["classify", "--help"]);

        Assert.Equal(ExitCode.Done, verb.ExitCode);
        Assert.Contains("three columns", verb.Output, StringComparison.Ordinal);
    }

    /// <summary>The real binary, in an empty folder: no database, no settings, bytes that are no text.</summary>
    [Fact]
    public async Task Binary_AnyBytes_AreClassifiedWithoutADatabase()
    {
        var folder = Directory.CreateTempSubdirectory("pj-classify").FullName;
        try
        {
            var file = Path.Combine(folder, "titles.txt");
            await File.WriteAllBytesAsync(file,
            [
                0xEF, 0xBB, 0xBF, .. "Welder\r\n"u8, .. "Caf"u8, 0xE9, .. " press operator\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(new string('x', 1 << 20)),
                .. "\nMachinist"u8,
            ]);
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PrecisionJobs.Web.dll"), "classify", file])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
                Environment = { ["Storage__Root"] = folder, ["ASPNETCORE_ENVIRONMENT"] = "Production" },
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var rows = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
            await process.WaitForExitAsync();

            Assert.Equal((ExitCode.Done, string.Empty), (process.ExitCode, await error));
            Assert.Equal(6, rows.Length);
            Assert.StartsWith("Welder\t51-4121", rows[0], StringComparison.Ordinal);
            Assert.Contains("press operator\t51-", rows[1], StringComparison.Ordinal);
            Assert.Equal("\t\t", rows[2]);
            Assert.StartsWith("Machinist\t51-4041", rows[4], StringComparison.Ordinal);
            Assert.Equal([file], Directory.GetFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
