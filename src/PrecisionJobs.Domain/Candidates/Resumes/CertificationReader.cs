using System.Text.RegularExpressions;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Domain.Candidates.Resumes;

/// <summary>Reads certifications: which one, its number, what it is limited to, from when and until when.</summary>
internal sealed partial class CertificationReader(IReadOnlyDictionary<string, CatalogueEntry> bySlug)
{
    private readonly Dictionary<string, CatalogueEntry> _byName = bySlug.Values
        .SelectMany(entry => entry.Aliases.Prepend(entry.Name).Select(name => (Key: KeyOf(name), entry)))
        .DistinctBy(item => item.Key, StringComparer.Ordinal)
        .ToDictionary(item => item.Key, item => item.entry, StringComparer.Ordinal);

    private const string AnyWelder = "aws-certified-welder";
    private const string Journey = "journeyworker-certificate";

    /// <summary>Certifications of one stance.</summary>
    /// <param name="readings">What the lines name.</param>
    /// <param name="blocks">The document.</param>
    /// <param name="stance">Held, or being learned.</param>
    public IReadOnlyList<ProposedCertification> Read(IReadOnlyList<TermReading> readings, IReadOnlyList<ResumeBlock> blocks, Stance stance)
    {
        var found = new List<ProposedCertification>();
        foreach (var line in readings.GroupBy(reading => reading.Line))
        {
            if (line.First().Section is not (ResumeSection.References or ResumeSection.Personal))
            {
                found.AddRange(OfLine([.. line], stance));
            }
        }

        if (stance == Stance.Held)
        {
            found.AddRange(blocks.Where(block => block.Section is ResumeSection.Certifications or ResumeSection.Education).SelectMany(OfIssuers));
            AddFollowing(found, blocks);
        }

        return [.. found.GroupBy(item => item.Slug, StringComparer.Ordinal).Select(Merged)];
    }

    /// <summary>"NIMS: CNC Milling Operations; CNC Turning Operations" is two of the issuer, also over lines of their own.</summary>
    private List<ProposedCertification> OfIssuers(ResumeBlock block)
    {
        var found = new List<ProposedCertification>();
        string? issuer = null;
        foreach (var line in block.Lines)
        {
            issuer = line.IsBlank ? null : Issuer().Match(line.Text) is { Success: true } match ? match.Value.Split(' ')[0].ToUpperInvariant() : issuer;
            if (issuer is null || StanceText.IsLearned(line.Text))
            {
                continue;
            }

            var rest = Issuer().Replace(line.Text, ";");
            found.AddRange(rest.Split([';', '|', '\t', '•', ':']).SelectMany(item => item.Split(',').Append(item))
                .Select(item => _byName.GetValueOrDefault(KeyOf($"{issuer} {Tail().Replace(item, string.Empty)}")))
                .OfType<CatalogueEntry>()
                .Select(entry => new ProposedCertification { Slug = entry.Slug, Name = entry.Name, Source = line.Source }));
        }

        return found;
    }

    private static string KeyOf(string name) => string.Concat(TermToken.Split(name).Select(token => token.Folded));

    private IEnumerable<ProposedCertification> OfLine(List<TermReading> readings, Stance stance)
    {
        var text = readings[0].Line.Text;
        var isCertified = readings[0].Section == ResumeSection.Certifications || Certifying().IsMatch(text);
        var named = readings.Where(reading => reading.Entry.Kind == CatalogueKind.Certification && IsMeant(reading, text)).ToList();
        if (isCertified && !named.Exists(reading => IsWelder(reading.Entry.Slug)))
        {
            named.AddRange(Codes(readings));
        }

        named.AddRange(isCertified || named.Count > 0 ? Methods(readings, text) : []);
        var ordered = named.Where(reading => reading.Stance == stance).DistinctBy(reading => reading.Entry.Slug, StringComparer.Ordinal).OrderBy(reading => reading.Hit.Start).ToList();
        for (var index = 0; index < ordered.Count; index++)
        {
            var from = index == 0 ? 0 : ordered[index].Hit.Start;
            var to = index + 1 < ordered.Count ? ordered[index + 1].Hit.Start : text.Length;
            yield return With(ordered[index], to > from ? text[from..to] : string.Empty, text);
        }
    }

