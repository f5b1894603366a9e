using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Testing;
using static PrecisionJobs.Web.Tests.Features.Apply.ApplyWalk;

namespace PrecisionJobs.Web.Tests.Features.Apply;

/// <summary>No applying to what is not live, at every step and at the very instant.</summary>
public sealed class StandingTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string?[] Steps = [null, "details", "experience", "resume", "questions", "review"];

    private Process Now => Process.System("Test", host.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Send_OneSecondBeforeClosing_IsSent()
    {
        using var own = new TestHost();
        var posting = await own.Given.PostingAsync(await own.Given.CompanyAsync());
        using var browser = await own.Given.SignedInAsync((await own.Given.CandidateAsync()).AccountId);
        var review = await browser.WalkAsync(posting);
        own.Clock.SetUtcNow(new DateTimeOffset(posting.ClosesAt!.Value).AddSeconds(-1));
        review = await ReviewAgainAsync(own, browser, posting) ?? review;

        var answer = await browser.SendAsync(posting, review);

        Assert.StartsWith("/me/applications/", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AtTheClosingInstant_IsToldAndLosesNothing()
    {
        using var own = new TestHost();
        var company = await own.Given.CompanyAsync();
        var start = own.Clock.GetUtcNow().UtcDateTime;
        var posting = await own.Given.PostingAsync(company, "Closing machinist", live: false, with: posting =>
            posting.TryPublish(start, start.AddHours(2), "America/New_York", Process.System("Test", start)));
        var other = await own.Given.PostingAsync(company, "Other machinist");
        await own.CatchUpSearchAsync();
        using var browser = await own.Given.SignedInAsync((await own.Given.CandidateAsync()).AccountId);
        var review = await browser.WalkAsync(posting, ("Form.Message", "An hour of <typing>"));
        own.Clock.SetUtcNow(new DateTimeOffset(posting.ClosesAt!.Value));

        var page = await browser.SendAsync(posting, review);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Closing machinist is no longer open", page.Heading);
        Assert.Contains("An hour of <typing>", page.MainText, StringComparison.Ordinal);
        Assert.Contains(
            page.Document.QuerySelectorAll(".job-title a").Select(link => link.GetAttribute("href")),
            address => address!.StartsWith($"/jobs/{other.Id}/", StringComparison.Ordinal));
        Assert.Equal(0, await own.WithDatabaseAsync(db => db.Applications.CountAsync()));
        Assert.Equal(1, await own.WithDatabaseAsync(db => db.FormDrafts.CountAsync(draft => draft.FormKey == $"apply/{posting.Id}")));
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("filled")]
    [InlineData("closed")]
    [InlineData("unverified")]
    public async Task Get_WhatWasPublicAndIsOver_IsGone(string how)
    {
        var company = await host.Given.CompanyAsync();
        var posting = await host.Given.PostingAsync(company);
        using var visitor = host.Browser();
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var review = await browser.WalkAsync(posting, ("Form.Message", "Kept words"));
        await EndAsync(posting, how);

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(Address(posting))).Status);
        foreach (var step in Steps)
        {
            var page = await browser.GetAsync(Address(posting, step));
            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Assert.Contains("Kept words", page.MainText, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Gone, (await browser.SendAsync(posting, review)).Status);
        Assert.Equal(0, await host.WithDatabaseAsync(db => db.Applications.CountAsync(row => row.PostingId == posting.Id)));
    }

    [Fact]
    public async Task Post_AStepAfterClosing_KeepsWhatWasTyped()
    {
        var posting = await host.Given.PostingAsync(await host.Given.CompanyAsync());
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var form = await browser.GetAsync(Address(posting, "questions"));
        await EndAsync(posting, "closed");

        var page = await browser.SubmitAsync(form, [("Form.Message", "Typed for an hour")]);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("Typed for an hour", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Typed for an hour", (await browser.GetAsync(Address(posting))).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("scheduled")]
    [InlineData("vetted-only")]
    public async Task Get_WhatWasNeverForThem_IsNotFound(string how)
    {
        var posting = await HiddenAsync(how);
        using var visitor = host.Browser();
        using var browser = await host.Given.SignedInAsync((await host.Given.CandidateAsync()).AccountId);
        var token = await browser.GetAsync("/me/applications");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address(posting))).Status);
        foreach (var step in Steps)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(posting, step))).Status);
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await browser.PostAsync(Address(posting, step ?? "draft"), token, ("Form.Message", "Hello"))).Status);
        }

        Assert.Equal(0, await host.WithDatabaseAsync(db => db.FormDrafts.CountAsync(draft => draft.FormKey == $"apply/{posting.Id}")));
    }

    [Fact]
    public async Task Send_VettedOnlyByAVettedCandidate_IsSent()
    {
        var posting = await HiddenAsync("vetted-only");
        var candidate = await host.Given.CandidateAsync(with: profile => profile.Vet(Now));
        using var browser = await host.Given.SignedInAsync(candidate.AccountId);

        var answer = await browser.ApplyAsync(posting);

        Assert.StartsWith("/me/applications/", answer.Location, StringComparison.Ordinal);
    }

    private static async Task<TestPage?> ReviewAgainAsync(TestHost own, TestBrowser browser, Posting posting)
    {
        // The session of a month ago has ended: the candidate signs in again, as they would.
        var email = await own.WithDatabaseAsync(db => db.Candidates.Select(candidate => candidate.Email).SingleAsync());
        var login = await browser.GetAsync(Address(posting, "review"));
        return await browser.FollowAsync(await browser.SubmitAsync(
            login, [("Form.Email", email), ("Form.Password", PrecisionJobs.Testing.Builders.Given.Password)]));
    }

    private Task<int> EndAsync(Posting posting, string how) => host.WithDatabaseAsync(async db =>
    {
        var stored = await db.Postings.Include(row => row.Company).SingleAsync(row => row.Id == posting.Id);
        _ = how switch
        {
            "paused" => stored.TryMove(PostingVerb.Pause, Now),
            "filled" => stored.TryMove(PostingVerb.Fill, Now),
            "closed" => stored.TryClose(CloseReason.HiredElsewhere, Now),
            _ => stored.Company.Refuse(Now.For("Refuse", "No such shop")) == VerificationChange.Done,
        };
        return await db.SaveChangesAsync(Now, CancellationToken.None);
    });

    private async Task<Posting> HiddenAsync(string how)
    {
        var company = await host.Given.CompanyAsync();
        return how switch
        {
            "draft" => await host.Given.PostingAsync(company, live: false),
            "scheduled" => await host.Given.PostingAsync(company, live: false, with: posting => posting.TryPublish(
                Now.At.AddDays(1), Now.At.AddDays(20), "America/New_York", Now)),
            _ => await host.Given.PostingAsync(company, with: posting => posting.Visibility = PostingVisibility.VettedOnly),
        };
    }
}
