using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Findings.Yaml;

/// <summary>Knows YAML that is nested more deeply than anybody writes: the parser's recursion would end the program.</summary>
internal static class YamlDepth
{
    /// <summary>Maps and lists inside one another.</summary>
    public const int Deepest = 64;

    /// <summary>Where the text first goes deeper than <see cref="Deepest"/>; null where it never does.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static Mark? FirstTooDeep(string text)
    {
        if (!MayBeTooDeep(text))
        {
            return null;
        }

        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth > Deepest)
            {
                return parser.Current!.Start;
            }
        }

        return null;
    }

    /// <summary>A quick look that may be wrong in one direction only: brackets that stay open, or a line with many indents and signs.</summary>
    private static bool MayBeTooDeep(string text)
    {
        var open = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var signs = line.Length - line.TrimStart(" \t-?:").Length;
            foreach (var letter in line)
            {
                open += letter is '[' or '{' ? 1 : letter is ']' or '}' && open > 0 ? -1 : 0;
                if (open + signs > Deepest)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
