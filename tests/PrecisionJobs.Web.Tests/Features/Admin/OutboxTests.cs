using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionJobs.Domain.Notifications;
using PrecisionJobs.Testing;

namespace PrecisionJobs.Web.Tests.Features.Admin;

public sealed class OutboxTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Retry_MakesAParkedMessageDueAgain_AndSaysWhoDidIt()
    {
        var message = await host.Given.ParkedMessageAsync();
        using var browser = await host.Given.AdministratorSignedInAsync("Avery Stone");
        var page = await browser.GetAsync($"/admin/outbox/{message.Id}");
        Assert.Contains("550 mailbox unavailable", page.MainText, StringComparison.Ordinal);

        await browser.SubmitAsync(page, []);

        var stored = await FindAsync(message);
        Assert.Equal((null, 0), (stored.ParkedAt, stored.Attempts));
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(entry =>
            entry.Entity == "OutboxMessage" && entry.EntityKey == $"{message.Id}" && entry.Action == "Retry message"
            && entry.ActorName == "Avery Stone")));
    }

    [Fact]
    public async Task Discard_NeedsAReason_ThenIsForGood()
    {
        var message = await host.Given.ParkedMessageAsync();
        using var browser = await host.Given.AdministratorSignedInAsync();
        var page = await browser.GetAsync($"/admin/outbox/{message.Id}/discard");

        var without = await browser.SubmitAsync(page, []);
        Assert.Equal(["Give a reason."], without.Errors);
        await browser.SubmitAsync(page, [("Form.Reason", "The person has left.")]);

        Assert.True((await FindAsync(message)).IsDiscarded);
        Assert.True(await host.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(entry =>
            entry.Entity == "OutboxMessage" && entry.EntityKey == $"{message.Id}" && entry.Reason == "The person has left.")));
        var retry = await browser.FollowAsync(await browser.PostAsync($"/admin/outbox/{message.Id}/retry", page));
        Assert.Contains("no longer parked", retry.Text, StringComparison.Ordinal);
        Assert.NotNull((await FindAsync(message)).ParkedAt);
    }

    [Fact]
    public async Task Page_NeverShowsTheTextOfAMail()
    {
        var message = await host.Given.ParkedMessageAsync();
        using var browser = await host.Given.AdministratorSignedInAsync();

        var page = await browser.GetAsync($"/admin/outbox/{message.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Your application", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_CountsEqualTheLists_AndTheDashboard()
    {
        await host.Given.ParkedMessageAsync("First <b>error</b>");
        await host.Given.ParkedMessageAsync();
        using var browser = await host.Given.AdministratorSignedInAsync();
        var parked = await browser.GetAsync("/admin/outbox");

        foreach (var tab in parked.Document.QuerySelectorAll(".nav-tabs a"))
        {
            var page = await browser.GetAsync(tab.GetAttribute("href")!);
            Assert.Equal(tab.QuerySelector(".count")!.TextContent, $"{page.Document.QuerySelectorAll("tbody tr").Length}");
        }

        var dashboard = await browser.GetAsync("/admin");
        Assert.Equal(
            parked.Document.QuerySelector(".nav-link.active .count")!.TextContent,
            dashboard.Document.QuerySelector(".tiles a[href='/admin/outbox']")!.TextContent);
        Assert.Contains("First <b>error</b>", parked.MainText, StringComparison.Ordinal);
    }

    private Task<OutboxMessage> FindAsync(OutboxMessage message) =>
        host.WithDatabaseAsync(db => db.Outbox.SingleAsync(stored => stored.Id == message.Id));
}
