using System.Text;

namespace PrecisionJobs.Domain.Postings.Import;

/// <summary>A description taken apart into the sections of a posting, each as blocks and as Markdown.</summary>
public sealed class PostingSections
{
    private readonly Dictionary<PostingSection, List<TextBlock>> _blocks = [];

    /// <summary>Sorts blocks under the headings they stand under; what stands under none is about the work.</summary>
    public static PostingSections Sort(IEnumerable<TextBlock> blocks)
    {
        var sections = new PostingSections();
        var current = PostingSection.Work;
        foreach (var block in blocks)
        {
            if (block.Kind == TextBlockKind.Heading && SectionNames.Of(block.Text) is { } named)
            {
                current = named;
                continue;
            }

            sections.Add(current, block);
        }

        return sections;
    }

    /// <summary>Puts a block at the end of a section.</summary>
    public void Add(PostingSection section, TextBlock block)
    {
        if (!_blocks.TryGetValue(section, out var blocks))
        {
            _blocks[section] = blocks = [];
        }

        blocks.Add(block);
    }

    /// <summary>The blocks of a section; empty where there are none.</summary>
    public IReadOnlyList<TextBlock> Blocks(PostingSection section) => _blocks.GetValueOrDefault(section) ?? [];

    /// <summary>All words of some sections, one block a line.</summary>
    public string Text(params IEnumerable<PostingSection> sections) =>
        string.Join('\n', sections.SelectMany(Blocks).Select(block => block.Text));

    /// <summary>A section as Markdown of at most so many characters, or null where it is empty.</summary>
    public string? Markdown(PostingSection section, int maximumLength = Posting.SectionLength) =>
        ToMarkdown(Blocks(section), maximumLength);

    /// <summary>Blocks as Markdown, cut at a block where they are too long.</summary>
    public static string? ToMarkdown(IEnumerable<TextBlock> blocks, int maximumLength = Posting.SectionLength)
    {
        var text = new StringBuilder();
        TextBlock? before = null;
        foreach (var block in blocks)
        {
            var gap = before is null ? string.Empty
                : before.Kind == TextBlockKind.Item && block.Kind == TextBlockKind.Item ? "\n"
                : "\n\n";
            var line = block.Kind switch
            {
                TextBlockKind.Heading => $"### {Escaped(block.Text)}",
                TextBlockKind.Item => $"- {Escaped(block.Text)}",
                _ => Escaped(block.Text),
            };
            if (text.Length + gap.Length + line.Length > maximumLength)
            {
                if (text.Length == 0)
                {
                    text.Append(line.AsSpan(0, maximumLength - 1)).Append('…');
                }

                break;
            }

            text.Append(gap).Append(line);
            before = block;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    // What reads as mark-up at the start of a line, or would make emphasis, code or links of plain words.
    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var (place, character) in text.Index())
        {
            if (character is '*' or '_' or '`' or '[' or ']' or '<' or '\\' || (place == 0 && character is '#' or '>' or '+' or '-' or '|'))
            {
                result.Append('\\');
            }

            result.Append(character);
        }

        return result.ToString();
    }
}
