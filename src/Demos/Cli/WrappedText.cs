using Spectre.Console.Rendering;

namespace Demos.Cli;

/// <summary>Text of anybody, broken into lines of a terminal. Control characters are left out; letters of two columns count as two.</summary>
/// <param name="width">Columns of a line, with its indent.</param>
internal sealed class WrappedText(int width)
{
    /// <summary>The lines, each with the indent before it. Lines of the text stay lines; a word that is too long is broken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">Columns left free before it.</param>
    /// <param name="lead">What stands in these columns of the first line.</param>
    public IEnumerable<string> Lines(string? text, int indent, string lead = "")
    {
        foreach (var line in TerminalText.Of(text?.Replace('\t', ' ')).TrimEnd().Split('\n'))
        {
            foreach (var piece in Break(line.TrimEnd(), width - indent))
            {
                yield return (lead.PadRight(indent) + piece).TrimEnd();
                lead = "";
            }
        }
    }

    private static IEnumerable<string> Break(string line, int columns)
    {
        while (ColumnsOf(line) > columns)
        {
            var end = EndOfFitting(line, columns);
            var space = line.LastIndexOf(' ', Math.Min(end, line.Length - 1));
            var cut = space > 0 && line.AsSpan(0, space).ContainsAnyExcept(' ') ? space : end;
            yield return line[..cut].TrimEnd();
            line = line[cut..].TrimStart();
        }

        yield return line;
    }

    // At least one letter, however narrow the terminal.
    private static int EndOfFitting(string line, int columns)
    {
        var (end, used) = (0, 0);
        foreach (var letter in line.EnumerateRunes())
        {
            used += ColumnsOf(letter.ToString());
            if (used > columns && end > 0)
            {
                break;
            }

            end += letter.Utf16SequenceLength;
        }

        return end;
    }

    private static int ColumnsOf(string text) => new Segment(text).CellCount();
}
