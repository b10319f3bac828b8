namespace SiteGen.Markup;

/// <summary>Knows HTML that cannot do anything: elements of <see cref="SafeElements"/> without attributes, each closed where it was opened, and text.</summary>
/// <remarks>The allowlist once more, by a grammar so small that what it takes needs no parser: where it says yes, <see cref="SafeElements"/>' sanitizer would change nothing but spelling.
/// Cost: one pass. It says no to anything it does not know.</remarks>
internal static class PlainHtml
{
    private const int Deepest = 64;

    /// <summary>Whether the whole text is such HTML.</summary>
    public static bool Is(ReadOnlySpan<char> html)
    {
        Span<Range> open = stackalloc Range[Deepest];
        var depth = 0;
        for (var at = 0; html[at..].IndexOf('<') is var next and >= 0;)
        {
            at += next + 1;
            var end = html[at..].IndexOf('>');
            if (end <= 0)
            {
                return false;
            }

            var tag = html.Slice(at, end);
            var isEnd = tag[0] == '/';
            var name = isEnd ? tag[1..] : tag;
            if (!IsKnown(name, isEnd) || (isEnd && (depth == 0 || !html[open[--depth]].SequenceEqual(name))))
            {
                return false;
            }

            if (!isEnd && name is not ("br" or "hr"))
            {
                if (depth == Deepest)
                {
                    return false;
                }

                open[depth++] = at..(at + (name.StartsWith("ol ") ? 2 : end));
            }

            at += end + 1;
        }

        return depth == 0;
    }

    private static bool IsKnown(ReadOnlySpan<char> name, bool isEnd) =>
        SafeElements.Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || (!isEnd && name is ['o', 'l', ' ', 's', 't', 'a', 'r', 't', '=', '"', .. var number, '"'] && !number.ContainsAnyExceptInRange('0', '9'));
}
