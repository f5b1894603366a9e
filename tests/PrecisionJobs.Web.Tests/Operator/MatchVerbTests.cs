using System.Text.Json;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Operator;

namespace PrecisionJobs.Web.Tests.Operator;

public sealed class MatchVerbTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private const string Posting =
        """
        {"@context":"https://schema.org","@type":"JobPosting","title":"CNC Machinist",
         "jobLocation":{"@type":"Place","address":{"addressLocality":"Dayton","addressRegion":"OH","postalCode":"45402"}},
         "description":"<p>Set up and run Haas mills.</p><p><b>Basic Qualifications</b></p><ul><li>3+ years of CNC machining experience</li><li>Fanuc or Heidenhain controls</li><li>Uses micrometers</li></ul><p><b>Preferred</b></p><ul><li>Mastercam</li></ul><p>Must be a US person (ITAR). 2nd shift.</p>"}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("match-verb").FullName;

    [Fact]
    public async Task Match_AFolder_RanksWithReasonsAndListsWhatCannotBeRead()
    {
        Resumes();
        await File.WriteAllTextAsync(Path.Combine(_folder, "resumes", "old.rtf"), "{\\rtf1 hello}");

        var verb = await Verb.RunAsync(host, Arguments("--today", "2027-03-09"));

        Assert.Equal(ExitCode.Refused, verb.ExitCode);
        using var answer = JsonDocument.Parse(verb.Output);
        var root = answer.RootElement;
        Assert.Equal("2027-03-09", root.GetProperty("today").GetString());
        Assert.Equal(["machinist.txt", "operator.txt", "welder.txt"], root.GetProperty("ranking").EnumerateArray().Select(item => item.GetProperty("file").GetString()));
        var best = root.GetProperty("ranking")[0];
        Assert.Equal((1, "strong"), (best.GetProperty("rank").GetInt32(), best.GetProperty("band").GetString()));
        Assert.Equal(best.GetProperty("score").GetInt32(), best.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetInt32()));
        Assert.All(best.GetProperty("parts").EnumerateArray(), part => Assert.NotEmpty(part.GetProperty("reason").GetString()!));
        Assert.Contains(best.GetProperty("gates").EnumerateArray(), gate => gate.GetProperty("kind").GetString() == "usPerson" && gate.GetProperty("state").GetString() == "met");
        var unread = Assert.Single(root.GetProperty("unread").EnumerateArray());
        Assert.Equal("old.rtf", unread.GetProperty("file").GetString());
        Assert.Contains("rich text", verb.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_ThePosting_IsToldWithItsWords()
    {
        Resumes();

        var verb = await Verb.RunAsync(host, Arguments("--top", "1"));

        Assert.Equal(ExitCode.Done, verb.ExitCode);
        using var answer = JsonDocument.Parse(verb.Output);
        var posting = answer.RootElement.GetProperty("posting");
        Assert.Equal(("machinist", "second", true), (
            posting.GetProperty("occupation").GetString(), posting.GetProperty("shift").GetString(), posting.GetProperty("usPersonRequired").GetBoolean()));
        var years = posting.GetProperty("requirements").EnumerateArray().Single(item => item.GetProperty("slug").GetString() == "cnc-machining");
        Assert.Equal((3, "required", "3+ years of CNC machining experience"), (
            years.GetProperty("minimumYears").GetInt32(), years.GetProperty("importance").GetString(), years.GetProperty("quote").GetString()));
        Assert.Equal(3, answer.RootElement.GetProperty("resumes").GetInt32());
        Assert.Single(answer.RootElement.GetProperty("ranking").EnumerateArray());
        Assert.Empty(answer.RootElement.GetProperty("unread").EnumerateArray());
    }

    [Fact]
    public async Task Match_Twice_IsTheSame()
    {
        Resumes();
        var first = await Verb.RunAsync(host, Arguments("--today", "2027-03-09"));
        var second = await Verb.RunAsync(host, Arguments("--today", "2027-03-09"));
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Match_APostingAsText_TakesItsFirstLineAsTitle()
    {
        Resumes();
        var file = Path.Combine(_folder, "posting.txt");
        await File.WriteAllTextAsync(file, "TIG Welder\nLocation: Toledo, OH\n\nRequirements:\n- 2 years of TIG welding\n");

        var verb = await Verb.RunAsync(host, ["match", "--posting", file, "--resumes", Path.Combine(_folder, "resumes")]);

        using var answer = JsonDocument.Parse(verb.Output);
        Assert.Equal("welder", answer.RootElement.GetProperty("posting").GetProperty("occupation").GetString());
        Assert.Equal("welder.txt", answer.RootElement.GetProperty("ranking")[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("--posting", "/nowhere/posting.json")]
    [InlineData("--resumes", "/nowhere")]
    [InlineData("--today", "yesterday")]
    [InlineData("--top", "0")]
    public async Task Match_WrongArguments_AreUsage(string name, string value)
    {
        Resumes();
        List<string> arguments = [.. Arguments()];
        var at = arguments.IndexOf(name);
        if (at >= 0)
        {
            arguments.RemoveRange(at, 2);
        }

        var verb = await Verb.RunAsync(host, [.. arguments, name, value]);

        Assert.Equal(ExitCode.Usage, verb.ExitCode);
        Assert.Contains("Nothing was done", verb.Error, StringComparison.Ordinal);
        Assert.Empty(verb.Output);
    }

    [Theory]
    [InlineData("posting.json", "{ not json")]
    [InlineData("posting.json", "{\"@type\":\"Organization\"}")]
    [InlineData("posting.txt", "")]
    public async Task Match_AFileWithoutAPosting_IsUsage(string name, string text)
    {
        Resumes();
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, text);

        var verb = await Verb.RunAsync(host, ["match", "--posting", file, "--resumes", Path.Combine(_folder, "resumes")]);

        Assert.Equal(ExitCode.Usage, verb.ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Arguments(params string[] more) =>
        ["match", "--posting", Path.Combine(_folder, "posting.json"), "--resumes", Path.Combine(_folder, "resumes"), .. more];

    private void Resumes()
    {
        File.WriteAllText(Path.Combine(_folder, "posting.json"), Posting);
        Directory.CreateDirectory(Path.Combine(_folder, "resumes"));
        Resume(
            "machinist.txt",
            """
            Jane Roe
            Dayton, OH 45402
            U.S. Citizen

            EXPERIENCE
            CNC Machinist, Harlan Tool, Dayton, OH
            January 2015 - Present
            - Set up and run Haas VF-4 with Fanuc control, hold +/- .0002
            - Inspect with micrometers; program in Mastercam
            """);
        Resume(
            "operator.txt",
            """
            Bob Doe
            Columbus, OH

            SKILLS
            Haas, Fanuc, micrometers

            EXPERIENCE
            CNC Operator, Ace Parts, Columbus, OH
            06/2026 - Present
            - Load parts on Haas mills
            """);
        Welder();
    }

    private void Welder() => Resume(
        "welder.txt",
        """
        Wes Elder
        Toledo, OH

        EXPERIENCE
        Welder, Big Weld, Toledo, OH
        2012 - 2024
        - TIG and MIG welding of stainless
        """);

    private void Resume(string name, string text) => File.WriteAllText(Path.Combine(_folder, "resumes", name), text);
}