    // A journeyman is met in many sentences; a card, a certificate or the title "Journeyman Machinist" says who is one.
    private static bool IsMeant(TermReading reading, string text) => reading.Entry.Slug != Journey
        || reading.Section is ResumeSection.Certifications or ResumeSection.Education
        || reading.Hit.Length > "journeyperson".Length
        || JourneyCard().IsMatch(text);

    /// <summary>A welding code in the words of a certification is the welder's qualification to it.</summary>
    private IEnumerable<TermReading> Codes(List<TermReading> readings)
    {
        var codes = readings
            .Select(reading => (reading, Slug: $"welder-qualification-{reading.Entry.Slug.Replace("asme-section-ix", "asme-ix", StringComparison.Ordinal)}"))
            .Where(item => bySlug.ContainsKey(item.Slug))
            .Select(item => item.reading with { Entry = bySlug[item.Slug] })
            .ToList();
        return codes.Count > 0 ? codes : readings
            .Where(reading => reading.Entry.Slug == "weld-position-6g" && bySlug.ContainsKey("welder-qualification-asme-ix-6g"))
            .Select(reading => reading with { Entry = bySlug["welder-qualification-asme-ix-6g"] });
    }

    /// <summary>"Level II in MT, PT and UT" is three.</summary>
    private IEnumerable<TermReading> Methods(List<TermReading> readings, string text)
    {
        if (NdtLevel().Match(text) is not { Success: true } level || readings.Count == 0)
        {
            yield break;
        }

        var number = level.Groups["level"].Value.ToUpperInvariant() switch { "III" or "3" => 3, "II" or "2" => 2, _ => 1 };
        foreach (Match method in NdtMethod().Matches(text))
        {
            var letters = method.Value.ToLowerInvariant();
            var slug = number == 3 ? $"asnt-ndt-level-3-{letters}" : $"ndt-level-{number}-{letters}";
            if (bySlug.TryGetValue(slug, out var entry))
            {
                yield return readings[0] with { Entry = entry, Hit = new TermHit(entry, method.Index, method.Length) };
            }
        }
    }

    private static ProposedCertification With(TermReading reading, string part, string line)
    {
        var (issued, expires) = Dates(part);
        return new ProposedCertification
        {
            Slug = reading.Entry.Slug,
            Name = reading.Entry.Name,
            Number = NumberIn(part),
            Scope = IsWelder(reading.Entry.Slug) ? ScopeIn(line) : null,
            Issued = issued,
            Expires = expires,
            Source = reading.Line.Source,
        };
    }

    private static bool IsWelder(string slug) => slug.StartsWith("welder-qualification", StringComparison.Ordinal)
        || slug.StartsWith(AnyWelder, StringComparison.Ordinal) || slug is "welding-operator-qualification" or "brazer-qualification-asme-ix" or "cwb-welder";

    private static (PartialDate? Issued, PartialDate? Expires) Dates(string part)
    {
        if (PeriodText.Find(part) is { IsSingle: false } period)
        {
            return (period.From, period.To);
        }

        PartialDate? issued = null;
        PartialDate? expires = null;
        var last = 0;
        foreach (var (date, start, end) in PeriodText.Singles(part))
        {
            if (Ending().IsMatch(part.AsSpan(last, start - last)))
            {
                expires ??= date;
            }
            else
            {
                issued ??= date;
            }

            last = end;
        }

        return (issued, expires);
    }

    private static string? NumberIn(string part) =>
        Number().Match(part) is { Success: true } match && match.Groups["number"].Value.Count(char.IsAsciiDigit) > 2 ? match.Groups["number"].Value : null;

