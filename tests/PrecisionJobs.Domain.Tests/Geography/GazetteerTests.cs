using PrecisionJobs.Domain.Geography;

namespace PrecisionJobs.Domain.Tests.Geography;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = Gazetteer.UnitedStates;

    [Theory]
    [InlineData("LA", "Los Angeles, CA")]
    [InlineData("la", "Los Angeles, CA")]
    [InlineData("OH", null)]
    [InlineData("Louisiana", null)]
    [InlineData("Cleveland, OH", null)]
    [InlineData("", null)]
    public void CityCalledLike_LettersOfAStateThatACityGoesBy_IsThatCity(string text, string? label) =>
        Assert.Equal(label, Gazetteer.UnitedStates.CityCalledLike(text)?.Label);

    [Theory]
    [InlineData("44113", "Cleveland", "OH")]
    [InlineData(" 06074 ", "South Windsor", "CT")]
    [InlineData("44113-1234", "Cleveland", "OH")]
    [InlineData("441131234", "Cleveland", "OH")]
    [InlineData("Cleveland, OH", "Cleveland", "OH")]
    [InlineData("cleveland,oh", "Cleveland", "OH")]
    [InlineData("CLEVELAND, Ohio", "Cleveland", "OH")]
    [InlineData("Cleveland OH", "Cleveland", "OH")]
    [InlineData("Cleveland OH 44113", "Cleveland", "OH")]
    [InlineData("Cleveland, OH 44113-0001", "Cleveland", "OH")]
    [InlineData("Cleveland, Ohio, United States", "Cleveland", "OH")]
    [InlineData("Cleveland, OH, United States of America", "Cleveland", "OH")]
    [InlineData("Cleveland, Cuyahoga County, OH", "Cleveland", "OH")]
    [InlineData("Cleveland (Ohio)", "Cleveland", "OH")]
    [InlineData("Ohio - Cleveland", "Cleveland", "OH")]
    [InlineData("US-OH-Cleveland", "Cleveland", "OH")]
    [InlineData("USA - Portland, OR", "Portland", "OR")]
    [InlineData("Litchfield - IL", "Litchfield", "IL")]
    [InlineData("Remote - San Francisco, CA", "San Francisco", "CA")]
    [InlineData("Saint Louis, MO", "St. Louis", "MO")]
    [InlineData("St. Louis, MO", "St. Louis", "MO")]
    [InlineData("St Louis MO", "St. Louis", "MO")]
    [InlineData("St.Louis, MO", "St. Louis", "MO")]
    [InlineData("East Saint Louis, IL", "East Saint Louis", "IL")]
    [InlineData("E. St. Louis, IL", "East Saint Louis", "IL")]
    [InlineData("McGregor, TX", "McGregor", "TX")]
    [InlineData("Mc Gregor, TX", "McGregor", "TX")]
    [InlineData("MCGREGOR TX", "McGregor", "TX")]
    [InlineData("Ft. Worth, TX", "Fort Worth", "TX")]
    [InlineData("Fort Worth TX", "Fort Worth", "TX")]
    [InlineData("Mount Vernon, WA", "Mount Vernon", "WA")]
    [InlineData("Mt Vernon, WA", "Mount Vernon", "WA")]
    [InlineData("Coeur d'Alene, ID", "Coeur d'Alene", "ID")]
    [InlineData("coeur d alene idaho", "Coeur d'Alene", "ID")]
    [InlineData("O'Fallon, MO", "O'Fallon", "MO")]
    [InlineData("OFallon, MO", "O'Fallon", "MO")]
    [InlineData("Winston Salem, NC", "Winston-Salem", "NC")]
    [InlineData("Washington, D.C.", "Washington", "DC")]
    [InlineData("New York, NY", "New York", "NY")]
    [InlineData("New York City, NY", "New York", "NY")]
    [InlineData("Kansas City, MO", "Kansas City", "MO")]
    [InlineData("Kansas City, Kansas", "Kansas City", "KS")]
    [InlineData("Indiana, PA", "Indiana", "PA")]
    [InlineData("Charleston, West Virginia", "Charleston", "WV")]
    [InlineData("Virginia Beach VA", "Virginia Beach", "VA")]
    [InlineData("Iowa City IA", "Iowa City", "IA")]
    [InlineData("Oregon, OH", "Oregon", "OH")]
    [InlineData("San Juan, PR", "San Juan", "PR")]
    [InlineData("Cañon City, CO", "Cañon City", "CO")]
    [InlineData("Hawthorne, California", "Hawthorne", "CA")]
    public void Resolve_WhatPeopleType_FindsThePlace(string text, string city, string state)
    {
        var found = Assert.IsType<PlaceOutcome.Found>(Places.Resolve(text));

        Assert.Equal((PlaceName.Key(city), state), (PlaceName.Key(found.Place.City), found.Place.StateCode));
    }

    [Theory]
    [InlineData("Starbase, TX", "78521")]
    [InlineData("Starbase", "78521")]
    [InlineData("Vandenberg SFB, CA", "93437")]
    [InlineData("Vandenberg Space Force Base", "93437")]
    [InlineData("vandenberg sfb", "93437")]
    [InlineData("JBLM", "98433")]
    [InlineData("Tinker Air Force Base, OK", "73145")]
    [InlineData("Puget Sound Naval Shipyard", "98314")]
    public void Resolve_BasesAndYoungTowns_LeadToTheZipThatServesThem(string text, string zip)
    {
        var found = Assert.IsType<PlaceOutcome.Found>(Places.Resolve(text));

        Assert.Equal(zip, found.Place.PostalCode);
    }

    [Theory]
    [InlineData("Fort Bragg, NC", "NC")]
    [InlineData("Camp Pendleton, CA", "CA")]
    [InlineData("Redstone Arsenal, Alabama", "AL")]
    [InlineData("Wright-Patterson AFB, OH", "OH")]
    [InlineData("Edwards Air Force Base, CA", "CA")]
    public void Resolve_BasesOfTheLists_AreFound(string text, string state)
    {
        Assert.Equal(state, Assert.IsType<PlaceOutcome.Found>(Places.Resolve(text)).Place.StateCode);
    }

    [Fact]
    public void Resolve_OverseasMilitaryZip_IsFoundWithoutAState()
    {
        var found = Assert.IsType<PlaceOutcome.Found>(Places.Resolve("APO AE 09012"));

        Assert.Null(found.Place.StateCode);
        Assert.Equal("APO AE 09012", found.Place.Label);
    }

    [Fact]
    public void Aliases_AllLeadToKnownZips()
    {
        Assert.All(PlaceAliases.Zips, zip => Assert.NotNull(Places.FindZip(zip)));
    }

    [Theory]
    [InlineData("Ohio", "OH")]
    [InlineData("oh", "OH")]
    [InlineData("new york", "NY")]
    [InlineData("N.Y.", "NY")]
    [InlineData("West Virginia", "WV")]
    [InlineData("USA - Texas", "TX")]
    [InlineData("D.C.", "DC")]
    [InlineData("Puerto Rico", "PR")]
    public void Resolve_StateAlone_IsStatewide(string text, string state)
    {
        Assert.Equal(state, Assert.IsType<PlaceOutcome.StateWide>(Places.Resolve(text)).State.Code);
    }

    [Theory]
    [InlineData("Franklin")]
    [InlineData("Springfield")]
    [InlineData("cleveland")]
    [InlineData("Portland")]
    public void Resolve_BareNameOfSeveralCities_AsksWithTheLargestFirst(string text)
    {
        var ambiguous = Assert.IsType<PlaceOutcome.Ambiguous>(Places.Resolve(text));

        Assert.True(ambiguous.Candidates.Count > 1);
        Assert.Equal(ambiguous.Candidates.OrderByDescending(place => place.Population), ambiguous.Candidates);
        Assert.All(ambiguous.Candidates, place =>
            Assert.Equal(place.StateCode, Assert.IsType<PlaceOutcome.Found>(Places.Resolve(place.Label)).Place.StateCode));
    }

    [Theory]
    [InlineData("Sheboygan", "WI")]
    [InlineData("Winston-Salem", "NC")]
    public void Resolve_BareNameOfOneCity_IsFound(string text, string state)
    {
        Assert.Equal(state, Assert.IsType<PlaceOutcome.Found>(Places.Resolve(text)).Place.StateCode);
    }

    [Theory]
    [InlineData("Clevland, OH", "Cleveland, OH")]
    [InlineData("Pittsburg, PA", "Pittsburgh, PA")]
    [InlineData("Milwauke", "Milwaukee, WI")]
    [InlineData("6074", "South Windsor, CT 06074")]
    public void Resolve_Misspelled_SuggestsTheNearest(string text, string suggestion)
    {
        var unknown = Assert.IsType<PlaceOutcome.Unknown>(Places.Resolve(text));

        Assert.Contains(suggestion, unknown.Suggestions.Select(place => place.Label));
    }

    [Theory]
    [InlineData("Auckland, New Zealand")]
    [InlineData("Warsaw, Poland")]
    [InlineData("00000")]
    [InlineData("99999")]
    [InlineData("Cleveland, ZZ")]
    [InlineData("!!!")]
    [InlineData("😀")]
    public void Resolve_WhatIsNoPlaceHere_IsUnknown(string text)
    {
        Assert.IsType<PlaceOutcome.Unknown>(Places.Resolve(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Resolve_Nothing_IsEmpty(string? text)
    {
        Assert.IsType<PlaceOutcome.Empty>(Places.Resolve(text));
    }

    [Fact]
    public void Resolve_AnyText_NeverThrows()
    {
        var random = new Random(7);
        const string Alphabet = "abcST. ,-'\"0123456789\0\t\n\uD800\uDC00é𝔘OHCA";
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            Assert.NotNull(Places.Resolve(text));
            Assert.NotNull(Places.Suggest(text));
        }

        Assert.NotNull(Places.Resolve(new string('x', 10_000)));
        Assert.NotNull(Places.Resolve(string.Concat(Enumerable.Repeat("Ohio, ", 2_000))));
    }

    [Fact]
    public void Resolve_EveryLabelOfTheGazetteer_LeadsBackToItsState()
    {
        foreach (var place in "abcdefghijklmnopqrstuvwxyz".SelectMany(letter => Places.Suggest(letter.ToString(), 50)))
        {
            var found = Places.Resolve(place.Label) as PlaceOutcome.Found;
            Assert.True(found?.Place == place, place.Label);
        }
    }

    /// <summary>Coordinates that the notes on the data name as checked.</summary>
    [Theory]
    [InlineData("10001", 40.7507, -73.9973)]
    [InlineData("48201", 42.3470, -83.0600)]
    [InlineData("44113", 41.4832, -81.6972)]
    [InlineData("90210", 34.1005, -118.4146)]
    [InlineData("06074", 41.8381, -72.5778)]
    public void FindZip_KnownZips_LieWhereTheCensusPutsThem(string zip, double latitude, double longitude)
    {
        Assert.InRange(Places.FindZip(zip)!.Location.MilesTo(new GeoPoint(latitude, longitude)), 0, 0.1);
    }

    [Fact]
    public void FindZip_AnchorageLiesInAnchorage()
    {
        var anchorage = new GeoPoint(61.2181, -149.9003);

        Assert.All(["99503", "99519", "99505"], zip => Assert.InRange(Places.FindZip(zip)!.Location.MilesTo(anchorage), 0, 20));
    }

    [Fact]
    public void Suggest_Prefix_ListsTheLargestFirst()
    {
        Assert.Equal("Cleveland, OH", Places.Suggest("clevel")[0].Label);
        Assert.Equal("Cleveland, TN", Places.Suggest("clevel, t")[0].Label);
        Assert.Equal("Cleveland, TN", Places.Suggest("Cleveland, tenn")[0].Label);
        Assert.StartsWith("St. Louis", Places.Suggest("saint lou")[0].City, StringComparison.Ordinal);
        Assert.All(Places.Suggest("441"), place => Assert.StartsWith("441", place.PostalCode, StringComparison.Ordinal));
        Assert.Equal(3, Places.Suggest("a", 3).Count);
        Assert.Empty(Places.Suggest("  "));
        Assert.Empty(Places.Suggest(null));
    }

    [Fact]
    public void Nearest_Point_IsThePlaceThere()
    {
        Assert.Equal("OH", Places.Nearest(new GeoPoint(41.4993, -81.6944))?.StateCode);
        Assert.Null(Places.Nearest(new GeoPoint(0, 0)));
    }

    [Theory]
    [InlineData("Cleveland, OH", "America/New_York")]
    [InlineData("Chicago, IL", "America/Chicago")]
    [InlineData("Phoenix, AZ", "America/Phoenix")]
    [InlineData("Pensacola, FL", "America/Chicago")]
    [InlineData("Miami, FL", "America/New_York")]
    [InlineData("Gary, IN", "America/Chicago")]
    [InlineData("Evansville, IN", "America/Chicago")]
    [InlineData("Fort Wayne, IN", "America/Indiana/Indianapolis")]
    [InlineData("Bowling Green, KY", "America/Chicago")]
    [InlineData("Louisville, KY", "America/New_York")]
    [InlineData("Knoxville, TN", "America/New_York")]
    [InlineData("Nashville, TN", "America/Chicago")]
    [InlineData("El Paso, TX", "America/Denver")]
    [InlineData("Houston, TX", "America/Chicago")]
    [InlineData("Rapid City, SD", "America/Denver")]
    [InlineData("Sioux Falls, SD", "America/Chicago")]
    [InlineData("Coeur d'Alene, ID", "America/Los_Angeles")]
    [InlineData("Boise, ID", "America/Boise")]
    [InlineData("Ontario, OR", "America/Boise")]
    [InlineData("Scottsbluff, NE", "America/Denver")]
    [InlineData("Ironwood, MI", "America/Menominee")]
    [InlineData("Anchorage, AK", "America/Anchorage")]
    [InlineData("Adak, AK", "America/Adak")]
    [InlineData("Honolulu, HI", "Pacific/Honolulu")]
    public void TimeZoneOf_SplitStates_GoByCounty(string text, string zone)
    {
        var place = Assert.IsType<PlaceOutcome.Found>(Places.Resolve(text)).Place;

        Assert.Equal(zone, Places.TimeZoneOf(place));
    }

    [Theory]
    [InlineData("Cleveland, OH", "cleveland-oh")]
    [InlineData("Saint Louis, MO", "st-louis-mo")]
    [InlineData("Coeur d'Alene, ID", "coeur-dalene-id")]
    [InlineData("Winston-Salem, NC", "winston-salem-nc")]
    [InlineData("44113", "cleveland-oh")]
    public void Slug_OfAPlace_IsReadBackAsItsTown(string text, string slug)
    {
        var place = Assert.IsType<PlaceOutcome.Found>(Places.Resolve(text)).Place;

        Assert.Equal(slug, place.Slug);
        Assert.Equal(slug, Places.FindSlug(slug)!.Slug);
        Assert.Null(Places.FindSlug(slug)!.PostalCode);
    }

    [Fact]
    public void Slug_OfEveryTownThatIsSuggested_IsReadBack()
    {
        foreach (var town in "abcdefghijklmnopqrstuvwxyz".SelectMany(letter => Places.Suggest($"{letter}", 50)))
        {
            Assert.Equal(town.Slug, Places.FindSlug(town.Slug)?.Slug);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cleveland")]
    [InlineData("cleveland-qq")]
    [InlineData("atlantis-oh")]
    [InlineData("-oh")]
    public void FindSlug_OfNothing_IsNull(string? slug) => Assert.Null(Places.FindSlug(slug));

    [Fact]
    public void TownAt_IsTheTownOfThePostalAddress()
    {
        Assert.Equal("Cleveland, OH", Places.TownAt(new GeoPoint(41.4816, -81.7018))?.Label);
        Assert.Null(Places.TownAt(new GeoPoint(0, 0)));
    }

    [Fact]
    public void States_AllHaveAZoneThatTheSystemKnows()
    {
        Assert.Equal(56, UsState.All.Count);
        Assert.All(UsState.All, state => Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(state.TimeZone)));
        Assert.All(UsState.All, state => Assert.Same(state, UsState.Find(state.Slug)));
        Assert.Null(UsState.Find("Ontario"));
        Assert.Null(UsState.Find(null));
    }
}
