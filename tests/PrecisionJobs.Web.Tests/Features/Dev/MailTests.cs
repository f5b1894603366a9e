using System.Net;
using MimeKit;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Infrastructure;
using PrecisionJobs.Web.Infrastructure.Mail;

namespace PrecisionJobs.Web.Tests.Features.Dev;

public sealed class MailTests
{
    [Fact]
    public async Task Get_InDevelopment_ListsMailsAndShowsOneWithLinks()
    {
        using var host = new TestHost { Environment = "Development", Settings = { ["Demo:Seed"] = "false" } };
        using var browser = host.Browser();
        var empty = await browser.GetAsync("/dev/mail");
        await CatchAsync(host, "Confirm <your> address", "Open this:\nhttps://localhost/account/confirm?account=1&token=a%2Fb\n<b>not bold</b>");

        var list = await browser.GetAsync("/dev/mail");
        var link = list.Document.QuerySelector("main tbody a")!;
        var mail = await browser.GetAsync(link.GetAttribute("href")!);

        Assert.Contains("No mail yet", empty.MainText, StringComparison.Ordinal);
        Assert.Equal("Confirm <your> address", link.TextContent);
        Assert.Equal("Confirm <your> address", mail.Heading);
        Assert.Equal(
            "https://localhost/account/confirm?account=1&token=a%2Fb",
            mail.Document.QuerySelector(".caught-mail a")!.GetAttribute("href"));
        Assert.Contains("<b>not bold</b>", mail.Document.QuerySelector(".caught-mail")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/mail/..%2F..%2Fprecisionjobs.db")]
    [InlineData("/dev/mail/nothing-here-at-all.eml")]
    [InlineData("/dev/mail/.eml")]
    public async Task Get_OfSomethingElse_IsNotFound(string address)
    {
        using var host = new TestHost { Environment = "Development", Settings = { ["Demo:Seed"] = "false" } };
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetRawAsync(address)).Status);
    }

    [Theory]
    [InlineData("Testing")]
    [InlineData("Production")]
    public async Task Get_OutsideDevelopment_IsNotFound(string environment)
    {
        using var host = new TestHost { Environment = environment };
        using var browser = host.Browser();
        await CatchAsync(host, "Secret", "Text");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetRawAsync("/dev/mail")).Status);
    }

    private static Task<bool> CatchAsync(TestHost host, string subject, string text) =>
        host.WithServiceAsync<StoragePaths, bool>(async paths =>
        {
            using var message = new MimeMessage
            {
                Subject = subject,
                Date = TestHost.Start,
                Body = new TextPart("plain") { Text = text },
            };
            message.From.Add(new MailboxAddress("PrecisionJobs", "no-reply@precisionjobs.example"));
            message.To.Add(new MailboxAddress("Dana", "dana@example.com"));
            await new PickupMailTransport(paths).SendAsync(message, CancellationToken.None);
            return true;
        });
}
