using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Domain.Postings.Coaching;

/// <summary>
/// Finds words that put people off, say nothing, or leave people out for their sex, age, origin or health, with plain words for
/// them. A posting may be published with every one of them: its company decides.
/// </summary>
public static partial class OffPuttingWords
{
    private const string Jargon = "It says nothing about the work, and people of the trade read past it.";
    private const string Sex = "It sounds as if one sex were meant; the law (Title VII) and half of the people do not like it.";
    private const string Age = "It asks for an age. The law (Age Discrimination in Employment Act) forbids that from 40 on, and experience is what you want.";
    private const string Origin = "Where somebody comes from, or learned to speak, must not decide (Title VII). What they have to read and say may.";
    private const string Health = "It leaves out people who can do the work (Americans with Disabilities Act). Name the task and the weight.";
    private const string Vague = "Everybody reads something else into it, mostly something worse. A figure or an example is believed.";
    private const string Warning = "It reads like a warning about the place.";

    private static readonly OffPuttingWord[] Words =
    [
        .. Read(Jargon,
            "rock ?stars?=an experienced machinist, or whatever the job is", "ninjas?=somebody skilled", "gurus?=somebody others ask", "wizards?=somebody skilled",
            "super ?stars?=somebody good at the work", "jedi=somebody skilled", "unicorns?=", "a[- ]players?=", "go[- ]getters?=", "self[- ]starters?=works without being told what is next",
            "results?[- ]driven=", "dynamic (team|environment|individual)=", "synerg(y|ies)=", "best[- ]in[- ]class=", "world[- ]class=the figure that shows it",
            "state[- ]of[- ]the[- ]art (equipment|machines?|facility|shop)=the machines by name", "team players?=who one works with"),
        .. Read(Warning,
            "other duties as (assigned|needed|required)=the two or three other duties that really come up",
            "(must be able to |ability to |able to )?(handle|work (well )?under|thrive under|cope with|tolerate) (stress|pressure)=what makes it hectic, and how often",
            "stress tolerance=what makes it hectic, and how often", "fast[- ]pace(d)?( (work )?environment)?=how many jobs or parts a day", "high[- ]pressure=what makes it hectic, and how often",
            "work hard,? (and )?play hard=", "(we are |we're )?(like )?(a|one big) family( here)?=how the team works together", "hit the ground running=what is expected after a month",
            "wear(s|ing)? (many|multiple|several) hats=the other tasks, by name", "whatever it takes=the hours in a busy week", "thick skin(ned)?=", "no drama=",
            "(only )?serious (applicants|inquiries|candidates) only=", "no excuses=", "must be flexible=what changes, and with how much notice", "100 ?% attendance=how absence is reported",
            "drama[- ]free="),
        .. Read(Vague,
            "competitive (pay|salary|wages?|compensation|rates?)=the range", "pay (is )?(commensurate|depends|depending)( with| on)? experience=the range, and what moves somebody within it",
            "\\bDOE\\b=the range, and what moves somebody within it", "great (benefits|pay)=the benefits, by name", "tight tolerances=the tolerance, such as ±0.0005 in",
            "long hours=the hours in a usual week", "unlimited overtime=how many hours are usual, and whether they are voluntary",
            "excellent communication skills=who has to be told what", "strong work ethic=", "positive attitude=", "multi-?task(ing|er)?=how many machines or jobs at once", "detail[- ]oriented=what is measured, and how closely"),
        .. Read(Sex,
            "man ?power=staff", "man[- ]?hours?=hours of work", "workm[ae]n=workers", "foremen=leads", "foreman=lead", "handym[ae]n=maintenance person", "craftsm[ae]n=craftsperson",
            "repairm[ae]n=repair technician", "tradesm[ae]n=tradesperson", "draftsm[ae]n=drafter", "journeym[ae]n=journey-level (the rank is the same)", "guys?=people", "ladies=people", "salesm[ae]n=sales person",
            "man the=run the", "manning=staffing", "(s?he|s/he) (will|must|should|is|has|can|may)=you will, or the person will", "he or she=they", "he/she=they", "his or her=their", "his/her=their",
            "his=their", "her=their", "he=they, or you", "she=they, or you", "strong m[ae]n=a weight, such as 50 lb, and how often"),
        .. Read(Age,
            "young(er)?( and (hungry|energetic|dynamic))?=", "youthful=", "recent (college |high school )?grad(uate)?s?=entry level, training given", "new grad(uate)?s?=entry level, training given",
            "digital natives?=the software, by name", "energetic=", "high[- ]energy=", "mature (person|individual|worker|candidate)s?=experienced", "over ?qualified=", "(under|below) (35|40|45|50)( years)?( of age| old)?=",
            "no (older|more) than \\d{2} years?( of age| old)?=", "retirees?=part time, hours of your choice", "years young="),
        .. Read(Origin,
            "native (english )?speakers?=reads drawings and safety instructions in English", "(perfect|flawless|accent[- ]free) english=reads drawings and safety instructions in English",
            "no accents?=", "american[- ]born=", "local candidates only=where the shop is; people decide themselves how far they drive"),
        .. Read(Health,
            "able[- ]bodied=the weight, and how often it is lifted", "physically fit=the weight, and how often it is lifted", "(in )?good health=the tasks that need it", "perfect vision=near vision, with glasses if needed",
            "no (physical )?(disabilit(y|ies)|restrictions|limitations)=the tasks that have to be done", "healthy (individual|person|candidate)s?=the tasks that have to be done"),
    ];

