using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Postings.Reading;

namespace PrecisionJobs.Domain.Postings.Coaching;

/// <summary>What somebody of the trade would still ask, because the posting does not say.</summary>
internal static partial class OpenQuestions
{
    private const string Equipment = "EquipmentAndControls";
    private const string Materials = "TolerancesAndMaterials";
    private const string Work = "TheWork";

    public static IEnumerable<CoachNote> Of(Posting posting, PostingReading reading, string? family)
    {
        var text = WrittenSections.AllText(posting);
        return
        [
            .. Terms(posting, text),
            .. Trade(posting, reading, family, text),
        ];
    }

    private static IEnumerable<CoachNote> Terms(Posting posting, string text)
    {
        if (posting.Pay is null)
        {
            yield return Missing(PostingSteps.Pay, "Minimum", "State the pay as a range.", "Without it a posting cannot be published here, and people with a job do not answer one.");
        }

        if (posting.ShiftNote is null && !Hours().IsMatch(text))
        {
            yield return Missing(
                PostingSteps.Basics, "ShiftNote", $"State the hours of the {PostingWords.Of(posting.Shift).ToLowerInvariant()}, from when to when.", "People plan children, second jobs and rides by it.");
        }

        if (posting.Shift is not (Shift.Day or Shift.Flexible) && posting.ShiftPremiumCents is null && posting.ShiftPremiumPercent is null && !Premium().IsMatch(text))
        {
            yield return Asked(PostingSteps.Pay, "PremiumAmount", "Is there a premium for this shift, and how much?", "It decides whether the pay compares with a day job.");
        }

        if (!posting.OvertimeOffered && !Overtime().IsMatch(text))
        {
            yield return Asked(PostingSteps.Pay, "PayNote", "Is there overtime: how many hours in a usual week, and is it voluntary?", "Some look for it, some cannot do it. Both want to know before they apply.");
        }
    }

    private static IEnumerable<CoachNote> Trade(Posting posting, PostingReading reading, string? family, string text) => family switch
    {
        "welding" => Welding(posting, reading, text),
        "woodworking" => Woodworking(posting, reading, text),
        "quality" => Quality(posting, reading, text),
        null or "machining" => Machining(posting, reading, text),
        _ => Any(posting, reading, text),
    };

    private static IEnumerable<CoachNote> Machining(Posting posting, PostingReading reading, string text)
    {
        var has = Names(posting, reading);
        return Needed(
            (has(SkillCategory.Machine), PostingSteps.Work, Equipment, "Which machines, by builder and model?", "“Haas VF-4, Mazak Integrex i-200” finds people who ran them; “CNC machines” finds everybody."),
            (has(SkillCategory.Control), PostingSteps.Work, Equipment, "Which controls?", "Fanuc, Heidenhain and Mazatrol people search by the control."),
            (has(SkillCategory.Material), PostingSteps.Work, Materials, "Which materials?", "Titanium and Inconel are another job than aluminum."),
            (HasTolerance(posting, reading), PostingSteps.Work, "TightestTolerance", "What is the tightest tolerance that is routinely held?", "“±0.0005 in” says more than “tight tolerances”, and is matched."),
            (PartSize().IsMatch(text), PostingSteps.Work, Materials, "How large are the parts, and how many of them in a lot?", "Watch parts, gearboxes, one-offs and runs of ten thousand are different days."),
            (Programs().IsMatch(text), PostingSteps.Work, Work, "Who programs and who sets up: the machinist, or somebody else?", "It is the first thing a machinist asks."),
            (Inspects().IsMatch(text) || has(SkillCategory.Metrology), PostingSteps.Work, Work, "Who does the first article and the in-process inspection, and with what?", "It tells how far the responsibility goes."),
            (Crew().IsMatch(text), PostingSteps.Work, Work, "How large is the crew, and how many machines does one person run?", "Two people on six machines is something else than one on one."));
    }

