using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// What the head of a title and the words before it say, where no alias is listed: "gear hobbing machine operator" is
/// no alias, but an operator with a gear or a lathe about him is known.
/// </summary>
internal static class TitleRules
{
    /// <summary>Words that say what somebody is; the last of them in a part is its head.</summary>
    public static readonly FrozenSet<string> Heads = TitleWords.Set(
        "operator setter tender machinist toolmaker diemaker moldmaker welder brazer solderer fabricator fitter inspector tester "
        + "examiner checker sorter grader gager sampler weigher technician mechanic repairer assembler programmer engineer supervisor "
        + "manager teamlead lead leader instructor teacher trainer educator helper laborer hand grinder polisher buffer sander finisher refinisher "
        + "sprayer painter coater plater anodizer molder caster pourer coremaker patternmaker modelmaker cabinetmaker carpenter "
        + "woodworker joiner furnituremaker millworker drafter designer millwright boilermaker ironworker pipefitter steamfitter "
        + "shipfitter laminator layup engraver etcher jeweler turner miller sawyer planer driller cutter burner bender stamper "
        + "specialist worker calibrator metrologist heattreater treater smelter melter blacksmith forger hammerman erector rigger "
        + "benchhand craftsman artisan luthier upholsterer attendant coordinator director president executive representative "
        + "planner buyer estimator scheduler analyst administrator clerk driver handler packer loader feeder consultant trainer");

    private const int LongestBare = 4;
    private const double WithoutHead = 0.75;

