using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PrecisionJobs.Data.Changes;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Accounts;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Geography;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Domain.Search;
using PrecisionJobs.Search;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure.Matching;
using PrecisionJobs.Web.Infrastructure.Search;

namespace PrecisionJobs.Web.Tests.Infrastructure.Search;

public sealed class SearchReplicaTests : IAsyncDisposable
{
    private readonly TestHost _host = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "precisionjobs-tests", Guid.NewGuid().ToString("N"));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task CatchUp_TakesUpWhatWasPublishedChangedAndPaused()
    {
        var posting = await _host.Given.PostingAsync(await _host.Given.CompanyAsync(), "Gear hobber");
        Assert.Empty(Find("hobber"));

        await _host.CatchUpSearchAsync();
        Assert.Equal([posting.Id], Find("hobber"));

        await ChangeAsync(posting.Id, stored => stored.Title = "Broach operator");
        Assert.Equal([posting.Id], Find("broach"));
        Assert.Empty(Find("hobber"));

        await ChangeAsync(posting.Id, stored => stored.TryMove(PostingVerb.Pause, Process()));
        Assert.Empty(Find("broach"));
    }

    [Fact]
    public async Task CatchUp_WhenACompanyChanges_LooksAtAllItsPostings()
    {
        var company = await _host.Given.CompanyAsync("Quillon Gauge");
        var first = await _host.Given.PostingAsync(company, "Lapping hand");
        var second = await _host.Given.PostingAsync(company, "Honing hand");
        await _host.CatchUpSearchAsync();
        Assert.Equal([first.Id, second.Id], Find("quillon").Order());

        await ChangeCompanyAsync(company.Id, stored => stored.Name = "Verlane Gauge");
        Assert.Equal([first.Id, second.Id], Find("verlane").Order());
        Assert.Empty(Find("quillon"));

        await ChangeCompanyAsync(company.Id, stored => stored.Refuse(Process() with { Reason = "Not a company" }));
        Assert.Empty(Find("verlane"));
    }

    [Fact]
    public async Task CatchUp_OfAConfidentialPosting_LeavesTheCompanyOutOfWordsAndFacets()
    {
        var company = await _host.Given.CompanyAsync("Brackwater Castings, Inc.");
        var posting = await _host.Given.PostingAsync(company, "Patternmaker at Brackwater Castings", with: made =>
        {
            made.Visibility = PostingVisibility.Confidential;
            made.TheWork = "Brackwater castings has poured iron since 1911. You make the patterns and the core boxes for it.";
        });
        await _host.CatchUpSearchAsync();

        Assert.Empty(Find("brackwater"));
        Assert.Equal([posting.Id], Find("patternmaker core boxes"));
        var result = Search(new SearchCriteria { Query = "patternmaker" });
        Assert.Empty(result[SearchFacet.Company]);
    }

    [Fact]
    public async Task CatchUp_WhenALowerNumberCommitsAfterAHigherOne_StillTakesItUp()
    {
        var company = await _host.Given.CompanyAsync();
        var late = await _host.Given.PostingAsync(company, "Jig grinder hand");
        var early = await _host.Given.PostingAsync(company, "Optical polisher");
        var lateChange = await TakeOutAsync(late.Id);

        await _host.CatchUpSearchAsync();
        Assert.Equal([early.Id], Find("polisher"));
        Assert.Empty(Find("grinder"));

        await _host.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO SearchChanges (Seq, PostingId, At) VALUES ({lateChange}, {late.Id}, {"2027-03-09 15:00:00"})"));
        await _host.CatchUpSearchAsync();
        Assert.Equal([late.Id], Find("grinder"));
    }

    [Fact]
    public async Task CatchUp_AfterARestart_GoesOnFromWhatIsOnDisk()
    {
        var company = await _host.Given.CompanyAsync();
        await _host.Given.PostingAsync(company, "Die sinker");
        long before;
        using (var index = OpenSecond())
        {
            using var replica = ReplicaOf(index);
            await replica.CatchUpAsync(CancellationToken.None);
            before = index.AppliedSequence;
        }

        var posting = await _host.Given.PostingAsync(company, "Thread roller");

        using var reopened = OpenSecond();
        Assert.True(reopened.Ready);
        Assert.Equal(before, reopened.AppliedSequence);
        using var second = ReplicaOf(reopened);
        await second.CatchUpAsync(CancellationToken.None);
        Assert.Equal([posting.Id], Find("thread roller", reopened));
        Assert.Equal(2, reopened.Count);
    }

    [Fact]
    public async Task CatchUp_WhenTheChangesItMissedWerePruned_Rebuilds()
    {
        var company = await _host.Given.CompanyAsync();
        var gone = await _host.Given.PostingAsync(company, "Cam cutter");
        using (var index = OpenSecond())
        {
            using var replica = ReplicaOf(index);
            await replica.CatchUpAsync(CancellationToken.None);
        }

        await ChangeAsync(gone.Id, stored => stored.TryMove(PostingVerb.Fill, Process()));
        var there = await _host.Given.PostingAsync(company, "Slot miller");
        _host.Clock.Advance(SearchReplica.Retention + TimeSpan.FromDays(1));
        await _host.Given.PostingAsync(company, "Newest of all");

        using var reopened = OpenSecond();
        using var second = ReplicaOf(reopened);
        Assert.True(await second.PruneAsync(CancellationToken.None) > 0);
        await second.CatchUpAsync(CancellationToken.None);

        Assert.Equal([there.Id], Find("slot miller", reopened));
        Assert.Empty(Find("cam cutter", reopened));
    }

    [Fact]
    public async Task CatchUp_WhenTheIndexOnDiskIsDamaged_Rebuilds()
    {
        var posting = await _host.Given.PostingAsync(await _host.Given.CompanyAsync(), "Sash maker");
        using (var index = OpenSecond())
        {
            using var replica = ReplicaOf(index);
            await replica.CatchUpAsync(CancellationToken.None);
        }

        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, "not an index");
        }

        using var reopened = OpenSecond();
        Assert.False(reopened.Ready);
        using var second = ReplicaOf(reopened);
        await second.CatchUpAsync(CancellationToken.None);

        Assert.True(reopened.Ready);
        Assert.Equal([posting.Id], Find("sash maker", reopened));
    }

    [Fact]
    public async Task CatchUp_WhenTheDatabaseIsOlderThanTheIndex_Rebuilds()
    {
        var company = await _host.Given.CompanyAsync();
        var kept = await _host.Given.PostingAsync(company, "Shear operator");
        var lost = await _host.Given.PostingAsync(company, "Brake operator");
        using (var index = OpenSecond())
        {
            using var replica = ReplicaOf(index);
            await replica.CatchUpAsync(CancellationToken.None);
        }

        await _host.WithDatabaseAsync(async db =>
        {
            await db.SearchChanges.Where(change => change.PostingId == lost.Id).ExecuteDeleteAsync();
            return await db.Postings.Where(stored => stored.Id == lost.Id).ExecuteDeleteAsync();
        });

        using var reopened = OpenSecond();
        using var second = ReplicaOf(reopened);
        await second.CatchUpAsync(CancellationToken.None);
        Assert.Equal([kept.Id], Find("operator", reopened));
    }

    [Fact]
    public async Task Post_WhateverItChanged_IsInSearchWhenItAnswers()
    {
        var account = await _host.Given.AccountAsync(Roles.Candidate);
        var posting = await _host.Given.PostingAsync(await _host.Given.CompanyAsync(), "Spline shaper");
        Assert.Empty(Find("spline"));

        using var browser = await _host.Given.SignedInAsync(account.Email!);

        Assert.Equal([posting.Id], Find("spline"));
    }

    [Fact]
    public async Task Readyz_TellsTheLag()
    {
        using var browser = _host.Browser();
        var fresh = await browser.Client.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);

        await _host.Given.PostingAsync(await _host.Given.CompanyAsync());
        _host.Clock.Advance(SearchHealth.LongestLag + TimeSpan.FromSeconds(1));
        var behind = await browser.Client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, behind.StatusCode);
        Assert.Contains("\"lagSeconds\":31", await behind.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await _host.CatchUpSearchAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync("/readyz")).StatusCode);
    }

    private static Process Process() => Domain.Process.System("Test", TestHost.Start.UtcDateTime);

    /// <summary>Ids of what holds all the words.</summary>
    private List<int> Find(string query, PostingIndex? index = null)
    {
        var result = Search(new SearchCriteria { Query = query }, index);
        return result.Words is { MatchedAnyWord: false, Corrections.Count: 0 }
            ? [.. result.Hits.Select(hit => hit.PostingId)]
            : [];
    }

    private SearchResult Search(SearchCriteria criteria, PostingIndex? index = null) =>
        (index ?? _host.Services.GetRequiredService<PostingIndex>())
            .Search(criteria, _host.Clock.GetUtcNow().UtcDateTime, SearchAudience.Anyone);

    private PostingIndex OpenSecond() => PostingIndex.Open(_folder, SynonymTable.Empty, Gazetteer.UnitedStates);

    private SearchReplica ReplicaOf(PostingIndex index) => new(
        index, _host.Services.GetRequiredService<MatchPools>(), _host.Services.GetRequiredService<IServiceScopeFactory>(), _host.Clock, NullLogger<SearchReplica>.Instance);

    private async Task ChangeAsync(int id, Action<Posting> change)
    {
        await _host.WithDatabaseAsync(async db =>
        {
            change(await db.Postings.SingleAsync(stored => stored.Id == id));
            return await db.SaveChangesAsync(Process(), CancellationToken.None);
        });
        await _host.CatchUpSearchAsync();
    }

    private async Task ChangeCompanyAsync(int id, Action<Company> change)
    {
        await _host.WithDatabaseAsync(async db =>
        {
            change(await db.Companies.SingleAsync(stored => stored.Id == id));
            return await db.SaveChangesAsync(Process(), CancellationToken.None);
        });
        await _host.CatchUpSearchAsync();
    }

    /// <summary>As if the transaction that holds this posting's change had not committed yet.</summary>
    private Task<long> TakeOutAsync(int postingId) => _host.WithDatabaseAsync(async db =>
    {
        var change = await db.SearchChanges.AsNoTracking().SingleAsync(row => row.PostingId == postingId);
        await db.Set<SearchChange>().Where(row => row.Seq == change.Seq).ExecuteDeleteAsync();
        return change.Seq;
    });
}
