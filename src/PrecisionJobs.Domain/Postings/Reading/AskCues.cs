using System.Text.RegularExpressions;

namespace PrecisionJobs.Domain.Postings.Reading;

/// <summary>A word that says how much something is asked for.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="End">The first character after it.</param>
/// <param name="Importance">What it says.</param>
/// <param name="IsLeading">It speaks of what follows ("must have"); otherwise of what it ends ("a plus").</param>
internal sealed record AskCue(int Start, int End, RequirementImportance Importance, bool IsLeading);

/// <summary>Finds the words that say how much is asked for.</summary>
internal static partial class AskCues
{
    /// <summary>The cues of a clause, in order.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="isAsked">It stands among requirements, where a bare "must" speaks of people, not of parts.</param>
    public static IReadOnlyList<AskCue> Find(string clause, bool isAsked)
    {
        var cues = new List<AskCue>();
        Add(Learn(), RequirementImportance.Used, isLeading: true);
        Add(Unneeded(), RequirementImportance.Used, isLeading: false);
        Add(LeadingPreference(), RequirementImportance.Preferred, isLeading: true);
        Add(TrailingPreference(), RequirementImportance.Preferred, isLeading: false);
        Add(isAsked ? Must() : PersonMust(), RequirementImportance.Required, isLeading: true);
        Add(TrailingMust(), RequirementImportance.Required, isLeading: false);
        cues.Sort((left, right) => left.Start.CompareTo(right.Start));
        return cues;

        void Add(Regex regex, RequirementImportance importance, bool isLeading)
        {
            foreach (var match in regex.EnumerateMatches(clause))
            {
                var (start, end) = (match.Index, match.Index + match.Length);

                // "not required" is found before "required" and covers it.
                if (!cues.Exists(cue => start < cue.End && cue.Start < end))
                {
                    cues.Add(new AskCue(start, end, importance, isLeading));
                }
            }
        }
    }

    /// <summary>Words of a company about itself, its offers and the law: they ask for nothing.</summary>
    public static bool IsNoDemand(string clause) => NoDemand().IsMatch(clause);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\b((ability|able|willing(ness)?|eager(ness)?|desire|want(ing)?|aptitude|capacity|opportunit(y|ies)) to (quickly )?(learn|be trained|train in)"
        + @"|(we |company |employer |shop )?(will|can|'ll) (train|teach)( you| the right (person|candidate))?|on[- ]the[- ]job training|training (will be |is )?(provided|available|given|offered)|will be trained|can be (learned|trained))\b",
        Plain)]
    private static partial Regex Learn();

    [GeneratedRegex(@"\b(not (be )?(required|necessary|needed|mandatory|a must|essential)|no (prior |previous )?[\w&/ -]{0,30}experience( is)? (needed|necessary|required)|unnecessary)\b", Plain)]
    private static partial Regex Unneeded();

    [GeneratedRegex(
        @"\b(preferably|ideally|ideal candidates?|preferred( qualifications?| skills?| experience)?( is| are|:)|preference (will be |is )?(given|to)|nice to haves?|bonus points?( for| if)?|bonus:|plus(es)?:|desired:|desirable:"
        + @"|would (love|like|prefer)|it (is|would be) (a plus|great|helpful|nice)( if)?|pluses include|even better)",
        Plain)]
    private static partial Regex LeadingPreference();

    [GeneratedRegex(
        @"\b((((is|are|would be|will be|considered) )*(also )?(an? )((big|huge|strong|definite|real|major|added|significant) )?(plus|bonus|asset|advantage))|((is|are|also|highly|strongly|would be|greatly) )*(preferred|desired|desirable|helpful|beneficial|advantageous|favou?red|welcome|appreciated|optional|nice to have)|may (also )?(require|be required))\b",
        Plain)]
    private static partial Regex TrailingPreference();

    [GeneratedRegex(@"\b(must|needs? to|need|has to|have to|requires?|required to|mandatory:|required:|minimum( of)?|at least)\b", Plain)]
    private static partial Regex Must();

    [GeneratedRegex(
        @"\b((candidates?|applicants?|you|person|individual|machinists?|welders?|operators?|incumbents?|employees?) (must|should|will need|needs?|will have|has to|have to)"
        + @"|must (have|know|possess|hold|be (able|proficient|familiar|experienced|skilled|certified|comfortable|knowledgeable|fluent|an? ))"
        + @"|(looking|searching|in search|in need)( for| of)|seeks?|seeking|we need|requires? (\w+ ){0,4}(experience|knowledge|certification|proficiency|skills?)|you('ll| will)? (have|bring|need)|minimum of|at least|successful candidate)\b",
        Plain)]
    private static partial Regex PersonMust();

    [GeneratedRegex(@"\b((is|are|will be|absolutely) )*(required|mandatory|a must|essential|necessary|needed|must have|must-have)\b", Plain)]
    private static partial Regex TrailingMust();

    [GeneratedRegex(
        @"\b(equal (employment )?opportunity|without regard|regardless of|protected (veteran|class|status)|reasonable accommodation|e-verify|background check|drug (test|screen)|401 ?\(?k|dental|vision insurance|paid (time|holidays?|vacation)|tuition|"
        + @"we (offer|provide|manufacture|make|build|produce|specialize|serve|are an?|have been)|our (company|customers|clients|products|benefits|mission)|is a (leading|leader|growing|family)|specializ(es|ing) in|a leading (provider|manufacturer)|join (our|a) (team|growing)"
        + @"|applicants? (who|filing|that|may|will|are|using|lacking|must (submit|list|attach|clearly|provide|complete))|filing (for|under|period)|(online|city) application|application form|questionnaire"
        + @"|copy of (the|their|an?)|will be (disqualified|considered)|for (further|more) information|cannot be appointed|civil service|personnel department|is (limited to|defined as|equal to|equivalent to (one|two))"
        + @"|(semester|quarter) (or quarter )?units|qualifying (education|experience)|must be attached|may be attached)",
        Plain)]
    private static partial Regex NoDemand();
}
