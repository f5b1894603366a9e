using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>Spellings of the trade: how words of a title are written out, and which two belong together.</summary>
internal static class TitleWords
{
    /// <summary>How high, not what.</summary>
    public static readonly FrozenSet<string> Levels = Set(
        "i ii iii iv v vi l1 l2 l3 l4 l5 master principal journeyman journeywoman journeyperson journeyworker journey journeylevel "
        + "apprentice apprenticeship trainee intern beginner leadman assistant associate staff registered around new "
        + "usa us");

    /// <summary>Words that by themselves say nothing about the trade.</summary>
    public static readonly FrozenSet<string> Vague = Set(
        "setup operator machine technician worker specialist production helper hand setter tender general shop line process first "
        + "qa product finishing maker builder repairer fabricator finisher plant lead leader");

    /// <summary>Single words that name a trade whatever stands before them.</summary>
    public static readonly FrozenSet<string> Telling = Set(
        "machinist toolmaker diemaker moldmaker welder brazer solderer cabinetmaker furnituremaker patternmaker modelmaker millwright "
        + "boilermaker ironworker pipefitter steamfitter shipfitter coremaker woodworker metrologist electroplater anodizer luthier "
        + "blacksmith inspector carpenter jeweler engraver laminator assembler supervisor plater millworker");

    private static readonly FrozenDictionary<string, string> Spellings = Table(
        """
        mach=machinist
        oper=operator
        opr=operator
        tech=technician
        technologist=technician
        insp=inspector
        supv=supervisor
        supvr=supervisor
        supr=supervisor
        supervisory=supervisor
        foreman=supervisor
        forewoman=supervisor
        foreperson=supervisor
        superintendent=supervisor
        mech=mechanic
        maint=maintenance
        mfg=manufacturing
        prod=production
        engr=engineer
        mgr=manager
        asst=assistant
        fab=fabrication
        gauge=gage
        gauger=gager
        mould=mold
        moulder=molder
        moulding=molding
        qc=quality
        qa=qa quality
        ndt=nondestructive testing
        nde=nondestructive testing
        ndi=nondestructive testing
        nc=cnc
        cncs=cnc
        cmms=cmm
        wirecut=wire edm
        tig=tig
        gtaw=tig
        gmaw=mig
        smaw=stick
        heliarc=tig
        mold=mold
        metalworker=metal worker
        sheetmetal=sheet metal
        machiner=machinist
        mechanist=machinist
        machininst=machinist
        machinest=machinist
        weldor=welder
        fabricater=fabricator
        miller=mill operator
        """);

    private static readonly FrozenDictionary<string, string> Pairs = Table(
        """
        tool maker=toolmaker
        die maker=diemaker
        mold maker=moldmaker
        cabinet maker=cabinetmaker
        pattern maker=patternmaker
        model maker=modelmaker
        furniture maker=furnituremaker
        core maker=coremaker
        boiler maker=boilermaker
        wood worker=woodworker
        iron worker=ironworker
        pipe fitter=pipefitter
        steam fitter=steamfitter
        ship fitter=shipfitter
        mill wright=millwright
        set up=setup
        brake press=press brake
        non destructive=nondestructive
        sheet metal=sheetmetal
        numerical control=cnc
        numerically controlled=cnc
        numerical controlled=cnc
        computer cnc=cnc
        computerized cnc=cnc
        c n=cn
        cn c=cnc
        nondestructive test=nondestructive testing
        nondestructive tester=nondestructive testing technician
        nondestructive inspection=nondestructive testing
        nondestructive inspector=nondestructive testing inspector
        quality control=quality
        quality assurance=quality
        quality quality=quality
        wood working=woodworking
        metal working=metalworking
        lay up=layup
        bench hand=benchhand
        team lead=teamlead
        team leader=teamlead
        shop lead=teamlead
        shift lead=teamlead
        cell lead=teamlead
        line lead=teamlead
        crew lead=teamlead
        production lead=teamlead
        group leader=teamlead
        lead hand=teamlead
        lead man=teamlead
        clean room=cleanroom
        water jet=waterjet
        hand finisher=finisher
        """);

    /// <summary>The word as the trade would write it out.</summary>
    public static string Plain(string word) => Spellings.GetValueOrDefault(word, word);

    /// <summary>What two words are together, or null.</summary>
    public static string? Pair(string first, string second) => Pairs.GetValueOrDefault($"{first} {second}");

    public static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
