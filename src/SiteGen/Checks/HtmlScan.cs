using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;

namespace SiteGen.Checks;

/// <summary>Links and anchors of a page that we rendered ourselves: attributes are in double quotes and tags are well formed.</summary>
/// <param name="Links">Values of <c>href</c> and <c>src</c>, decoded.</param>
/// <param name="Ids">Values of <c>id</c>.</param>
/// <param name="RepeatedIds">Values of <c>id</c> that stand more than once.</param>
public sealed record HtmlScan(ImmutableArray<string> Links, FrozenSet<string> Ids, ImmutableArray<string> RepeatedIds)
{
    /// <summary>A file without links.</summary>
    public static HtmlScan Empty { get; } = new([], FrozenSet<string>.Empty, []);

    /// <summary>Scans a page. One pass, O(length).</summary>
    public static HtmlScan Of(string html)
    {
        var (links, ids, repeated) = (ImmutableArray.CreateBuilder<string>(), new HashSet<string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<string>());
        for (var open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', open))
        {
            open++;
            if (html.AsSpan(open).StartsWith("!--", StringComparison.Ordinal))
            {
                open = html.IndexOf("-->", open, StringComparison.Ordinal) is var end and >= 0 ? end : html.Length;
                continue;
            }

            foreach (var (name, value) in Attributes(html, ref open))
            {
                if (name is "id" && !ids.Add(value))
                {
                    repeated.Add(value);
                }
                else if (name is "href" or "src")
                {
                    links.Add(value);
                }
            }
        }

        return new(links.ToImmutable(), ids.ToFrozenSet(StringComparer.Ordinal), repeated.ToImmutable());
    }

    private static List<(string Name, string Value)> Attributes(string html, ref int at)
    {
        var found = new List<(string, string)>();
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] != '"')
            {
                at++;
                continue;
            }

            var close = html.IndexOf('"', at + 1) is var end and >= 0 ? end : html.Length;
            var equals = at - 1;
            if (equals > 0 && html[equals] == '=')
            {
                var begin = equals;
                while (begin > 0 && (char.IsAsciiLetterOrDigit(html[begin - 1]) || html[begin - 1] is '-' or ':'))
                {
                    begin--;
                }

                found.Add((html[begin..equals], WebUtility.HtmlDecode(html[(at + 1)..close])));
            }

            at = close + 1;
        }

        return found;
    }
}
