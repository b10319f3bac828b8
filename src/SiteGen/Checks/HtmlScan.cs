using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace SiteGen.Checks;

/// <summary>Links and anchors of a page that we rendered ourselves: attributes are in double quotes and tags are well formed.</summary>
/// <param name="Links">Values of <c>href</c> and <c>src</c>, decoded, each once.</param>
/// <param name="Anchors">Values of <c>id</c>.</param>
/// <param name="RepeatedIds">Values of <c>id</c> that stand more than once.</param>
public sealed record HtmlScan(ImmutableArray<string> Links, Anchors Anchors, ImmutableArray<string> RepeatedIds)
{
    private static readonly SearchValues<byte> BeforeName = SearchValues.Create(" \t\r\n\"/<"u8);

    /// <summary>A file without links.</summary>
    public static HtmlScan Empty { get; } = new([], new([]), []);

    /// <summary>Scans a page. One pass, O(length).</summary>
    /// <param name="html">The page in UTF-8.</param>
    /// <param name="known">Links that stand on many pages are kept once; thread-safe.</param>
    public static HtmlScan Of(ReadOnlySpan<byte> html, ConcurrentDictionary<string, string> known)
    {
        var (links, ids, repeated) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), ImmutableArray<string>.Empty);
        while (html.IndexOf((byte)'<') is var open and >= 0)
        {
            html = html[(open + 1)..];
            if (html.StartsWith("!--"u8))
            {
                html = html.IndexOf("-->"u8) is var end and >= 0 ? html[end..] : [];
                continue;
            }

            while (NextAttribute(ref html, out var name, out var value))
            {
                if (name.SequenceEqual("id"u8))
                {
                    repeated = ids.Add(Decode(value)) ? repeated : repeated.Add(Decode(value));
                }
                else if (name.SequenceEqual("href"u8) || name.SequenceEqual("src"u8))
                {
                    links.Add(Decode(value));
                }
            }
        }

        return new([.. links.Select(link => known.GetOrAdd(link, link))], new([.. ids]), repeated);
    }

    /// <summary>The next attribute with a value of the tag that the text begins in; the text is cut after it, or after the tag.</summary>
    private static bool NextAttribute(ref ReadOnlySpan<byte> html, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = [];
        value = [];
        var quote = html.IndexOfAny((byte)'"', (byte)'>');
        if (quote < 0 || html[quote] == '>')
        {
            html = quote < 0 ? [] : html[quote..];
            return false;
        }

        var before = html[..quote];
        var rest = html[(quote + 1)..];
        var close = rest.IndexOf((byte)'"') is var end and >= 0 ? end : rest.Length;
        if (before is [.., (byte)'='])
        {
            before = before[..^1];
            name = before[(before.LastIndexOfAny(BeforeName) + 1)..];
            value = rest[..close];
        }

        html = rest[Math.Min(close + 1, rest.Length)..];
        return true;
    }

    private static string Decode(ReadOnlySpan<byte> value) => value.Contains((byte)'&') ? WebUtility.HtmlDecode(Encoding.UTF8.GetString(value)) : Encoding.UTF8.GetString(value);
}

/// <summary>What links can lead to within a page.</summary>
/// <param name="Ids">Each once, in the order of the page.</param>
public sealed record Anchors(ImmutableArray<string> Ids);
