using Microsoft.Extensions.DependencyInjection;
using PrecisionJobs.Testing;
using PrecisionJobs.Web.Features.Guide.Ladder;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Tests.Features.Guide.Ladder;

public sealed class LadderLayoutTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task EveryFamilysLadder_HasItsBoxesApartAndInside()
    {
        foreach (var family in host.Services.GetRequiredService<CatalogueSnapshot>().Families)
        {
            var steps = await host.WithServiceAsync<LadderStepsQuery, IReadOnlyList<LadderListStep>>(
                query => query.OfFamilyAsync(family, CancellationToken.None));
            var drawing = LadderDrawing.Of(family.Name, steps, family.Slug)!;

            Check(drawing);
            Assert.Equal(steps.Count, drawing.Lines.Count);
        }
    }

    [Fact]
    public async Task EveryOccupationsLadder_HasItselfBetweenWhatLeadsThereAndWhereItLeads()
    {
        foreach (var occupation in host.Services.GetRequiredService<CatalogueSnapshot>().Occupations)
        {
            var steps = await host.WithServiceAsync<LadderStepsQuery, IReadOnlyList<LadderListStep>>(
                query => query.AroundAsync(occupation, CancellationToken.None));
            if (LadderDrawing.Around(occupation, steps) is not { } drawing)
            {
                continue;
            }

            Check(drawing);
            var here = drawing.Boxes.Single(box => box.IsHere);
            Assert.Equal(occupation.Slug, here.Slug);
            Assert.All(
                steps.Where(step => step.From.Id == occupation.Id),
                step => Assert.True(drawing.Boxes.Single(box => box.Slug == step.To.Slug).X > here.X));
        }
    }

    [Fact]
    public void StepsUp_PointRight_AndASidewaysMoveBackDoesNotTurnThemRound()
    {
        LadderEdge[] edges = [new("a", "b", false), new("b", "c", false), new("a", "c", false), new("c", "a", true)];

        var layout = LadderLayout.Of(["a", "b", "c"], edges);

        Assert.True(layout["a"].X < layout["b"].X);
        Assert.True(layout["b"].X < layout["c"].X);
        Assert.True(layout.Lines().Single(line => line.Edge.IsSide).HeadAtStart);
        Assert.All(layout.Lines().Where(line => !line.Edge.IsSide), line => Assert.False(line.HeadAtStart));
    }

    [Fact]
    public void FirstJobs_StandRightBeforeWhatTheyLeadTo()
    {
        LadderEdge[] edges = [new("a", "b", false), new("b", "c", false), new("late", "c", false)];

        var layout = LadderLayout.Of(["a", "b", "c", "late"], edges);

        Assert.Equal(layout["b"].X, layout["late"].X);
    }

    [Theory]
    [InlineData("Machinist", 1)]
    [InlineData("Crushing and polishing machine operator", 2)]
    [InlineData("Manufacturing engineering technician", 2)]
    public void Titles_TakeAtMostTwoLines(string title, int lines)
    {
        var wrapped = LadderBox.Wrap(title);

        Assert.Equal(lines, wrapped.Count);
        Assert.Equal(title, string.Join(' ', wrapped));
    }

    private static void Check(LadderDrawing drawing)
    {
        foreach (var box in drawing.Boxes)
        {
            Assert.InRange(box.X, 0, drawing.Width - LadderLayout.BoxWidth);
            Assert.InRange(box.Y, 0, drawing.Height - LadderLayout.BoxHeight);
            Assert.DoesNotContain(drawing.Boxes, other => other != box && other.X == box.X
                && Math.Abs(other.Y - box.Y) < LadderLayout.BoxHeight);
        }
    }
}
