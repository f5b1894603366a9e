using System.Globalization;

namespace PrecisionJobs.Data.Seeding.Catalogue;

/// <summary>The row of one SOC code: BLS Employment Projections 2024–34 and OEWS May 2022, 2023 and 2024.</summary>
internal sealed record LaborFigures
{
    public const string WageSource = "BLS Occupational Employment and Wage Statistics";
    public const string ProjectionSource = "BLS Employment Projections";
    public const string ProjectionPeriod = "2024–34";

    public required string SocCode { get; init; }

    public required string Title { get; init; }

    public string? TypicalEducation { get; init; }

    public string? WorkExperience { get; init; }

    public string? OnTheJobTraining { get; init; }

    public int? EmploymentHundreds { get; init; }

    public int? ProjectedEmploymentHundreds { get; init; }

    public int? ChangePermille { get; init; }

    public int? OpeningsPerYearHundreds { get; init; }

    public int? Median2022 { get; init; }

    public int? Median2023 { get; init; }

    public int? HourlyMedianCents2023 { get; init; }

    public int? Median2024 { get; init; }

    public int? HourlyMedianCents2024 { get; init; }

    public int? P10 { get; init; }

    public int? P25 { get; init; }

    public int? P75 { get; init; }

    public int? P90 { get; init; }

    public int? Employment2024 { get; init; }

    /// <summary>Median of 2024 as the projections print it; the summary lines have no other.</summary>
    public int? AnnualMedian2024 { get; init; }
}

/// <summary>Reads the table of figures; what cannot be read becomes a fault.</summary>
internal sealed class LaborFiguresReader(List<CatalogueFault> faults)
{
    private static readonly string[] Columns =
    [
        "soc", "title", "type", "emp_2024_k", "emp_2034_k", "chg_pct_2024_34", "openings_k_per_year",
        "median_annual_2024_ep", "typical_education", "work_experience", "ojt", "oews_may2022_median",
        "oews_may2023_median", "oews_may2023_hourly_median", "oews_may2024_median", "oews_may2024_hourly_median",
        "oews_may2024_p10", "oews_may2024_p25", "oews_may2024_p75", "oews_may2024_p90", "oews_may2024_employment",
    ];

    private string _row = string.Empty;
    private string[] _cells = [];

    public Dictionary<string, LaborFigures> Read(string text)
    {
        var rows = new Dictionary<string, LaborFigures>(StringComparer.Ordinal);
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || !lines[0].Split('\t').SequenceEqual(Columns, StringComparer.Ordinal))
        {
            Fault(string.Empty, $"the first line must name the columns {string.Join(", ", Columns)}");
            return rows;
        }

        foreach (var line in lines.Skip(1))
        {
            _cells = line.Split('\t');
            _row = _cells[0];
            if (_cells.Length != Columns.Length)
            {
                Fault(_row, $"has {_cells.Length} cells instead of {Columns.Length}");
            }
            else if (!rows.TryAdd(_row, ReadRow()))
            {
                Fault(_row, "is there twice");
            }
        }

        return rows;
    }

    private LaborFigures ReadRow()
    {
        var figures = new LaborFigures
        {
            SocCode = _row,
            Title = Text("title") ?? string.Empty,
            TypicalEducation = Text("typical_education"),
            WorkExperience = Text("work_experience"),
            OnTheJobTraining = Text("ojt"),
            EmploymentHundreds = Number("emp_2024_k", 10),
            ProjectedEmploymentHundreds = Number("emp_2034_k", 10),
            ChangePermille = Number("chg_pct_2024_34", 10),
            OpeningsPerYearHundreds = Number("openings_k_per_year", 10),
            Median2022 = Number("oews_may2022_median", 1),
            Median2023 = Number("oews_may2023_median", 1),
            HourlyMedianCents2023 = Number("oews_may2023_hourly_median", 100),
            Median2024 = Number("oews_may2024_median", 1),
            HourlyMedianCents2024 = Number("oews_may2024_hourly_median", 100),
            P10 = Number("oews_may2024_p10", 1),
            P25 = Number("oews_may2024_p25", 1),
            P75 = Number("oews_may2024_p75", 1),
            P90 = Number("oews_may2024_p90", 1),
            Employment2024 = Number("oews_may2024_employment", 1),
            AnnualMedian2024 = Number("median_annual_2024_ep", 1),
        };
        var rising = new[] { figures.P10, figures.P25, figures.Median2024, figures.P75, figures.P90 }.OfType<int>().ToList();
        if (rising.Zip(rising.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            Fault(_row, $"percentiles do not rise: {string.Join(", ", rising)}");
        }

        return figures;
    }

    /// <summary>"None" and the dash of the summary lines mean that there is nothing.</summary>
    private string? Text(string column) =>
        _cells[Array.IndexOf(Columns, column)].Trim() is { Length: > 0 } text and not ("—" or "None") ? text : null;

    private int? Number(string column, int factor)
    {
        var text = Text(column);
        if (text is null)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && decimal.IsInteger(value * factor))
        {
            return (int)(value * factor);
        }

        Fault(_row, $"{column} is '{text}', which is no number with that many decimals");
        return null;
    }

    private void Fault(string entry, string text) => faults.Add(new CatalogueFault(CatalogueFiles.Figures, entry, text));
}