    /// <summary>The words of a line that limit a welder's qualification, in their order.</summary>
    private static string? ScopeIn(string text)
    {
        var words = Limits().Matches(text).Select(match => match.Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var scope = string.Join(", ", words);
        return words.Count == 0 ? null : scope.Length > HeldCertification.ScopeLength ? scope[..HeldCertification.ScopeLength] : scope;
    }

    /// <summary>A line of details after the one that names the certification.</summary>
    private static void AddFollowing(List<ProposedCertification> found, IReadOnlyList<ResumeBlock> blocks)
    {
        foreach (var lines in blocks.Where(block => block.Section == ResumeSection.Certifications).Select(block => block.Lines))
        {
            for (var index = 1; index < lines.Count; index++)
            {
                var at = found.FindIndex(item => item.Source.Line == lines[index - 1].Number);
                if (at >= 0 && !found.Exists(item => item.Source.Line == lines[index].Number) && Detail().IsMatch(lines[index].Text))
                {
                    var (issued, expires) = Dates(lines[index].Text);
                    found[at] = found[at] with
                    {
                        Number = found[at].Number ?? NumberIn(lines[index].Text),
                        Issued = found[at].Issued ?? issued,
                        Expires = found[at].Expires ?? expires,
                        Scope = found[at].Scope ?? (IsWelder(found[at].Slug) ? ScopeIn(lines[index].Text) : null),
                    };
                }
            }
        }
    }

    private static ProposedCertification Merged(IGrouping<string, ProposedCertification> group) => group.Aggregate((first, next) => first with
    {
        Number = first.Number ?? next.Number,
        Scope = first.Scope ?? next.Scope,
        Issued = first.Issued ?? next.Issued,
        Expires = first.Expires ?? next.Expires,
    });

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(NIMS|MSSC|WCA|ASQ)\b( (certified|certifications?|credentials?|certificates?|level (i|1) (machining)?))?", Plain)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"[(,–—-]? *((19|20)\d\d|level (i|1)|certified|certification|credential)\)? *$", Plain)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(certified|certifications?|certificates?|certs?|qualified|qualifications?|wpqs?|tickets?|licensed|weld tests?|passed|quals?|qualed|credentials?|level (ii?i?|[123]))\b", Plain)]
    private static partial Regex Certifying();

    [GeneratedRegex(@"\b(card|certificate|completed|completion|license|papers|status|licensed|certified|registered|(journeyman|journeywoman|journey[- ]?level|journeyperson) (cnc |tool|die|mold|pipe|precision )*\w*(machinist|welder|maker|fitter|carpenter|cabinetmaker|millwright|worker))\b", Plain)]
    private static partial Regex JourneyCard();

    [GeneratedRegex(@"\b(level|lvl\.?|lev\.?) ?-?(?<level>iii|ii|i|[123])\b", Plain)]
    private static partial Regex NdtLevel();

    [GeneratedRegex(@"\b(PAUT|RT|UT|MT|PT|ET|VT)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NdtMethod();

    [GeneratedRegex(@"\b(exp(\.|ires?|iration|iry|iring)?( date)?|valid (through|thru|until|till|to)|until|thru|through|renew(s|al)?( due| date)?|recert(ification)?|good (through|until))\b", Plain)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(#|\b(no\.|number|lic(ense)?|cert(ificate|ification)?|id|card|registration)\b ?(no\.?|number|#|id)?)[ :#]*(?<number>[A-Z]{0,4}-?\d[A-Z0-9-]{2,18})", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(exp|expires?|expiration|valid|issued|number|no\.|id|cert|dated?|renewal|scope|position|process)\b|#", Plain)]
    private static partial Regex Detail();

    [GeneratedRegex(
        @"\b([1-6]GR?|[1-6]F|GTAW|GMAW|SMAW|FCAW(-[SG])?|SAW|TIG|MIG|stick|flux[- ]?core(d)?|D\d{1,2}\.\d|B2\.1|section ix|API 1104|ASME|NAVSEA|pipe|plate|unlimited( thickness)?|carbon steel|mild steel|stainless( steel)?"
        + @"|aluminum|titanium|inconel|open root|uphill|downhill|E?7018|E?6010|ER70S-\d|F\d|P-?\d{1,2}|all[- ]position)\b",
        Plain)]
    private static partial Regex Limits();
}
