using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Catalogue;

/// <summary>
/// Titles that only sound like the trade: "CNC" is also a certified nurse, an inspector may look at houses, quality
/// assurance may test software. Words are singular and in the spelling of <see cref="TitleText"/>.
/// </summary>
internal static class OutOfTrade
{
    // One of them anywhere is enough.
    private static readonly FrozenSet<string> Always = TitleWords.Set(
        "nurse nursing rn lpn lvn cna cma physician surgeon doctor clinical clinic patient hospital therapist therapy pharmacy "
        + "pharmacist phlebotomist paramedic emt dietitian caregiver veterinary veterinarian hygienist behavior psychiatric pathology "
        + "mortuary forensic radiology sonographer echocardiographic health healthcare medication "
        + "tutor professor school attorney lawyer paralegal legal accountant accounting payroll auditor audit tax "
        + "sale sales salesperson marketing merchandising cashier retail store barista bartender cook chef restaurant server waiter "
        + "bakery baker beverage brewery meat poultry dairy grocery "
        + "software developer frontend backend fullstack web java python devops cloud saas database data network cyber "
        + "cybersecurity it desktop helpdesk sdet scrum agile erp salesforce ux ui app android ios game gaming "
        + "ai "
        + "banker banking bank loan mortgage insurance claims underwriter investment portfolio finance financial trader economist "
        + "police sheriff deputy detention correction firefighter fire security criminal crime criminalist "
        + "custodian janitor janitorial housekeeper housekeeping gardener landscaper landscaping groundskeeper "
        + "recruiter recruiting recruitment receptionist secretary clerk clerical administrative bookkeeper librarian "
        + "photographer video videographer broadcast audio music musician singer actor journalist editor writer copywriter "
        + "teller realtor estate property leasing hotel hospitality pilot aviator "
        + "driver trucker courier delivery carrier dispatcher chauffeur "
        + "cannabis dispensary budtender cultivation grow grower tobacco farmer crop livestock animal pet "
        + "cosmetologist cosmetic barber hair nail salon spa tattoo "
        + "taxi limousine parking traffic customs tsa "
        + "scientist science chemist chemistry biologist biology biotech microbiology genetic "
        + "statistician actuary calculus algebra psychology sociology political");

    // All words of a line together.
    private static readonly string[][] Together = [.. Lines(
        """
        machine learning
        human resources
        information technology
        industrial hygiene
        application developer
        application support
        application analyst
        application architect
        surgical technician
        surgical assistant
        research analyst
        research assistant
        research associate
        flight attendant
        mobile developer
        digital marketing
        digital solution
        digital analyst
        social media
        media producer
        guard shift
        food inspector
        food operator
        food technician
        food production
        food quality
        food safety
        food service
        agricultural inspector
        farm worker
        farm hand
        qa tester
        qa engineer
        qa analyst
        qa lead
        qa manual
        quality software
        construction supervisor
        technician civil
        drafter architectural
        drafter civil
        engineering civil
        operator talk show
        mold remediation
        mold restoration
        mold abatement
        mold removal
        mold assessor
        mold testing
        mold inspector
        inspector building
        inspector home
        inspector house
        inspector housing
        inspector vehicle
        inspector auto
        inspector automotive
        inspector car
        inspector code
        inspector elevator
        inspector construction
        inspector electrical
        inspector plumbing
        inspector mechanical building
        inspector bridge
        inspector road
        inspector pipeline
        inspector roof
        inspector public
        inspector safety
        inspector sanitation
        inspector water
        inspector environmental
        inspector civil
        inspector field claim
        inspector pest
        inspector mine
        inspector zoning
        inspector lead paint
        inspector asbestos
        inspector general
        inspector multi discipline
        inspector facility
        quality analyst
        quality improvement
        quality management
        quality automation
        quality contact center
        quality call
        quality auditor
        quality director
        quality test engineer
        quality coordinator operation
        quality project
        quality chief
        quality deputy
        quality counsel
        model data
        modelmaker data
        production audio
        production event
        production television
        operator call
        operator switchboard
        operator telephone
        operator bus
        operator truck
        operator forklift
        operator crane
        operator equipment
        operator excavator
        operator bulldozer
        operator backhoe
        operator loader
        operator camera
        operator console
        operator radio
        operator computer
        operator wastewater
        operator water treatment
        operator boiler
        operator refinery
        operator gas
        operator oil
        operator well
        operator reactor
        operator offset
        operator flexo
        operator flexographic
        operator printing
        operator bindery
        operator digital press
        operator sewing
        operator knitting
        operator loom
        operator packaging
        operator packing
        operator bottling
        operator labeling
        operator laundry
        operator ride
        press printing
        press offset
        press letterpress
        technician auto
        technician automotive
        technician hvac
        technician support
        technician pest
        technician service field
        technician lab
        technician medical
        technician pharmacy
        mechanic auto
        mechanic automotive
        mechanic diesel
        mechanic heavy duty
        mechanic heavy equipment
        mechanic vehicle
        mechanic motorcycle
        mechanic bicycle
        mechanic elevator
        mechanic truck
        mechanic hvac
        engineer project
        engineer civil
        engineer electrical
        engineer systems
        engineer field
        cabinet secretary
        millwork estimator
        welding representative
        account executive
        account manager
        property inspector
        chief engineer
        """)];

    /// <summary>Whether a title with these words is about something else.</summary>
    public static bool Holds(IReadOnlyCollection<string> words) =>
        words.Any(Always.Contains)
        || Array.Exists(Together, line => Array.TrueForAll(line, word => words.Contains(word, StringComparer.Ordinal)));

    private static IEnumerable<string[]> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' '));
}
