namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>A line of the figures that occupations are held against: all occupations, all production occupations.</summary>
/// <param name="Title">As BLS calls it.</param>
/// <param name="AnnualMedian">Median wage of 2024, whole dollars a year.</param>
/// <param name="ChangePermille">Projected change of employment 2024–34, in tenths of a percent.</param>
public sealed record LaborBenchmark(string Title, int AnnualMedian, int ChangePermille)
{
    /// <summary>Where the projected change is from.</summary>
    public const string ProjectionSource = $"{LaborFigures.ProjectionSource} {LaborFigures.ProjectionPeriod}";
}

/// <summary>The lines that every occupation is held against.</summary>
/// <param name="AllOccupations">SOC 00-0000.</param>
/// <param name="ProductionOccupations">SOC 51-0000.</param>
public sealed record LaborBenchmarks(LaborBenchmark AllOccupations, LaborBenchmark ProductionOccupations)
{
    /// <summary>Reads them from the table of figures.</summary>
    /// <exception cref="CatalogueException">The table is faulty or lacks one of the lines.</exception>
    public static LaborBenchmarks Read(CatalogueFiles files)
    {
        var faults = new List<CatalogueFault>();
        var rows = new LaborFiguresReader(faults).Read(files[CatalogueFiles.Figures]);
        var (all, production) = (Line("00-0000"), Line("51-0000"));
        return faults.Count == 0 ? new LaborBenchmarks(all!, production!) : throw new CatalogueException(faults);

        LaborBenchmark? Line(string code)
        {
            if (rows.TryGetValue(code, out var row) && row is { ChangePermille: { } change, AnnualMedian2024: { } median })
            {
                return new LaborBenchmark(row.Title, median, change);
            }

            faults.Add(new CatalogueFault(CatalogueFiles.Figures, code, "is missing or has no median or projected change"));
            return null;
        }
    }
}
