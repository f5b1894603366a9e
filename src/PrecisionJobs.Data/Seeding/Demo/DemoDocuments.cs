using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Candidates;
using PrecisionJobs.Domain.Catalogue;

namespace PrecisionJobs.Data.Seeding.Demo;

/// <summary>Résumés and certificates as plain text, PDF and Word files, as small as the formats allow.</summary>
internal static class DemoDocuments
{
    private const int LinesPerPage = 50;
    private const int LineLength = 92;

    /// <summary>A résumé; the kind of file goes round.</summary>
    public static (string Name, byte[] Bytes) Resume(Candidate candidate, DemoWorld world, int index)
    {
        var lines = ResumeLines(candidate, world);
        var name = $"{Slug.From(candidate.Name, "resume")}-resume";
        return (index % 3, index % 2) switch
        {
            (0, 0) or (1, 1) => ($"{name}.pdf", Pdf(lines)),
            (0, _) => ($"{name}.docx", Word(lines)),
            _ => ($"{name}.txt", Encoding.UTF8.GetBytes(string.Join("\r\n", lines))),
        };
    }

    /// <summary>A copy of a certificate.</summary>
    public static (string Name, byte[] Bytes) Certificate(
        Candidate candidate, Certification certification, HeldCertification held) =>
    (
        $"{certification.Slug}.pdf",
        Pdf([
            certification.Issuer,
            string.Empty,
            certification.Name,
            $"Holder: {candidate.Name}",
            $"Number: {held.Number ?? "see register"}",
            $"Scope: {held.Scope ?? "as examined"}",
            $"Issued: {held.IssuedOn?.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) ?? "not stated"}",
            string.Empty,
            "Made up for demonstration.",
        ]));

    /// <summary>A report that a part was good.</summary>
    public static (string Name, byte[] Bytes) InspectionReport(Candidate candidate) =>
    (
        "inspection-report-4471.pdf",
        Pdf([
            "Dimensional inspection report, bracket 4471",
            string.Empty,
            $"Made by: {candidate.Name}",
            "Six features, all within tolerance. Bore 0.7500 +/-0.0005 in: 0.7502 in. Position 0.002 in: 0.0009 in.",
            "Inspected on a CMM at 68 F.",
            string.Empty,
            "Made up for demonstration.",
        ]));

    private static List<string> ResumeLines(Candidate candidate, DemoWorld world)
    {
        var skills = world.Skills.Values.ToDictionary(skill => skill.Id, skill => skill.Name);
        var cards = world.Certifications.Values.ToDictionary(item => item.Id, item => item.Name);
        var lines = new List<string>
        {
            candidate.Name,
            $"{candidate.Place} · {candidate.Phone} · {candidate.Email}",
            string.Empty,
            candidate.Headline ?? string.Empty,
        };
        lines.AddRange(Wrap(candidate.Summary));
        lines.AddRange([string.Empty, "WORK"]);
        foreach (var job in Enumerable.Reverse(candidate.WorkHistory))
        {
            var to = job.To?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "now";
            lines.Add($"{job.Title}, {job.Employer}, {job.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)} to {to}");
            lines.AddRange((job.Description ?? string.Empty).Split('\n').SelectMany(Wrap));
        }

        lines.AddRange([string.Empty, "SKILLS"]);
        lines.AddRange(Wrap(string.Join(", ", candidate.Skills.Select(skill => skills[skill.SkillId]))));
        lines.AddRange([string.Empty, "CERTIFICATIONS"]);
        lines.AddRange(candidate.Certifications.Select(held => cards[held.CertificationId]));
        lines.AddRange([string.Empty, "EDUCATION"]);
        lines.AddRange(candidate.Education.Select(school => $"{school.Institution}: {school.Program}"));
        return lines;
    }

    private static IEnumerable<string> Wrap(string? text)
    {
        var line = new StringBuilder();
        foreach (var word in (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length > LineLength)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }

    /// <summary>PDF 1.4 with Helvetica; characters outside Latin-1 are written without their marks.</summary>
    private static byte[] Pdf(IReadOnlyList<string> lines)
    {
        var pages = lines.Chunk(LinesPerPage).ToList();
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, page) => $"{4 + (page * 2)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        foreach (var (page, chunk) in pages.Index())
        {
            var text = string.Concat(chunk.Select(line => $"({Escaped(line)}) Tj T*\n"));
            var content = $"BT /F1 10 Tf 13 TL 56 736 Td\n{text}ET";
            objects.Add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
                + $"/Contents {5 + (page * 2)} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (number, text) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Escaped(string line)
    {
        var result = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            result.Append(character switch
            {
                '\\' or '(' or ')' => $"\\{character}",
                '–' or '—' => "-",
                '’' => "'",
                < ' ' => string.Empty,
                > 'ÿ' => LatinLetters.Plain(character) is var plain && plain <= 'ÿ' ? plain.ToString() : "?",
                _ => character.ToString(),
            });
        }

        return result.ToString();
    }

    private static byte[] Word(IReadOnlyList<string> lines)
    {
        var paragraphs = string.Concat(lines.Select(
            line => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>"));
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                package,
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            Write(
                package,
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """);
            Write(
                package,
                "word/document.xml",
                $"""
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>
                """);
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive package, string name, string xml)
    {
        var part = package.CreateEntry(name, CompressionLevel.Fastest);
        part.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(part.Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }
}