    private static IEnumerable<CoachNote> Welding(Posting posting, PostingReading reading, string text)
    {
        var has = Names(posting, reading);
        return Needed(
            (WeldProcess().IsMatch(text) || posting.Requirements.Exists(item => item.Skill is { Category: SkillCategory.Process }), PostingSteps.Work, Work, "Which processes: TIG, MIG, stick, flux-core?", "Welders search by process."),
            (has(SkillCategory.Material), PostingSteps.Work, Materials, "Which materials, and how thick?", "16 gauge stainless and 2 in plate are different trades."),
            (Position().IsMatch(text), PostingSteps.Work, Work, "Which positions, and plate or pipe?", "A 1G and a 6G welder read the same posting."),
            (has(SkillCategory.Standard) || posting.Requirements.Exists(item => item.Certification is not null), PostingSteps.Requirements, "AddText", "To which code are the welds made, and is there a test when hiring?", "People bring their papers, and practise for the test."),
            (FitUp().IsMatch(text), PostingSteps.Work, Work, "Who fits and tacks, and who grinds?", "It tells how much of the day the hood is down."),
            (Field().IsMatch(text), PostingSteps.Work, Work, "In the shop or in the field?", "Travel decides for many."),
            (Crew().IsMatch(text), PostingSteps.Work, Work, "How large is the crew?", "It tells who one works with, and who checks the welds."));
    }

    private static IEnumerable<CoachNote> Woodworking(Posting posting, PostingReading reading, string text)
    {
        var has = Names(posting, reading);
        return Needed(
            (has(SkillCategory.Machine), PostingSteps.Work, Equipment, "Which machines: panel saw, edgebander, router, shaper?", "“Biesse Rover” finds people who ran one."),
            (has(SkillCategory.Material), PostingSteps.Work, Materials, "Which materials: hardwood, veneer, laminate, solid surface?", "Laminate boxes and solid walnut are different jobs."),
            (Drawings().IsMatch(text) || has(SkillCategory.Software), PostingSteps.Work, Work, "Who draws and who makes the cut list?", "It tells how far the responsibility goes."),
            (Field().IsMatch(text), PostingSteps.Work, Work, "Shop work only, or installation too?", "Travel and days on site decide for many."),
            (Finish().IsMatch(text), PostingSteps.Work, Work, "Who sands and finishes?", "Some like it, some left a shop over it."),
            (Crew().IsMatch(text), PostingSteps.Work, Work, "How large is the crew?", "One builder a project, or a line: people choose by it."));
    }

    private static IEnumerable<CoachNote> Quality(Posting posting, PostingReading reading, string text)
    {
        var has = Names(posting, reading);
        return Needed(
            (has(SkillCategory.Metrology), PostingSteps.Work, Equipment, "Which instruments and machines: CMM, comparator, vision, hand tools?", "Inspectors search by the machine."),
            (has(SkillCategory.Software), PostingSteps.Work, Equipment, "Which software, and does one program or run programs?", "A PC-DMIS programmer and an operator are two people."),
            (has(SkillCategory.Standard), PostingSteps.Requirements, "AddText", "Which standards: AS9102, PPAP, ISO 13485?", "They tell the industry, and what the day is made of."),
            (HasTolerance(posting, reading), PostingSteps.Work, "TightestTolerance", "What is the tightest tolerance that is measured?", "It tells which equipment is needed, and is matched."),
            (PartSize().IsMatch(text), PostingSteps.Work, Materials, "How large are the parts, and how many in a lot?", "First articles all day, or samples of ten thousand."),
            (Crew().IsMatch(text), PostingSteps.Work, Work, "How many inspectors on the shift?", "The only one at night decides alone."));
    }

    private static IEnumerable<CoachNote> Any(Posting posting, PostingReading reading, string text)
    {
        var has = Names(posting, reading);
        return Needed(
            (has(SkillCategory.Machine) || has(SkillCategory.Process), PostingSteps.Work, Equipment, "Which machines and processes?", "People search by what they ran."),
            (has(SkillCategory.Material), PostingSteps.Work, Materials, "What is it made of?", "People know their materials."),
            (Crew().IsMatch(text), PostingSteps.Work, Work, "How large is the crew?", "It tells who one works with."));
    }

