using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Words of things that are not made of metal, plastic or wood: a grinder of salt and a grinder of bearings have the same
/// name and not the same trade.
/// </summary>
internal static class OtherGoods
{
    private const double OfOtherGoods = 0.5;

    private static readonly FrozenSet<string> Goods = TitleWords.Set(
        "corn rice wheat grain flour meal sugar salt spice snuff coffee tea cocoa chocolate candy gum nut almond fruit vegetable potato "
        + "egg fish shellfish cheese butter milk ice cream sausage pickle syrup malt yeast hop wine beer tobacco cigar cigarette "
        + "yarn thread cloth textile fabric wool cotton silk felt rug carpet hosiery garment embroidery lace knit stitch sewing hat glove shoe "
        + "boot leather hide fur feather mattress pillow quilt awning umbrella button zipper rag flatwork lockstitch "
        + "glass crystal lens mirror brick tile clay pottery ceramic slate stone granite marble tombstone monument cement concrete gypsum "
        + "plaster lime asphalt asbestos mica perlite carbon coal coke sand gravel ore "
        + "rubber tire balloon paper pulp paperboard carton box envelope label book card record printer printing printed ink photo film "
        + "soap chemical pigment paint varnish dye wax candle pharmaceutical drug tablet explosive propellant fuel gasoline "
        + "crayon pencil pen chalk toy doll ball bead wig brush broom insulation roofing shingle linoleum cork graphite");

    // What is done to other goods with the same words, and assembly and inspection, which take any.
    private static readonly FrozenSet<string> OfAnyGoods = TitleWords.Set(
        "crushing-and-polishing-machine-operator forming-machine-operator cutting-machine-operator molder-and-caster hand-painter "
        + "optical-lab-technician quality-inspector assembler production-helper production-supervisor production-manager "
        + "industrial-machinery-mechanic maintenance-supervisor coating-operator electronics-assembler jeweler dental-lab-technician "
        + "furnace-operator trades-instructor etcher-and-engraver hand-polisher");

    private static readonly FrozenSet<string> Wood = TitleWords.Set(
        "wood wooden hardwood lumber plywood veneer cabinet cabinetry casework millwork woodworking woodshop furniture log timber barrel");

    private static readonly FrozenSet<string> OfWood = TitleWords.Set(
        "cabinetmaker woodworker woodworking-machine-operator wood-sawing-machine-operator wood-model-maker wood-patternmaker "
        + "furniture-finisher carpenter");

    // The same words for both; what the title says of wood decides.
    private static readonly FrozenSet<string> OfMetalOrWood = TitleWords.Set(
        "cnc-operator machinist lathe-operator milling-machine-operator drill-operator grinder-operator model-maker metal-patternmaker "
        + "multiple-machine-operator metal-fabricator machine-assembler rolling-mill-operator tool-grinder press-operator");

    /// <summary>Whether words speak of wood.</summary>
    public static bool SpeakOfWood(IEnumerable<string> words) => words.Any(Wood.Contains);

    /// <summary>What is left of the confidence in an occupation where the title speaks of wood.</summary>
    public static double FactorOfWood(string slug) => OfWood.Contains(slug) ? 1.03 : OfMetalOrWood.Contains(slug) ? 0.8 : 1;

    /// <summary>Whether words name such goods.</summary>
    public static bool AreIn(IEnumerable<string> words) => words.Any(Goods.Contains);

    /// <summary>What is left of the confidence in an occupation, given the words of a title's part.</summary>
    public static double Factor(string slug, string[] part) => !OfAnyGoods.Contains(slug) && AreIn(part) ? OfOtherGoods : 1;
}
