using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace PrecisionJobs.Web.Features.Me.Profile.Export;

/// <summary>
/// Writes a résumé on one page of US Letter, as text that can be selected and read by machines: one column, standard
/// fonts. What does not fit is shortened from the oldest job on, and the page says so.
/// </summary>
public static class ResumePdf
{
    private const double Margin = 46;
    private const double LabelWidth = 86;
    private const double Leading = 1.28;
    private const string Shortened = "Older jobs are shortened to fit one page.";

    private static readonly double[] Sizes = [10, 9.5, 9];

    /// <summary>The file.</summary>
    public static byte[] Write(ResumeContent content)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = $"{content.Name}, résumé";
        builder.DocumentInformation.Author = content.Name;
        var page = builder.AddPage(PageSize.Letter);
        var fonts = new ResumeFonts(
            page, builder.AddStandard14Font(Standard14Font.Helvetica), builder.AddStandard14Font(Standard14Font.HelveticaBold));
        var lines = Fitting(content, fonts, page.PageSize.Height - (2 * Margin), page.PageSize.Width - (2 * Margin));
        var top = page.PageSize.Height - Margin;
        foreach (var line in lines)
        {
            top -= line.Height;
            foreach (var run in line.Runs)
            {
                page.AddText(run.Text, run.Size, new PdfPoint(Margin + run.Left, top), run.IsBold ? fonts.Bold : fonts.Regular);
            }

            if (line.HasRule)
            {
                page.DrawLine(new PdfPoint(Margin, top - 3), new PdfPoint(page.PageSize.Width - Margin, top - 3), 0.5);
            }
        }

        return builder.Build();
    }

    /// <summary>The fullest version that fits: smaller letters first, then fewer words on older jobs.</summary>
    private static List<ResumeLine> Fitting(ResumeContent content, ResumeFonts fonts, double height, double width)
    {
        foreach (var size in Sizes)
        {
            if (Set(content, fonts, size, width) is var whole && whole.Sum(line => line.Height) <= height)
            {
                return whole;
            }
        }

        foreach (var shorter in Shorter(content))
        {
            if (Set(shorter, fonts, Sizes[^1], width, Shortened) is var cut && cut.Sum(line => line.Height) <= height)
            {
                return cut;
            }
        }

        var room = height;
        return [.. Set(content with { Jobs = [], Summary = null }, fonts, Sizes[^1], width, Shortened).TakeWhile(line => (room -= line.Height) >= 0)];
    }

    /// <summary>Step by step: no summary, descriptions gone from the oldest job on, then what was used, then the oldest jobs themselves.</summary>
    private static IEnumerable<ResumeContent> Shorter(ResumeContent content)
    {
        var rest = content with { Summary = null };
        yield return rest;
        var jobs = rest.Jobs.ToList();
        for (var index = jobs.Count - 1; index >= 0; index--)
        {
            while (jobs[index].Lines.Count > 0 && (index > 0 || jobs[index].Lines.Count > 1))
            {
                jobs[index] = jobs[index] with { Lines = index == 0 ? [.. jobs[index].Lines.Take(jobs[index].Lines.Count - 1)] : [] };
                yield return rest with { Jobs = [.. jobs] };
            }
        }

        for (var index = jobs.Count - 1; index > 0; index--)
        {
            jobs[index] = jobs[index] with { Used = null };
            yield return rest with { Jobs = [.. jobs] };
        }

        while (jobs.Count > 1)
        {
            jobs.RemoveAt(jobs.Count - 1);
            yield return rest with { Jobs = [.. jobs] };
        }
    }

    private static void Head(ResumeSetter page, ResumeContent content, double size)
    {
        page.Text(content.Name, size * 1.9, isBold: true);
        if (content.Headline is not null)
        {
            page.Text(content.Headline, size * 1.15);
        }

        page.Text(content.Contact, size);
    }

    private static List<ResumeLine> Set(ResumeContent content, ResumeFonts fonts, double size, double width, string? note = null)
    {
        var page = new ResumeSetter(fonts, size, Leading, width);
        Head(page, content, size);
        foreach (var (label, text) in page.Section("What I work with", content.Facts))
        {
            page.Labelled(label, text, LabelWidth);
        }

        foreach (var held in page.Section("Certifications", content.Certifications))
        {
            page.Item(held);
        }

        foreach (var job in page.Section("Work", content.Jobs))
        {
            page.Job(job);
        }

        foreach (var school in page.Section("Education and apprenticeship", content.Education))
        {
            page.Item(school);
        }

        if (content.Summary is { } summary)
        {
            foreach (var line in page.Section("In my words", summary.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            {
                page.Text(line, size);
            }
        }

        if (note is not null)
        {
            page.Text(note, size * 0.9, gap: size * 0.6);
        }

        return page.Lines;
    }
}
