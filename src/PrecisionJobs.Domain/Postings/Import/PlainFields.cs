using System.Collections.Frozen;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>
/// Reads a posting from named fields: columns of a table, or a plain JSON object. Names are compared without case,
/// spaces and punctuation, and each has the aliases that job files use for it.
/// </summary>
public static class PlainFields
{
    private static readonly FrozenDictionary<string, string> Names = Table(
        """
        id=id,jobid,externalid,identifier,reference,referencenumber,refno,reqid,requisitionid,requisition,jobnumber,jobcode,reqnumber,announcement,code
        title=title,jobtitle,position,positiontitle,role,name,job
        description=description,descriptiontext,jobdescription,details,body,text,content,summary,jobsummary,overview,descriptionhtml
        responsibilities=responsibilities,duties,dutiestext,thework,work,whatyoulldo,majorduties
        requirements=requirements,requirementstext,qualifications,minimumrequirements,minimumqualrequirements,minimumqualifications,required,basicqualifications
        preferred=preferred,preferredskills,preferredqualifications,nicetohave,desired
        skills=skills,keywords,tags,machines,equipment
        benefits=benefits,perks,jobbenefits
        apply=howtoapply,apply,toapply,hiringprocess,applicationprocess
        organization=organization,organisation,company,employer,agency,hiringorganization,companyname
        occupation=occupation,soc,soccode,occupationslug
        location=location,worklocation,place,joblocation,site,sites,locations
        street=street,streetaddress,address,address1
        city=city,town,addresslocality,locality
        state=state,region,province,addressregion,statecode
        zip=zip,zipcode,postalcode,postcode,postal
        country=country,addresscountry,countrycode
        remote=remote,isremote,telecommute,workplacetype,workplace,remotetype
        paymin=paymin,payminimum,minpay,salaryfrom,salarymin,minsalary,minimumsalary,payfrom,minimumpay,ratemin,wagemin,salarylow
        paymax=paymax,paymaximum,maxpay,salaryto,salarymax,maxsalary,maximumsalary,payto,maximumpay,ratemax,wagemax,salaryhigh
        payunit=payunit,salaryfreq,salaryfrequency,salaryunit,payperiod,payfrequency,salaryperiod,rateunit,per
        currency=currency,paycurrency,salarycurrency
        pay=pay,salary,salarytext,wage,wages,rate,payrate,payrange,salaryrange,compensation,basesalary,hourlyrate,annualsalary
        shift=shift,shifts,workhours,hours,schedule,hoursshift
        type=type,jobtype,employmenttype,positiontype,fulltimeparttime,parttimefulltime,fulltimeparttimeindicator
        experience=experience,yearsofexperience,experienceyears,yearsexperience,minexperience,minimumexperience,experiencerequired,requiredexperience
        level=level,experiencelevel,careerlevel,seniority,joblevel
        openings=openings,numberofopenings,vacancies,positions,totaljobopenings,ofpositions,numberofpositions,headcount
        posted=posted,postedon,dateposted,postingdate,posteddate,opendate,publishdate,published,startdate,date
        closes=closes,closeson,closingdate,closedate,validthrough,expires,expirationdate,expiry,enddate,postuntil,deadline,applyby
        url=url,link,joburl,applyurl,href,file
        """);

    /// <summary>Whether a name means a field that is read.</summary>
    public static bool IsKnown(string name) => Names.ContainsKey(Key(name));

    /// <summary>Whether a name means the title, without which there is no posting.</summary>
    public static bool IsTitle(string name) => Names.GetValueOrDefault(Key(name)) == "title";

    /// <summary>Reads a posting; without a title there is none.</summary>
    /// <param name="fields">Values by the names the file has for them.</param>
    /// <param name="row">Row of the file.</param>
    public static ImportedRow Read(IEnumerable<KeyValuePair<string, string>> fields, int row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (Names.TryGetValue(Key(name), out var field) && !string.IsNullOrWhiteSpace(value))
            {
                values.TryAdd(field, value.Trim());
            }
        }

        return values.Count == 0
            ? new ImportedRow.Unreadable(row, "No field of this row is known. A title is needed at least.")
            : new ImportedRow.Read(Read(values, row));
    }

    private static ImportedPosting Read(Dictionary<string, string> values, int row)
    {
        var remote = Get("remote");
        return new ImportedPosting
        {
            Row = row,
            Identifier = Get("id"),
            Title = Get("title"),
            Description = Get("description"),
            Responsibilities = Get("responsibilities"),
            Requirements = Get("requirements"),
            Preferred = Get("preferred"),
            Skills = Get("skills"),
            Benefits = Get("benefits"),
            HowToApply = Get("apply"),
            Organization = Get("organization"),
            Occupation = Get("occupation"),
            Places = Places(values),
            IsRemote = remote is not null && (JsonText.IsTrue(remote) || IsFullyRemote(remote)),
            PayMinimum = Get("paymin"),
            PayMaximum = Get("paymax"),
            PayUnit = Get("payunit"),
            PayCurrency = Get("currency"),
            PayText = Get("pay"),
            Shift = Get("shift"),
            EmploymentTypes = Get("type") is { } type ? type.Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries) : [],
            Experience = Get("experience"),
            Level = Get("level"),
            Openings = Get("openings"),
            PostedOn = Get("posted"),
            ClosesOn = Get("closes"),
            Url = Get("url"),
        };

        string? Get(string field) => values.GetValueOrDefault(field);
    }

    private static List<ImportedPlace> Places(Dictionary<string, string> values)
    {
        var parts = new ImportedPlace
        {
            Street = values.GetValueOrDefault("street"),
            City = values.GetValueOrDefault("city"),
            Region = values.GetValueOrDefault("state"),
            PostalCode = values.GetValueOrDefault("zip"),
            Country = values.GetValueOrDefault("country"),
        };
        if (!parts.IsBlank)
        {
            return [parts];
        }

        return values.GetValueOrDefault("location") is { } location
            ? [.. location.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(text => new ImportedPlace { Text = text, Country = parts.Country })]
            : [];
    }

    private static bool IsFullyRemote(string text) =>
        text.Contains("remote", StringComparison.OrdinalIgnoreCase) && !text.Contains("hybrid", StringComparison.OrdinalIgnoreCase)
        || text.Contains("telecommute", StringComparison.OrdinalIgnoreCase);

    private static string Key(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static FrozenDictionary<string, string> Table(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('='))
            .SelectMany(line => line[1].Split(',').Select(name => KeyValuePair.Create(name, line[0])))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
