using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Postings;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Reads what somebody says of shifts, of the right to work and of clearances. Literal statements only.</summary>
internal static partial class PreferenceReader
{
    /// <summary>The shifts wanted or possible.</summary>
    public static IReadOnlyList<ProposedShift> Shifts(IEnumerable<ResumeLine> lines)
    {
        var shifts = new List<ProposedShift>();
        foreach (var line in lines.Where(line => Wanting().IsMatch(line.Text) && !Told().IsMatch(line.Text)))
        {
            var all = Any().IsMatch(line.Text);
            foreach (var (shift, form) in Forms())
            {
                if ((all && shift is Shift.Day or Shift.Second or Shift.Third) || form.IsMatch(line.Text))
                {
                    shifts.Add(new ProposedShift(shift, line.Source));
                }
            }
        }

        return [.. shifts.DistinctBy(item => item.Shift)];
    }

    /// <summary>The right to work in the United States, where it is stated.</summary>
    public static ProposedText? WorkAuthorisation(IEnumerable<ResumeLine> lines) => Stated(lines, Authorised());

    /// <summary>A security clearance, where one is stated.</summary>
    public static ProposedText? Clearance(IEnumerable<ResumeLine> lines) => Stated(lines, Cleared());

    private static ProposedText? Stated(IEnumerable<ResumeLine> lines, Regex form)
    {
        foreach (var line in lines)
        {
            if (form.Match(line.Text) is { Success: true } match && !Denied().IsMatch(line.Text) && !line.Text.EndsWith('?'))
            {
                return new ProposedText(match.Value.Trim(), line.Source);
            }
        }

        return null;
    }

    private static IEnumerable<(Shift Shift, Regex Form)> Forms() =>
    [
        (Shift.Day, Day()), (Shift.Second, Second()), (Shift.Third, Third()), (Shift.Weekend, Weekend()), (Shift.Rotating, Rotating()), (Shift.Flexible, Flexible()),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(availab(le|ility)|open to|prefer(red|s|ence)?|willing|can work|any shift|all shifts|shift (desired|wanted|preference)s?|desired shift|shifts?:|looking for|seeking|able to work|flexible)\b", Plain)]
    private static partial Regex Wanting();

    [GeneratedRegex(@"\b(supervis|train|report|led|lead for|shift (change|lead|supervisor|handover))\w*", Plain)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(any|all)( of the)? shifts?\b", Plain)]
    private static partial Regex Any();

    [GeneratedRegex(@"\b(1st|first|day|days|dayshift|mornings?)\b[ /,&a-z0-9]{0,24}\bshifts?|\b(prefer|only|work) days\b|\bshifts?( preference| desired)?: ?([a-z0-9]+[/, &]+)*(1st|first|days?)\b|\b1st ?(shift|/)", Plain)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(2nd|second|swing|evenings?|afternoons?)\b[ /,&a-z0-9]{0,24}\bshifts?|\bshifts?( preference| desired)?: ?([a-z0-9]+[/, &]+)*(2nd|second|swing|evenings?)\b", Plain)]
    private static partial Regex Second();

    [GeneratedRegex(@"\b(3rd|third|nights?|graveyard|overnight)\b[ /,&a-z0-9]{0,24}\bshifts?|\bshifts?( preference| desired)?: ?([a-z0-9]+[/, &]+)*(3rd|third|nights?|graveyard)\b|\b(work|prefer) nights\b", Plain)]
    private static partial Regex Third();

    [GeneratedRegex(@"\bweekends?\b", Plain)]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\brotating shifts?\b", Plain)]
    private static partial Regex Rotating();

    [GeneratedRegex(@"\bflexible (shifts?|hours|schedule)\b", Plain)]
    private static partial Regex Flexible();

    [GeneratedRegex(
        @"\b(u\.?s\.?a?\.?|united states|american|naturalized) (citizen(ship)?|person|national)s?\b|\b(lawful )?permanent resident\b|\bgreen card( holder)?\b|\b(legally )?(authorized|eligible|authorised) to work( in the (u\.?s\.?a?\.?|united states))?"
        + @"|\bitar[- ](eligible|compliant)\b|\bcitizenship: ?(u\.?s\.?a?\.?|united states|yes)|\bwork authorization: ?[a-z. ]{2,30}",
        Plain)]
    private static partial Regex Authorised();

    [GeneratedRegex(
        @"\b(active |current |inactive |interim )?(dod )?(top secret|secret|ts/sci|ts|confidential|public trust|doe [ql]|q|l)( /sci|/sci)? (security )?clearance( \((active|inactive|current)[^)]{0,20}\))?"
        + @"|\bsecurity clearance ?(level)? ?: ?(active |current )?(top secret|secret|ts/sci|confidential|public trust)\b|\bclearance: ?(active |current )?(top secret|secret|ts/sci|confidential)",
        Plain)]
    private static partial Regex Cleared();

    [GeneratedRegex(@"\b(not|no|never|expired|lapsed)\b (an? )?(u\.?s|clearance|authorized|security|longer)|: ?no\b", Plain)]
    private static partial Regex Denied();
}
