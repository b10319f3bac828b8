using System.Collections.Immutable;

namespace Survey.Reading;

/// <summary>Reads lists of names: <c>Family, Given and Given von Family and {A Body} and others</c>.</summary>
internal static class BibtexNames
{
    public static (ImmutableArray<Author> Authors, bool HasMore) Parse(string list)
    {
        var names = SplitAtDepthZero(list, " and ").Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        return ([.. names.Where(name => name != "others").Select(Name)], names.Contains("others"));
    }

    private static Author Name(string name)
    {
        if (name.StartsWith('{') && name.EndsWith('}'))
        {
            return new("", Latex.ToText(name));
        }

        var parts = SplitAtDepthZero(name, ",").Select(part => part.Trim()).ToList();
        if (parts.Count > 1)
        {
            var suffix = parts.Count > 2 ? " " + Latex.ToText(parts[1]) : "";
            return new(Latex.ToText(parts[^1]), Latex.ToText(parts[0]) + suffix);
        }

        var words = SplitAtDepthZero(name, " ").Where(word => word.Length > 0).ToList();
        var particle = words.FindIndex(0, Math.Max(0, words.Count - 1), word => char.IsLower(word[0]));
        var family = particle > 0 ? particle : words.Count - 1;
        return new(Latex.ToText(string.Join(' ', words.Take(family))), Latex.ToText(string.Join(' ', words.Skip(family))));
    }

    private static IEnumerable<string> SplitAtDepthZero(string text, string separator)
    {
        text = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        var (begin, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && text.AsSpan(at).StartsWith(separator, StringComparison.Ordinal))
            {
                yield return text[begin..at];
                at += separator.Length - 1;
                begin = at + 1;
            }
        }

        yield return text[Math.Min(begin, text.Length)..];
    }
}
