using System.Text.RegularExpressions;

namespace Benchmarks.Sites;

/// <summary>Looks whether the links of a sample of pages lead to files of the site, and to anchors in them.</summary>
internal static partial class BuiltLinks
{
    /// <summary>How many pages are looked at, beside the first one.</summary>
    private const int Sample = 200;

    /// <summary>How many links were followed, and those that lead nowhere as <c>page → link</c>.</summary>
    public static (int Followed, IReadOnlyList<string> Broken) Of(string site)
    {
        var files = Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var step = Math.Max(1, files.Length / Sample);
        var (followed, broken) = (0, new List<string>());
        foreach (var file in files.Where((_, at) => at % step == 0).Append(Path.Combine(site, "index.html")))
        {
            var text = File.ReadAllText(file);
            foreach (var link in Link().Matches(text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
            {
                var parts = link.Replace(SiteCorpus.BaseUrl, "", StringComparison.Ordinal).Split('#', 2);
                if (parts[0].Contains(':', StringComparison.Ordinal))
                {
                    continue;
                }

                followed++;
                var target = parts[0].Length == 0 ? file : Path.Combine(parts[0].StartsWith('/') ? site : Path.GetDirectoryName(file)!, parts[0].TrimStart('/'));
                target = parts[0].EndsWith('/') ? Path.Combine(target, "index.html") : target;
                if (!File.Exists(target) || parts is [_, var anchor] && !HasAnchor(File.ReadAllText(target), anchor))
                {
                    broken.Add($"{Path.GetRelativePath(site, file)} → {link}");
                }
            }
        }

        return (followed, broken);
    }

    private static bool HasAnchor(string html, string anchor) =>
        html.Contains($"id=\"{anchor}\"", StringComparison.Ordinal) || html.Contains($"id={anchor}>", StringComparison.Ordinal);

    [GeneratedRegex("<a\\s[^>]*?href=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
