using System.Text.Json;
using PrecisionJobs.Domain.Postings.Import;

namespace PrecisionJobs.Domain.Tests.Postings.Import;

public sealed class JobPostingJsonTests
{
    [Fact]
    public void ReadAll_OfAFullPosting_ReadsEveryField()
    {
        var posting = One("""
            {
              "@context": "https://schema.org", "@type": "JobPosting", "title": "CNC Machinist",
              "description": "<p>Set up.</p>", "datePosted": "2027-03-01", "validThrough": "2027-04-01T23:59:59-05:00",
              "identifier": {"@type": "PropertyValue", "name": "Harlan", "value": "J-17"},
              "hiringOrganization": {"@type": "Organization", "name": "Harlan Tool & Die"},
              "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "streetAddress": "1200 Main Ave",
                "addressLocality": "Cleveland", "addressRegion": "OH", "postalCode": "44113", "addressCountry": "US"}},
              "baseSalary": {"@type": "MonetaryAmount", "currency": "USD",
                "value": {"@type": "QuantitativeValue", "minValue": 28.5, "maxValue": 36, "unitText": "HOUR"}},
              "employmentType": ["FULL_TIME", "TEMPORARY"], "totalJobOpenings": 3, "workHours": "2nd shift",
              "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 36}
            }
            """);
        Assert.Equal("CNC Machinist", posting.Title);
        Assert.Equal("J-17", posting.Identifier);
        Assert.Equal("Harlan Tool & Die", posting.Organization);
        Assert.Equal(("28.5", "36", "HOUR", "USD"), (posting.PayMinimum, posting.PayMaximum, posting.PayUnit, posting.PayCurrency));
        Assert.Equal(["FULL_TIME", "TEMPORARY"], posting.EmploymentTypes);
        Assert.Equal(("44113", "Cleveland", "US"), (posting.Places[0].PostalCode, posting.Places[0].City, posting.Places[0].Country));
        Assert.Equal((36, "3", "2nd shift"), (posting.ExperienceMonths, posting.Openings, posting.Shift));
    }