    /// <summary>The words in a posting, each once, with the step and the field where they stand.</summary>
    public static IReadOnlyList<CoachNote> In(Posting posting)
    {
        var notes = new List<CoachNote>();
        foreach (var (step, field, text) in WrittenSections.All(posting))
        {
            foreach (var (quote, word) in In(text))
            {
                if (!notes.Exists(note => string.Equals(note.Quote, quote, StringComparison.OrdinalIgnoreCase)))
                {
                    notes.Add(new CoachNote(CoachKind.Wording, step, field, $"“{quote}”", word.Why) { Quote = quote, Instead = word.Instead });
                }
            }
        }

        return notes;
    }

    /// <summary>The words in a text, in order, longer ones before the shorter ones they hold.</summary>
    public static IReadOnlyList<(string Quote, OffPuttingWord Word)> In(string text)
    {
        var taken = new List<(int Start, int End)>();
        var found = new List<(int Start, string Quote, OffPuttingWord Word)>();
        foreach (var word in Words)
        {
            foreach (var match in word.Pattern.EnumerateMatches(text))
            {
                var (start, end) = (match.Index, match.Index + match.Length);
                if (!taken.Exists(span => start < span.End && span.Start < end) && !IsOfADrawing(text, start, end))
                {
                    taken.Add((start, end));
                    found.Add((start, text[start..end], word));
                }
            }
        }

        return [.. found.OrderBy(item => item.Start).Select(item => (item.Quote, item.Word))];
    }

    // "Tight tolerances (±0.0005)" gives the figure itself.
    private static bool IsOfADrawing(string text, int start, int end) =>
        text.AsSpan(start, end - start).Contains("olerance", StringComparison.OrdinalIgnoreCase)
        && Figure().IsMatch(text.AsSpan(end, Math.Min(40, text.Length - end)));

    private static IEnumerable<OffPuttingWord> Read(string why, params string[] lines) => lines.Select(line =>
    {
        var cut = line.LastIndexOf('=');
        var pattern = new Regex(
            $@"\b({line[..cut]})\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
        return new OffPuttingWord(pattern, cut == line.Length - 1 ? null : line[(cut + 1)..], why);
    });

    [GeneratedRegex(@"±|\+/-|\.\d{3}|\d ?(µm|microns?|tenths)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}

/// <summary>A word that puts people off.</summary>
/// <param name="Pattern">Finds it.</param>
/// <param name="Instead">What to write in its place; null where it is best left out.</param>
/// <param name="Why">Why.</param>
public sealed record OffPuttingWord(Regex Pattern, string? Instead, string Why);
