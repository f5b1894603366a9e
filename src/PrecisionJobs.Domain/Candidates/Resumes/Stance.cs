using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>How somebody stands to a thing that they name.</summary>
internal enum Stance
{
    Held,

    /// <summary>Being learned, or wanted to be learned.</summary>
    Learning,

    /// <summary>What the next job should be.</summary>
    Wanted,

    /// <summary>Said not to be known, or asked in a form and not affirmed.</summary>
    Absent,
}

/// <summary>Reads whether a named thing is held: "no experience with Swiss", "studying for the CWI", "CMM: no".</summary>
internal static partial class StanceText
{
    /// <summary>How the writer of a line stands to what it names at a place.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hit">What is named where.</param>
    /// <param name="answer">The line after it, where this one is a question.</param>
    /// <param name="isObjective">It stands under "Objective".</param>
    public static Stance Of(string line, TermHit hit, string? answer, bool isObjective)
    {
        var before = line[ClauseStart(line, hit.Start)..hit.Start];
        var after = line[hit.End..];
        if (Box(line[..hit.Start]) is { } isTicked)
        {
            return isTicked ? Stance.Held : Stance.Absent;
        }

        if (line.TrimEnd().EndsWith('?'))
        {
            return answer is not null && Affirmed().IsMatch(answer) ? Stance.Held : Stance.Absent;
        }

        if (DeniedAfter().IsMatch(after) || DeniedBefore().IsMatch(before) || before.EndsWith(" no ", StringComparison.OrdinalIgnoreCase)
            || before.Equals("no ", StringComparison.OrdinalIgnoreCase))
        {
            return Stance.Absent;
        }

        if (LearningAfter().IsMatch(after))
        {
            return Stance.Learning;
        }

        return Open(before, LearningBefore()) ? Stance.Learning
            : isObjective && !Released().IsMatch(line[..hit.Start]) ? Stance.Wanted
            : Open(before, WantedBefore()) ? Stance.Wanted
            : Stance.Held;
    }

    /// <summary>Whether a line as a whole tells of something being learned.</summary>
    public static bool IsLearned(string line) => LearningBefore().IsMatch(line) || LearningAfter().IsMatch(line) || DeniedBefore().IsMatch(line);

    /// <summary>A cue stands before, and nothing after it turns to what is known.</summary>
    private static bool Open(string before, Regex cue)
    {
        var last = -1;
        foreach (var match in cue.EnumerateMatches(before))
        {
            last = match.Index + match.Length;
        }

        return last >= 0 && !Released().IsMatch(before.AsSpan(last));
    }

    private static int ClauseStart(string line, int at)
    {
        var start = 0;
        foreach (var match in ClauseEnd().EnumerateMatches(line.AsSpan(0, at)))
        {
            start = match.Index + match.Length;
        }

        return start;
    }

    private static bool? Box(string before)
    {
        bool? isTicked = null;
        foreach (Match match in Boxes().Matches(before))
        {
            isTicked = match.Groups["tick"].Success && match.Groups["tick"].Value.Trim().Length > 0;
        }

        return isTicked;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"[.;!?] +|;|\t| but |\bhowever\b|\balthough\b|\bthough\b|\b(i )?(do|can) have\b", Plain)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(
        @"\b(no|without( any)?|zero|little( to no| or no)?|limited to no|lack(s|ing)?( of)?|not much) ([a-z-]+ ){0,3}(experience|knowledge|training|exposure|background|certifications?|familiarity)\b"
        + @"|\b(never|haven't|havent|have not|hasn't|not|don't|dont|do not|didn't|did not|cannot|can't) (yet |really |ever |actually |personally |had |been )*(used|use|run|ran|worked|work|operated|operate"
        + @"|programmed|program|welded|weld|done|do|touched|had|have|know|certified|qualified|familiar|experienced|trained|held|hold|set up|a)\b"
        + @"|\b(unfamiliar|inexperienced) (with|in)\b|\bother than\b|\bno longer\b",
        Plain)]
    private static partial Regex DeniedBefore();

    [GeneratedRegex(@"^[^,.;\t]{0,40}[:?–-] *(no|none|n/a|never|not yet)\b|^[ \t]*(\( ?)?(none|no experience|n/a|no)\b|^[^,.;\t]{0,30}\b(experience|certified|certification)?: *(none|no)\b|^ *\t+ *(no|none|n/a|0)\b", Plain)]
    private static partial Regex DeniedAfter();

    [GeneratedRegex(
        @"\b(willing|eager|want(s|ed|ing)?|hop(e|ing)|would (like|love)|like|looking|plan(s|ning)?|ready|desire|excited|wish|motivated|interest(ed)?|goal is|open|able|ability|aim(ing)?|opportunity|try(ing)?|happy) (to|in|on) (also )?(be(ing)? trained|learn(ing)?|train(ing)?|cross[- ]train"
        + @"|becom(e|ing)|get(ting)?|obtain(ing)?|earn(ing)?|study(ing)?|pursu(e|ing)|grow(ing)?|mov(e|ing)|advanc(e|ing)|transition(ing)?|gain(ing)?)\b"
        + @"|\b(stud(y|ying) for|enrolled in|pursuing|preparing for|prepping for|working toward(s)?|working on (my|getting)|(currently|now|still|just) (studying|learning|taking|training|attending|enrolled|in school)"
        + @"|interested in|in training for|scheduled (for|to take)|self-studying|beginning to learn|started learning|learning (to|how)|(next|future|career) goals?:?|signed up for|candidate for)\b",
        Plain)]
    private static partial Regex LearningBefore();

    [GeneratedRegex(
        @"^[^,.;\t]{0,30}?[ (:–-]*\b(in progress|in-progress|pending|expected|anticipated|scheduled|exam (date|scheduled|in)|learning|not yet|student|candidate|to be completed|currently (studying|enrolled|pursuing|learning)|studying|working (on it|towards?))\b",
        Plain)]
    private static partial Regex LearningAfter();

    [GeneratedRegex(
        @"\b(seek(s|ing)?|looking for|in search of|searching for|to (obtain|secure|find) (an? |the )?|desir(e|ed|ing) (an? |position|job|role)|position desired|job wanted|applying for|want (an? )|hoping for|in pursuit of|objective:|position applied for:?)",
        Plain)]
    private static partial Regex WantedBefore();

    // "Seeking a job where I can use my 8 years of Mastercam."
    [GeneratedRegex(@"\b(where (i|my)|utili[sz]\w+|us(e|ing) (my|of)?|leverag\w+|apply(ing)? my|to apply|bring(s|ing)?|offer(s|ing)?|i have|having|with (my|over|more than|\d+|strong|extensive|experience|a background|background)|\d+\+? (years|yrs)|experienced|skilled|proficient|building on)\b", Plain)]
    private static partial Regex Released();

    [GeneratedRegex(@"^[ \t]*(a(nswer)?[:.)] *)?(yes|y\b|i do|i have|\d+|[1-9]\+|absolutely|expert|proficient)", Plain)]
    private static partial Regex Affirmed();

    [GeneratedRegex(@"\[(?<tick>[ xX✓*_]?)\]|☐|(?<tick>☑|☒)|\((?<tick>[ xX])\)|_(?<tick>[xX])_", Plain)]
    private static partial Regex Boxes();
}