    [Theory]
    [InlineData("""{"@type":["Thing","JobPosting"],"title":"Welder"}""")]
    [InlineData("""{"@type":"https://schema.org/JobPosting","title":"Welder"}""")]
    [InlineData("""[{"@type":"JobPosting","title":"Welder"}]""")]
    [InlineData("""[[{"@type":"JobPosting","title":"Welder"}]]""")]
    [InlineData("""{"@graph":[{"@type":"Organization","name":"X"},{"@type":"JobPosting","title":"Welder"}]}""")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"JobPosting","title":"Welder"}}]}""")]
    [InlineData("""{"title":"Welder"}""")]
    [InlineData("""{"Job Title":"Welder"}""")]
    [InlineData("""{"jobs":[{"title":"Welder"}]}""")]
    [InlineData("""{"title":{"@value":"Welder"},"@type":"JobPosting"}""")]
    [InlineData("""{"@type":"JobPosting","TITLE":"Welder"}""")]
    [InlineData("""{"SearchResult":{"SearchResultItems":[{"MatchedObjectId":"1","MatchedObjectDescriptor":{"PositionTitle":"Welder"}}]}}""")]
    public void ReadAll_OfTheShapesWritersUse_FindsThePosting(string json) => Assert.Equal("Welder", One(json).Title);

    [Theory]
    [InlineData("\"Cleveland, OH\"", "Cleveland, OH", null)]
    [InlineData("""{"address":"Cleveland, OH 44113"}""", "Cleveland, OH 44113", null)]
    [InlineData("""{"name":"Cleveland plant"}""", "Cleveland plant", null)]
    [InlineData("""[{"address":{"addressLocality":"Mentor"}},{"address":{"addressLocality":"Dayton"}}]""", null, "Mentor")]
    [InlineData("""{"address":[{"addressLocality":"Mentor"}]}""", null, "Mentor")]
    [InlineData("""{"addressLocality":"Mentor"}""", null, "Mentor")]
    public void ReadAll_OfPlacesInAnyShape_ReadsTheFirst(string place, string? text, string? city)
    {
        var read = One($$"""{"@type":"JobPosting","title":"Welder","jobLocation":{{place}}}""").Places[0];
        Assert.Equal((text, city), (read.Text, read.City));
    }

    [Theory]
    [InlineData("60000", "60000", null)]
    [InlineData("\"$28 an hour\"", null, "$28 an hour")]
    [InlineData("""{"value":28,"unitText":"HOUR"}""", "28", null)]
    [InlineData("""{"value":{"value":28}}""", "28", null)]
    [InlineData("""{"minValue":28,"maxValue":36}""", "28", null)]
    [InlineData("""{"value":"28-36"}""", null, "28-36")]
    [InlineData("null", null, null)]
    public void ReadAll_OfPayInAnyShape_ReadsIt(string salary, string? minimum, string? words)
    {
        var read = One($$"""{"@type":"JobPosting","title":"Welder","baseSalary":{{salary}}}""");
        Assert.Equal((minimum, words), (read.PayMinimum, read.PayText));
    }

    [Theory]
    [InlineData("\"17\"", "17")]
    [InlineData("17", "17")]
    [InlineData("""{"value":"17"}""", "17")]
    [InlineData("""{"value":17,"name":"Harlan"}""", "17")]
    [InlineData("""[{"value":"17"},{"value":"18"}]""", "17")]
    public void ReadAll_OfIdentifiersInAnyShape_ReadsIt(string identifier, string expected) =>
        Assert.Equal(expected, One($$"""{"@type":"JobPosting","title":"Welder","identifier":{{identifier}}}""").Identifier);

    [Fact]
    public void ReadAll_OfAnEstimatedSalary_DoesNotTakeItForPay()
    {
        var read = One("""{"@type":"JobPosting","title":"Welder","estimatedSalary":{"minValue":1}}""");
        Assert.Null(read.PayMinimum);
    }

    [Fact]
    public void ReadAll_OfTelecommute_IsRemoteWithItsStates()
    {
        var read = One("""
            {"@type":"JobPosting","title":"NC programmer","jobLocationType":"TELECOMMUTE",
             "applicantLocationRequirements":[{"@type":"State","name":"Ohio"},{"@type":"Country","name":"USA"}]}
            """);
        Assert.True(read.IsRemote);
        Assert.Equal(["Ohio", "USA"], read.RemoteFrom);
    }

    [Fact]
    public void ReadAll_OfAFederalAnswer_ReadsPayPlacesAndDates()
    {
        var read = One("""
            {"SearchResult":{"SearchResultItems":[{"MatchedObjectId":"77","MatchedObjectDescriptor":{
              "PositionTitle":"MACHINIST","PositionURI":"https://www.usajobs.gov/77","OrganizationName":"Fleet Readiness Center",
              "PositionLocation":[{"LocationName":"Jacksonville, Florida","CountryCode":"United States"},
                {"LocationName":" Location Negotiable After Selection, United States"}],
              "PositionRemuneration":[{"MinimumRange":"27.92","MaximumRange":"32.58","RateIntervalCode":"Per Hour"}],
              "QualificationSummary":"Six years.","ApplicationCloseDate":"2027-04-15T00:00:00Z",
              "UserArea":{"Details":{"JobSummary":"Machine parts."}}}}]}}
            """);
        Assert.Equal(("77", "27.92", "32.58", "Per Hour"), (read.Identifier, read.PayMinimum, read.PayMaximum, read.PayUnit));
        Assert.Equal("Jacksonville, Florida", Assert.Single(read.Places).Text);
        Assert.Equal("Machine parts.", read.Description);
    }

    [Theory]
    [InlineData("17")]
    [InlineData("\"words\"")]
    [InlineData("""{"@type":"Organization","name":"X","title":"not a posting"}""")]
    public void ReadAll_OfSomethingElse_SaysSo(string json) =>
        Assert.IsType<ImportedRow.Unreadable>(Assert.Single(JobPostingJson.ReadAll(JsonDocument.Parse(json).RootElement)));

    [Fact]
    public void ReadAll_OfAnEndlessList_ReadsAHundredItems()
    {
        var many = string.Join(',', Enumerable.Repeat("\"Cleveland, OH\"", 5_000));
        Assert.Equal(100, One($$"""{"@type":"JobPosting","title":"Welder","jobLocation":[{{many}}]}""").Places.Count);
    }

    private static ImportedPosting One(string json) =>
        Assert.IsType<ImportedRow.Read>(Assert.Single(JobPostingJson.ReadAll(JsonDocument.Parse(json).RootElement))).Posting;
}
