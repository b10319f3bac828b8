using System.Buffers;

namespace SiteGen.Markup;

/// <summary>Knows Markdown that is nested more deeply than the parser takes, or takes in good time.</summary>
internal static class MarkdownDepth
{
    /// <summary>The deepest indent of a line, in characters that nest.</summary>
    public const int DeepestIndent = 255;

    /// <summary>The longest run of lines without an empty one, in characters.</summary>
    public const int LongestParagraph = 32_768;

    /// <summary>The most that the squares of the lengths of all such runs may come to: about five megabytes of ordinary paragraphs.</summary>
    public const long MostEffort = 1_500_000_000;

    /// <summary>The most lines that may be headings; their anchors are told apart by counting.</summary>
    public const int MostHeadings = 5_000;

    /// <summary>The most digits of the number that an item of a list begins with (CommonMark 0.31, 5.2).</summary>
    private const int MostDigits = 9;

    private static readonly SearchValues<char> Nesting = SearchValues.Create(" \t>*-+");

    /// <summary>The first line that begins with too many characters that nest, from 1; null where there is none.</summary>
    public static int? LineThatIsTooDeep(string markdown)
    {
        var line = 0;
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            if (text.Length > DeepestIndent && IndentOf(text) > DeepestIndent)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>How many characters stand before the text of a line: white space and the marks of lists and quotations.</summary>
    private static int IndentOf(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at <= DeepestIndent)
        {
            var marks = line[at..].IndexOfAnyExcept(Nesting);
            if (marks < 0)
            {
                return line.Length;
            }

            at += marks;
            var digits = line[at..].IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > MostDigits || line[at + digits] is not ('.' or ')'))
            {
                break;
            }

            at += digits + 1;
        }

        return at;
    }

    /// <summary>The first line of the first run of lines that is too long, from 1; null where there is none.</summary>
    /// <remarks>The time that the parser takes for hostile brackets grows with the square of a paragraph's length.</remarks>
    public static int? ParagraphThatIsTooLong(string markdown)
    {
        var (line, first, length) = (0, 0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            (first, length) = text.IsWhiteSpace() ? (line + 1, 0) : (length == 0 ? line : first, length + text.Length + 1);
            if (length > LongestParagraph)
            {
                return first;
            }
        }

        return null;
    }

    /// <summary>The line at which the whole becomes more than the parser takes in good time, from 1; null where it does not.</summary>
    public static int? LineThatIsTooMuch(string markdown)
    {
        var (line, headings, length, effort) = (0, 0, 0L, 0L);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            headings += text.TrimStart(" \t>*-+") is ['#', ..] || text.TrimStart(" \t>") is ['=' or '-', .. var rest] && rest.Trim("=- \t").IsEmpty ? 1 : 0;
            (length, effort) = text.IsWhiteSpace() ? (0, effort + (length * length)) : (length + text.Length + 1, effort);
            if (headings > MostHeadings || effort + (length * length) > MostEffort)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether the parser threw for depth.</summary>
    public static bool IsCauseOf(ArgumentException thrown) => thrown.Message.Contains("depth", StringComparison.OrdinalIgnoreCase);
}