    private static readonly Rule[] Table = [.. Read(
        """
        production-manager       .75 manager director : production manufacturing plant factory
        production-manager       .5  manager director : operation
        maintenance-supervisor   .8  supervisor manager teamlead lead leader : maintenance mechanic repair millwright
        production-supervisor    .8  supervisor teamlead leader : production shop machine machining weld welding manufacturing assembly press molding machinist welder fabrication sheetmetal tool paint foundry quality cnc plant cell line value fabric wood mill grinding plating
        production-supervisor    .5  supervisor teamlead leader :
        production-supervisor    .45 lead : production shop machine machining weld welding manufacturing assembly
        trades-instructor        .8  instructor teacher trainer educator : machine machining cnc welding weld manufacturing trade vocational technical shop carpentry career woodworking industrial construction cte automotive drafting
        production-helper        .75 helper laborer : production machine welder machinist fabrication shop mechanic sheetmetal foundry press mold carpenter grinder manufacturing plastic metal wood
        production-helper        .5  helper laborer :
        ndt-technician           .9  technician inspector tester examiner worker specialist : nondestructive ultrasonic radiographic radiography magnetic penetrant
        calibration-technician   .9  technician specialist calibrator : calibration metrology gage instrument
        quality-inspector        .88 inspector technician operator specialist programmer lead : quality cmm dimensional inspection metrology
        quality-inspector        .88 inspector tester examiner checker gager : quality cmm dimensional receiving incoming final source layout weld part machine process product line assembly metal casting mold component article precision tool
        quality-inspector        .6  inspector examiner checker gager :
        quality-inspector        .5  tester sorter grader sampler weigher :
        cnc-programmer           .9  programmer : cnc cam mastercam machine mill lathe tool router process
        cnc-programmer           .5  programmer :
        welding-machine-operator .85 operator setter tender technician programmer : weld welding welder robotweld brazing soldering braze
        welding-machine-operator .8  welder : robot robotic laser spot resistance machine automated automatic
        welder                   .8  welder brazer solderer burner :
        welder                   .7  technician specialist worker hand mechanic : weld welding brazing
        welder                   .7  cutter : torch flame plasma gas acetylene arc burn oxyacetylene
        tool-and-die-maker       .9  toolmaker diemaker moldmaker :
        tool-and-die-maker       .8  technician specialist mechanic repairer machinist worker setter builder maker : die tool tooling jig fixture toolroom mold
        model-maker              .8  modelmaker : 
        model-maker              .7  technician fabricator machinist specialist maker builder : prototype model sample
        wood-model-maker         .75 modelmaker maker : wood architectural
        wood-patternmaker        .8  patternmaker : wood
        metal-patternmaker       .75 patternmaker :
        foundry-mold-maker       .8  coremaker molder : sand foundry core green
        foundry-mold-maker       .7  coremaker :
        lathe-operator           .88 operator machinist setter turner hand tender : lathe turning chucker screw swiss spinning turret bar
        milling-machine-operator .86 operator setter tender : mill milling planer broach broaching profiling router keyseater hobbing machiningcenter vmc hmc
        drill-operator           .86 operator setter tender driller borer : drill drilling boring bore reamer tapping tapper jigbore
        grinder-operator         .85 operator setter hand tender : grinder grinding lapping honing hone lap buffing polishing deburring
        grinder-operator         .75 grinder polisher buffer lapper honer deburrer sharpener :
        tool-grinder             .85 grinder technician sharpener : tool cutter saw
        press-operator           .88 operator setter tender : hacksaw hack coldsaw cold friction abrasive
        press-operator           .7  operator setter tender : saw
        cnc-operator             .9  operator setter technician specialist tender : cnc vmc hmc
        machinist                .88 machinist : 
        machinist                .7  maker mechanic technician specialist : instrument fixture machining machine toolroom
        multiple-machine-operator .6 setter technician : machine setup multi cell
        multiple-machine-operator .5 operator : machine multi
        press-operator           .85 operator setter tender stamper hand : press punch stamping brake shear shearing turret laser fabricating bender bending fourslide slitter
        cnc-operator             .6  operator : laser waterjet brake router plasma
        press-operator           .7  stamper bender :
        extrusion-operator       .85 operator setter tender technician : extrusion extruder extruding drawing wiredraw
        forging-operator         .85 operator setter tender forger hammerman blacksmith : forge forging hammer upsetter header heading
        forging-operator         .75 blacksmith forger :
        rolling-mill-operator    .85 operator setter tender roller : rolling roll leveler temper sheetmill hotmill coldmill mill steel
        furnace-operator         .8  operator tender melter smelter : furnace melt melting kiln smelter cupola
        metal-caster             .8  pourer caster operator : ladle pouring metal casting
        mold-machine-operator    .85 operator setter technician tender molder : molding mold injection diecast casting plastic blow compression
        molder-and-caster        .6  molder caster : 
        heat-treater             .85 operator treater tender technician setter : heat heattreat annealing tempering carburizing induction
        plating-operator         .85 operator plater anodizer technician tender : plating anodize anodizing galvanizing electroplating platin coating
        plating-operator         .85 plater anodizer galvanizer :
        coating-operator         .8  operator painter sprayer coater tender : paint painting powder coating spray coat industrial auto automotive aircraft
        hand-polisher            .65 polisher sander grinder deburrer : hand metal
        furniture-finisher       .85 finisher refinisher sprayer repairer sander polisher : furniture wood cabinet lacquer stain antique piano
        furniture-finisher       .6  refinisher :
        furniture-finisher       .45 finisher :
        cabinetmaker             .9  cabinetmaker furnituremaker luthier :
        cabinetmaker             .75 maker worker carpenter joiner assembler builder craftsman specialist : cabinet bench millwork furniture casework architectural
        woodworker               .75 woodworker woodcrafter crafter :
        wood-sawing-machine-operator .85 operator sawyer tender setter : saw panelsaw beamsaw ripsaw resaw bandsaw sawmill log head
        wood-sawing-machine-operator .7 sawyer :
        woodworking-machine-operator .85 operator setter tender machinist : wood woodworking edgebander moulder router shaper tenoner sander planer edger lumber veneer dowel
        carpenter                .85 carpenter joiner framer :
        composites-laminator     .85 laminator technician layup fabricator specialist worker : composite fiberglass laminate layup lamination frp
        aircraft-assembler       .85 assembler mechanic riveter technician installer : aircraft structure structural airframe aerospace aircraftstructure fuselage wing
        electronics-assembler    .85 assembler technician solderer : electronic electronics electrical circuit pcb harness cable wire smt
        machine-assembler        .75 assembler builder fitter : machine engine mechanical machinery turbine pump gearbox equipment
        assembler                .7  assembler :
        metal-fabricator         .8  fabricator fitter : metal structural steel weld welder aluminum shop
        metal-fabricator         .75 fabricator shipfitter fitter :
        sheet-metal-worker       .9  worker mechanic fabricator technician installer apprentice operator : sheetmetal duct hvacduct
        layout-worker            .8  worker technician man specialist marker : layout
        boilermaker              .92 boilermaker :
        ironworker               .9  ironworker erector : 
        pipefitter               .88 pipefitter steamfitter plumber :
        industrial-machinery-mechanic .85 mechanic technician repairer maintenance : maintenance industrial machine machinery plant equipment multi hydraulic
        industrial-machinery-mechanic .8 repairer : mechanical
        machinery-maintenance-worker .65 worker technician oiler lubricator : maintenance machine lubrication
        millwright               .93 millwright :
        manufacturing-engineering-technician .8 technician specialist analyst : manufacturing process engineering industrial production automation additive quality
        mechatronics-technician  .85 technician : mechatronic mechatronics robotic robotics electromechanical electro automation
        mechanical-engineering-technician .75 technician : mechanical prototype test development engineering
        mechanical-drafter       .85 drafter designer detailer : mechanical tool die drafting cad machine
        mechanical-drafter       .55 drafter :
        industrial-engineer      .8  engineer : manufacturing industrial process quality production method lean tooling welding continuous plant
        etcher-and-engraver      .85 engraver etcher :
        jeweler                  .88 jeweler goldsmith silversmith gemologist : 
        dental-lab-technician    .85 technician : dental denture crown ceramist
        medical-appliance-technician .8 technician : orthotic prosthetic orthopedic appliance
        optical-lab-technician   .8  technician grinder polisher : optical lens ophthalmic optic
        crushing-and-polishing-machine-operator .7 operator tender : crushing crusher tumbling tumbler
        cutting-machine-operator .65 operator tender cutter sawyer : cutting slitting slicing cutter saw
        forming-machine-operator .65 operator tender : forming pressing compacting press extruding kiln
        metal-cleaning-operator  .75 operator tender technician : washing cleaning pickling passivation degreasing
        metal-and-plastic-worker .5  worker operator : metal plastic
        """)];