    private static Func<SkillCategory, bool> Names(Posting posting, PostingReading reading) => category =>
        reading.Requirements.Any(item => item.Category == category) || posting.Requirements.Exists(item => item.Skill?.Category == category);

    private static bool HasTolerance(Posting posting, PostingReading reading) =>
        posting.TightestToleranceMicroinches is not null || reading.ToleranceMicroinches is not null;

    private static IEnumerable<CoachNote> Needed(params (bool IsSaid, string Step, string Field, string Text, string Why)[] questions) =>
        questions.Where(question => !question.IsSaid).Select(question => Asked(question.Step, question.Field, question.Text, question.Why));

    private static CoachNote Asked(string step, string field, string text, string why) => new(CoachKind.StillAsked, step, field, text, why);

    private static CoachNote Missing(string step, string field, string text, string why) => new(CoachKind.Missing, step, field, text, why);

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b\d{1,2}(:\d{2})? ?(am|pm|a\.m\.|p\.m\.)|\b\d{1,2}:\d{2} ?(-|–|to) ?\d|\b4 ?[x×] ?10\b|\b9/80\b", Plain)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b(shift|night|weekend) (premium|differential|diff)\b", Plain)]
    private static partial Regex Premium();

    [GeneratedRegex(@"\b(overtime|OT|extra hours)\b", Plain)]
    private static partial Regex Overtime();

    [GeneratedRegex(@"\b(lot|batch|run)s? (size|of)|\b(low|high)[- ]volume|\bone[- ]offs?\b|\bprototype|\bpieces?\b|\bparts? (up to|from|between|as (small|large))|\bdiameters?\b|\benvelope\b|\b\d+(\.\d+)? ?(in|inch|inches|ft|feet|mm)\b.{0,30}\b(part|long|wide|tall|diameter)|\bcube\b", Plain)]
    private static partial Regex PartSize();

    [GeneratedRegex(@"\bprogram|\bset[- ]?ups?\b|\bsets? up\b|\bCAM\b|\bedit(s|ing)? (g[- ]?code|offsets)", Plain)]
    private static partial Regex Programs();

    [GeneratedRegex(@"\b(first[- ]article|FAI|first piece|in-process|inspect|CMM|measur)", Plain)]
    private static partial Regex Inspects();

    [GeneratedRegex(@"\b(crew|team) of\b|\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ](person|people|machinist|welder|inspector|cabinetmaker|employee|machine)|\breports? to\b|\bworks? (alone|with (a|one|two|three|the) )", Plain)]
    private static partial Regex Crew();

    [GeneratedRegex(@"\b(TIG|MIG|GTAW|GMAW|SMAW|FCAW|stick|flux[- ]core|spot weld|laser weld|brazing|orbital)\b", Plain)]
    private static partial Regex WeldProcess();

    [GeneratedRegex(@"\b[1-6]G(R)?\b|\b[1-4]F\b|\b(overhead|vertical|all[- ]position|flat|horizontal|pipe|plate)\b", Plain)]
    private static partial Regex Position();

    [GeneratedRegex(@"\b(fit[- ]?up|fit(s|ting)? and|tack|layout|grind)", Plain)]
    private static partial Regex FitUp();

    [GeneratedRegex(@"\b(field|travel|install|on[- ]site|in[- ]shop|shop work|job ?site)", Plain)]
    private static partial Regex Field();

    [GeneratedRegex(@"\b(drawings?|cut[- ]?lists?|CAD|shop drawings|drafting|engineer)", Plain)]
    private static partial Regex Drawings();

    [GeneratedRegex(@"\b(sand(s|ing)?|finish(es|ing)?|spray|lacquer|stain)", Plain)]
    private static partial Regex Finish();
}
