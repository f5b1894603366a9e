using Microsoft.AspNetCore.Mvc;

namespace PrecisionJobs.Benchmarks.Pages;

/// <summary>
/// The least that a list of jobs can be: a controller and a Razor view over twenty rows in memory, without database, search,
/// layout, session or compression. What the machine can do at most with this framework.
/// </summary>
internal static class BareList
{
    /// <summary>Serves until the input ends.</summary>
    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder([$"--urls={address}", "--Logging:LogLevel:Default=Warning"]);
        builder.Services.AddControllersWithViews();
        await using var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        await Console.Out.WriteLineAsync(ServerProcess.Ready);
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        return 0;
    }
}

/// <summary>A row of the bare list.</summary>
public sealed record BareRow(int Id, string Title, string Company, string Place, string Pay);

/// <summary>Shows the bare list.</summary>
public sealed class BareListController : Controller
{
    private static readonly BareRow[] Rows =
    [
        .. Enumerable.Range(1, 20).Select(id => new BareRow(id, $"CNC machinist {id}", $"Company {id}", "Cleveland, OH", "$28–$36 an hour")),
    ];

    /// <summary>Twenty rows.</summary>
    [HttpGet("/bare")]
    public IActionResult Index() => View("~/Views/BareList/Index.cshtml", Rows);
}