    // Rules about other goods; without them the words mean metal or wood.
    private static readonly Rule[] OfOtherGoods = [.. Read(
        """
        crushing-and-polishing-machine-operator .8 grinder polisher operator tender : grinder grinding mill milling crusher polishing
        crushing-and-polishing-machine-operator .75 grinder :
        forming-machine-operator .8  operator tender : press pressing forming extruding molding
        cutting-machine-operator .8  operator tender cutter sawyer : cutting cutter saw slicing slitting
        cutting-machine-operator .75 cutter sawyer :
        molder-and-caster        .8  caster molder :
        hand-painter             .75 painter decorator :
        hand-polisher            .5  polisher finisher sander :
        """)];

    /// <summary>The occupations that one part of a title speaks for, each with how sure.</summary>
    public static IEnumerable<(string Slug, double Confidence)> Apply(string[] part)
    {
        var head = Array.FindLastIndex(part, Heads.Contains);
        if (head < 0)
        {
            // "CNC lathe" and nothing else: whoever stands at it.
            return part.Length is > 0 and <= LongestBare
                ? Apply([.. part, "operator"]).Select(item => (item.Slug, item.Confidence * WithoutHead))
                : [];
        }

        if (part[head] is "helper" or "laborer" && part.Length > 1)
        {
            return [("production-helper", 0.98)];
        }

        var rules = OtherGoods.AreIn(part) ? Table.Concat(OfOtherGoods) : Table;
        return rules.Where(rule => rule.Fits(part, head)).Select(rule => (rule.Slug, rule.ConfidenceFor(part, head)));
    }

    private static IEnumerable<Rule> Read(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Rule.Read);

    private sealed record Rule(string Slug, double Confidence, FrozenSet<string> OwnHeads, FrozenSet<string> About)
    {
        public static Rule Read(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var words = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Rule(
                words[0],
                double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture),
                TitleWords.Set(string.Join(' ', words.Skip(2))),
                TitleWords.Set(line[(colon + 1)..]));
        }

        public bool Fits(string[] part, int head) =>
            OwnHeads.Contains(part[head]) && (About.Count == 0 || part.Where((_, index) => index != head).Any(About.Contains));

        /// <summary>
        /// Less sure the more other words there are; more sure the more are its own, and the nearer they stand to the head.
        /// </summary>
        public double ConfidenceFor(string[] part, int head)
        {
            var others = part.Count(word => !About.Contains(word) && !OwnHeads.Contains(word) && !TitleWords.Vague.Contains(word));
            var own = part.Count(About.Contains);
            var near = head > 0 && About.Contains(part[head - 1]) ? 0.02 : 0;
            return Math.Clamp(Confidence - (0.03 * others) + (0.02 * own) + near, 0.05, 0.95);
        }
    }
}
