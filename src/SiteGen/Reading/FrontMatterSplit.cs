namespace SiteGen.Reading;

/// <summary>A page cut in two at the line <c>---</c> that closes its front matter.</summary>
/// <param name="FrontMatter">The YAML; null where there is none.</param>
/// <param name="FrontMatterLine">Line of the file where the YAML begins, from 1.</param>
/// <param name="Body">The Markdown.</param>
/// <param name="BodyLine">Line of the file where the Markdown begins, from 1.</param>
public sealed record FrontMatterSplit(string? FrontMatter, int FrontMatterLine, string Body, int BodyLine)
{
    /// <summary>Cuts. An opening line <c>---</c> may stand at the very top; the closing one is what counts.</summary>
    public static FrontMatterSplit Of(string text)
    {
        var begin = text.StartsWith("---\n", StringComparison.Ordinal) ? 4 : 0;
        var close = FindClose(text, begin);
        if (close < 0 || (begin == 0 && !LooksLikeYaml(text, close)))
        {
            return new(null, 1, text, 1);
        }

        var yaml = text[begin..close];
        var body = Math.Min(close + 4, text.Length);
        return new(yaml, begin == 0 ? 1 : 2, text[body..], 1 + text.AsSpan(0, body).Count('\n'));
    }

    private static int FindClose(string text, int from)
    {
        for (var at = from; at >= 0 && at < text.Length; at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : -1)
        {
            if (text.AsSpan(at).StartsWith("---\n", StringComparison.Ordinal) || text.AsSpan(at).SequenceEqual("---"))
            {
                return at;
            }
        }

        return -1;
    }

    // Without an opening line, '---' may just as well be a rule in the text.
    private static bool LooksLikeYaml(string text, int close)
    {
        foreach (var line in text.AsSpan(0, close).EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line[0] is not ('#' or ' ' or '-') && !line.Contains(':'))
            {
                return false;
            }
        }

        return close > 0;
    }
}
