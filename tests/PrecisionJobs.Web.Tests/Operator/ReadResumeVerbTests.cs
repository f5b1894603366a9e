using System.Text.Json;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;
using PrecisionJobs.Web.Tests.Infrastructure.Files.ResumeText;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class ReadResumeVerbTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pj-read-resume").FullName;

    [Fact]
    public async Task ReadResume_FilesOfEveryKind_WritesAnObjectForEach()
    {
        var text = Write("a.txt", "Ana Ruiz\nDayton, OH 45402\n\nSKILLS\nTIG, Haas VF-2, Fanuc 31i, 17-4\n\nCERTIFICATIONS\nAWS CWI\n"u8.ToArray());
        var pdf = Write("b.pdf", ResumePdfs.Of(1, (50, 700, "Skills: CMM, PC-DMIS, micrometers and calipers")));
        var json = Write("c.json", "{\"basics\":{\"name\":\"Bo Lund\"},\"skills\":[{\"name\":\"Mastercam\"}]}"u8.ToArray());
        var verb = await Verb.RunAsync(host, ["read-resume", text, pdf, json]);
        var read = verb.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal((ExitCode.Done, string.Empty), (verb.ExitCode, verb.Error));
        Assert.Equal([text, pdf, json], read.Select(item => item.GetProperty("file").GetString()));
        Assert.Equal("Ana Ruiz", read[0].GetProperty("contact").GetProperty("name").GetString());
        Assert.Equal(["gtaw-tig-welding"], Slugs(read[0], "skills"));
        Assert.Equal(["haas-machines"], Slugs(read[0], "machines"));
        Assert.Equal(["fanuc-control"], Slugs(read[0], "controls"));
        Assert.Equal(["ph-stainless"], Slugs(read[0], "materials"));
        Assert.Equal(["aws-cwi"], Slugs(read[0], "certifications"));
        Assert.Contains("pc-dmis", Slugs(read[1], "skills"));
        Assert.Equal(["mastercam"], Slugs(read[2], "skills"));
        Assert.All(read, item => Assert.Equal(JsonValueKind.Array, item.GetProperty("unread").ValueKind));
    }

    [Fact]
    public async Task ReadResume_OneThatCannotBeRead_SaysWhyAndGoesOn()
    {
        var scan = Write("scan.pdf", ResumePdfs.OfPictures());
        var text = Write("a.txt", "Machinist"u8.ToArray());
        var verb = await Verb.RunAsync(host, ["read-resume", scan, text]);
        var lines = verb.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(ExitCode.Refused, verb.ExitCode);
        Assert.Contains("scan", JsonDocument.Parse(lines[0]).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(lines[1]).RootElement.TryGetProperty("error", out _));
        Assert.Contains("scan", verb.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadResume_AFileThatIsNot_IsUsage()
    {
        var verb = await Verb.RunAsync(host, ["read-resume", Path.Combine(_folder, "none.txt")]);

        Assert.Equal((ExitCode.Usage, string.Empty), (verb.ExitCode, verb.Output));
        Assert.Contains("Nothing was done", verb.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static IEnumerable<string?> Slugs(JsonElement item, string list) => item.GetProperty(list).EnumerateArray().Select(skill => skill.GetProperty("slug").GetString());
}
