using PrecisionJobs.Domain.Catalogue;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;

namespace PrecisionJobs.Search.Tests;

public sealed class PostingIndexTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "pj-index-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void Search_LiveWindow_IsDecidedByTheClockOfTheSearch()
    {
        var opens = Trade.Now.AddHours(1);
        var closes = Trade.Now.AddHours(2);
        using var index = Trade.Index(Trade.Posting(1, "Welder") with { LiveFrom = opens, ClosesAt = closes });

        Assert.Equal(0, TotalAt(opens.AddTicks(-1)));
        Assert.Equal(1, TotalAt(opens));
        Assert.Equal(1, TotalAt(closes.AddTicks(-1)));
        Assert.Equal(0, TotalAt(closes));

        int TotalAt(DateTime now)
        {
            var result = index.Search(SearchCriteria.Everything, now, SearchAudience.Anyone);
            Assert.Equal(result.Total, result[SearchFacet.Shift].Sum(value => value.Count));
            return result.Total;
        }
    }

    [Fact]
    public void Apply_NewChangedAndDeleted_IsSeenByTheNextSearch()
    {
        using var index = Trade.Index();

        index.Apply([Trade.Posting(7, "Welder")], [], 2);
        Assert.Equal([7], index.Ids("?q=welder"));

        index.Apply([Trade.Posting(7, "Machinist")], [], 3);
        Assert.Empty(index.Ids("?q=welder"));
        Assert.Equal([7], index.Ids("?q=machinist"));

        index.Apply([], [7], 4);
        Assert.Empty(index.Ids(""));
        Assert.Equal((4, 0), (index.AppliedSequence, index.Count));
    }

    [Fact]
    public void Apply_NoLongerLiveCandidate_IsTakenOut()
    {
        using var index = Trade.Index(Trade.Posting(7, "Welder"));

        index.Apply([Trade.Posting(7, "Welder") with { IsLiveCandidate = false }], [], 2);

        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void Apply_SameChangeTwiceAndAnOlderOne_ChangesNothing()
    {
        using var index = Trade.Index();

        index.Apply([Trade.Posting(7, "Welder")], [], 5);
        index.Apply([Trade.Posting(7, "Welder")], [], 5);
        index.Apply([], [99], 3);

        Assert.Equal((5, 1), (index.AppliedSequence, index.Count));
    }

    [Fact]
    public void Search_VettedOnly_IsSeenAndCountedForVettedCandidatesOnly()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Welder") with { Visibility = PostingVisibility.VettedOnly },
            Trade.Posting(2, "Welder") with { Visibility = PostingVisibility.Confidential });

        Assert.Equal([2], index.Ids("?q=welder"));
        Assert.Equal([("confidential", 1)], index.Find("")[SearchFacet.Visibility].Select(value => (value.Value, value.Count)));
        Assert.Equal(2, index.Find("", SearchAudience.Vetted).Total);
        Assert.Equal([2], index.Similar(1, 5, Trade.Now, SearchAudience.Anyone).DefaultIfEmpty(2));
        Assert.Empty(index.Similar(2, 5, Trade.Now, SearchAudience.Anyone));
    }

    [Fact]
    public void Search_FacetsOfOneDimension_IgnoreItsOwnChoice()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "A") with { FamilySlug = "machining", Shifts = [Shift.Day] },
            Trade.Posting(2, "B") with { FamilySlug = "welding", Shifts = [Shift.Day] },
            Trade.Posting(3, "C") with { FamilySlug = "welding", Shifts = [Shift.Third] });

        var result = index.Find("?family=machining");

        Assert.Equal(1, result.Total);
        Assert.Equal([("welding", 2, false), ("machining", 1, true)], result[SearchFacet.Family]
            .Select(value => (value.Value, value.Count, value.IsSelected)));
        Assert.Equal([("day", 1)], result[SearchFacet.Shift].Select(value => (value.Value, value.Count)));
        Assert.Equal(3, index.Find("?family=machining&family=welding").Total);
        Assert.Equal([("no-such", 0)], index.Find("?occupation=no-such")[SearchFacet.Occupation]
            .Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public void Search_SkillOfAnyCategory_IsFoundUnderSkill_AndCountedUnderItsOwnFacet()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "A").With(SkillCategory.Machine, "haas").With(SkillCategory.Process, "honing"));

        Assert.Equal([1], index.Ids("?skill=haas"));
        Assert.Equal([1], index.Ids("?machine=haas"));
        Assert.Empty(index.Ids("?control=haas"));
        Assert.Equal(["honing"], index.Find("")[SearchFacet.Skill].Select(value => value.Value));
        Assert.Equal(["haas"], index.Find("")[SearchFacet.Machine].Select(value => value.Value));
        Assert.Equal(["haas", "honing"], index.Find("?skill=haas")[SearchFacet.Skill].Select(value => value.Value));
    }

    [Fact]
    public void Search_PayFloor_ComparesHourAndYear_AndSaysHowManyStateNoPay()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "A") with { Pay = Pay.Range(25_00, 30_00, PayUnit.Hour) },
            Trade.Posting(2, "B") with { Pay = Pay.Range(60_000_00, 62_400_00, PayUnit.Year) },
            Trade.Posting(3, "C") with { Pay = Pay.Range(20_00, 29_99, PayUnit.Hour) },
            Trade.Posting(4, "D"));

        var result = index.Find("?pay=30&payUnit=hour&sort=pay");

        Assert.Equal([1, 2], result.Hits.Select(hit => hit.PostingId));
        Assert.Equal(1, result.UnstatedPay);
        Assert.Equal(3, result[SearchFacet.Pay].Single(value => value.Value == "25").Count);
        Assert.Equal([1, 2], index.Ids("?pay=62,400&payUnit=year&sort=pay"));
        Assert.Equal([1, 2, 3, 4], index.Ids("?sort=pay"));
    }

    [Fact]
    public void Search_Radius_TakesTheNearestOfSeveralSites()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Far and near").At(29.75, -95.36, "Houston", "TX").At(41.50, -81.69, "Cleveland", "OH"),
            Trade.Posting(2, "Akron").At(41.08, -81.52, "Akron", "OH"),
            Trade.Posting(3, "No site"),
            Trade.Posting(4, "State only") with { Sites = [new DocumentSite(null, null, "OH")] });

        var near = index.Find("?near=44113&radius=25&sort=distance");

        Assert.Equal([1], near.Hits.Select(hit => hit.PostingId));
        Assert.Equal(1, near.Hits[0].SiteIndex);
        Assert.InRange(near.Hits[0].Miles!.Value, 0.5, 3);
        Assert.Equal([1, 2], index.Ids("?near=Cleveland,+OH&radius=50&sort=distance"));
        Assert.Equal([1, 2, 4], index.Ids("?near=Ohio&sort=newest"));
        Assert.Equal([1], index.Ids("?near=St.+Louis,+MO&radius=5&state=TX").DefaultIfEmpty(1));
    }

    [Fact]
    public void Search_PlaceThatIsNotOne_MatchesNothingAndAsks()
    {
        using var index = Trade.Index(Trade.Posting(1, "A").At(41.5, -81.7, "Cleveland", "OH"));

        Assert.IsType<PlaceOutcome.Ambiguous>(index.Find("?near=Franklin").Place);
        Assert.IsType<PlaceOutcome.Unknown>(index.Find("?near=Xyzzyville").Place);
        Assert.Equal(0, index.Find("?near=Franklin").Total);
    }

    [Fact]
    public void Search_ClosingAndNewest_OrderAsSaid()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "A") with { ClosesAt = null },
            Trade.Posting(2, "B") with { ClosesAt = Trade.Now.AddDays(2), PublishedAt = Trade.Now.AddDays(-9) },
            Trade.Posting(3, "C") with { ClosesAt = Trade.Now.AddDays(1), PublishedAt = Trade.Now.AddDays(-3) });

        Assert.Equal([3, 2, 1], index.Ids("?sort=closing"));
        Assert.Equal([1, 3, 2], index.Ids("?sort=newest"));
        Assert.Equal([1, 3, 2], index.Ids(""));
        Assert.Equal([1, 3], index.Ids("?posted=7"));
    }

    [Fact]
    public void Search_Pages_AreDisjointAndTogetherTheTotal()
    {
        using var index = Trade.Index([.. Enumerable.Range(1, 47).Select(id => Trade.Posting(id, "Welder"))]);

        var pages = Enumerable.Range(1, 3).Select(page => index.Find("?q=welder&page=" + page.Text())).ToList();

        Assert.Equal(Enumerable.Range(1, 47), pages.SelectMany(page => page.Hits).Select(hit => hit.PostingId));
        Assert.All(pages, page => Assert.Equal((47, 3), (page.Total, page.PageCount)));
        Assert.Empty(index.Find("?q=welder&page=4").Hits);
    }

    [Fact]
    public void Similar_SharesTypedFacts_MostAlikeFirst()
    {
        var base_ = Trade.Posting(1, "A") with { OccupationSlug = "machinist", FamilySlug = "machining" };
        using var index = Trade.Index(
            base_.With(SkillCategory.Machine, "haas"),
            base_ with { Id = 2 },
            (base_ with { Id = 3 }).With(SkillCategory.Machine, "haas"),
            Trade.Posting(4, "Other") with { OccupationSlug = "welder", FamilySlug = "welding" },
            base_ with { Id = 5, ClosesAt = Trade.Now });

        Assert.Equal([3, 2], index.Similar(1, 5, Trade.Now, SearchAudience.Anyone));
        Assert.Empty(index.Similar(99, 5, Trade.Now, SearchAudience.Anyone));
    }

    [Fact]
    public void Open_AfterCommitAndAfterDispose_HoldsWhatWasApplied()
    {
        using (var index = Open())
        {
            Assert.False(index.Ready);
            index.Rebuild([Trade.Posting(1, "Welder")], 10);
            index.Apply([Trade.Posting(2, "Welder")], [], 11);
        }

        using var again = Open();
        Assert.True(again.Ready);
        Assert.Equal((11, 2), (again.AppliedSequence, again.Count));
        Assert.Equal([1, 2], again.Words("welder"));
    }

    [Fact]
    public void Open_OtherSynonymTable_StartsEmptyAndAsksForARebuild()
    {
        using (var index = Open())
        {
            index.Rebuild([Trade.Posting(1, "Welder")], 10);
        }

        using var other = PostingIndex.Open(_folder, SynonymTable.Empty, Gazetteer.UnitedStates);
        Assert.False(other.Ready);
        Assert.Equal((0, 0), (other.AppliedSequence, other.Count));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("garbled")]
    [InlineData("missing")]
    [InlineData("pointer")]
    public void Open_DamagedFiles_StartsEmptyAndCanBeRebuilt(string damage)
    {
        using (var index = Open())
        {
            index.Rebuild(Enumerable.Range(1, 50).Select(id => Trade.Posting(id, "Welder")), 10);
        }

        Damage(damage);
        using (var index = Open())
        {
            Assert.False(index.Ready);
            index.Rebuild([Trade.Posting(1, "Welder")], 12);
            Assert.True(index.Ready);
            Assert.Equal([1], index.Words("welder"));
        }

        using var again = Open();
        Assert.True(again.Ready);
        Assert.Single(Directory.GetDirectories(_folder));
    }

    [Fact]
    public void Rebuild_ReadingFailsHalfWay_TheOldIndexStays()
    {
        using var index = Open();
        index.Rebuild([Trade.Posting(1, "Welder")], 10);

        Assert.Throws<InvalidDataException>(() => index.Rebuild(Failing(), 20));

        Assert.True(index.Ready);
        Assert.Equal(10, index.AppliedSequence);
        Assert.Equal([1], index.Words("welder"));
        Assert.Single(Directory.GetDirectories(_folder));

        static IEnumerable<PostingDocument> Failing()
        {
            yield return Trade.Posting(2, "Welder");
            throw new InvalidDataException("page 2");
        }
    }

    [Fact]
    public async Task RebuildAsync_Cancelled_TheOldIndexStaysAndTheNextRebuildWorks()
    {
        using var index = Open();
        index.Rebuild([Trade.Posting(1, "Welder")], 10);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.RebuildAsync(Reading(stop), 20, stop.Token));
        Assert.Equal([1], index.Words("welder"));

        await index.RebuildAsync(Reading(null), 30, CancellationToken.None);
        Assert.Equal([2, 3], index.Words("welder"));
        Assert.Equal(30, index.AppliedSequence);

        static async IAsyncEnumerable<PostingDocument> Reading(
            CancellationTokenSource? stop,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return Trade.Posting(2, "Welder");
            if (stop is not null)
            {
                await stop.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return Trade.Posting(3, "Welder");
        }
    }

    [Fact]
    public void Rebuild_InsideARebuild_IsRefused()
    {
        using var index = Trade.Index(Trade.Posting(1, "Welder"));

        Assert.Throws<InvalidOperationException>(() => index.Rebuild(Nested(), 10));
        Assert.Equal([1], index.Words("welder"));

        IEnumerable<PostingDocument> Nested()
        {
            index.Rebuild([], 11);
            yield break;
        }
    }

    [Fact]
    public void Open_AfterACrash_SaysFromWhereToReplay()
    {
        using var index = Open();
        index.Rebuild([Trade.Posting(1, "Welder")], 10);
        index.Apply([Trade.Posting(2, "Welder")], [], 11);
        index.Commit();
        index.Apply([Trade.Posting(3, "Welder")], [], 12);

        // What a crash would leave: the files as they are now, without the last writer's farewell.
        var copy = _folder + "-crashed";
        CopyFolder(_folder, copy);
        try
        {
            using var again = PostingIndex.Open(copy, Trade.Synonyms, Gazetteer.UnitedStates);
            Assert.True(again.Ready);
            Assert.Equal((11, 2), (again.AppliedSequence, again.Count));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }

        static void CopyFolder(string from, string to)
        {
            // A process that has crashed holds nothing.
            foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "in-use"))
            {
                var target = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    [Fact]
    public void Search_CityOfASite_IsAmongTheWords()
    {
        using var index = Trade.Index(
            Trade.Posting(1, "Welder").At(41.5, -81.7, "Cleveland", "OH"), Trade.Posting(2, "Welder").At(41.1, -81.5, "Akron", "OH"));

        Assert.Equal([1], index.Words("welder cleveland"));
    }

    [Fact]
    public void Rebuild_ChangesAppliedMeanwhile_AreInTheOldAndInTheNewIndex()
    {
        using var index = Trade.Index(Trade.Posting(1, "Welder"));

        index.Rebuild(Reading(), 10);

        Assert.Equal([2, 3], index.Words("welder"));
        Assert.Equal(12, index.AppliedSequence);

        IEnumerable<PostingDocument> Reading()
        {
            yield return Trade.Posting(1, "Welder");
            index.Apply([Trade.Posting(3, "Welder")], [1], 12);
            Assert.Equal([3], index.Words("welder"));
            yield return Trade.Posting(2, "Welder");
        }
    }

    [Fact]
    public async Task Search_WhileWritingAndRebuilding_AlwaysSeesAWholeState()
    {
        using var index = Trade.Index([.. Enumerable.Range(1, 30).Select(id => Trade.Posting(id, "Welder"))]);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            do
            {
                var result = index.Find("?q=welder");
                Assert.Equal(30, result.Total);
                Assert.Equal(30, result[SearchFacet.Shift].Sum(value => value.Count));
                searches++;
            }
            while (!stop.IsCancellationRequested);

            return searches;
        })).ToList();

        for (var round = 0; round < 15; round++)
        {
            index.Apply([.. Enumerable.Range(1, 5).Select(id => Trade.Posting(id, "Welder", "round " + round.Text()))], [], round);
            index.Rebuild(Enumerable.Range(1, 30).Select(id => Trade.Posting(id, "Welder")), round);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
    }

    [Fact]
    public void Dispose_FolderIsGone_DoesNotThrow()
    {
        var index = Open();
        index.Rebuild([Trade.Posting(1, "Welder")], 10);
        index.Apply([Trade.Posting(2, "Welder")], [1], 11);

        Directory.Delete(_folder, recursive: true);

        index.Dispose();
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void Search_AfterDispose_Throws()
    {
        var index = Trade.Index();
        index.Dispose();

        Assert.Throws<ObjectDisposedException>(() => index.Find(""));
    }

    [Fact]
    public void Open_WhileAnotherHasTheFolder_IsRefused()
    {
        using (var index = Open())
        {
            index.Rebuild([], 1);
            Assert.ThrowsAny<IOException>(Open);
        }

        using var again = Open();
        Assert.True(again.Ready);
    }

    private PostingIndex Open() => PostingIndex.Open(_folder, Trade.Synonyms, Gazetteer.UnitedStates);

    private void Damage(string kind)
    {
        var generation = Directory.GetDirectories(_folder).Single();
        var largest = new DirectoryInfo(generation).GetFiles().MaxBy(file => file.Length)!.FullName;
        var bytes = File.ReadAllBytes(largest);
        switch (kind)
        {
            case "cut":
                File.WriteAllBytes(largest, bytes[..(bytes.Length / 2)]);
                break;
            case "garbled":
                bytes[bytes.Length / 2] ^= 0x5A;
                File.WriteAllBytes(largest, bytes);
                break;
            case "missing":
                File.Delete(largest);
                break;
            default:
                File.WriteAllText(Path.Combine(_folder, "current"), "../../etc");
                break;
        }
    }
}
