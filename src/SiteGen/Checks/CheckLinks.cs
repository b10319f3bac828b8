using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Findings;
using SiteGen.Engine;
using SiteGen.Reading;
using SiteGen.Rendering;

namespace SiteGen.Checks;

/// <summary>Every link inside the site leads somewhere: the file is one of this build, the anchor is in it.</summary>
/// <param name="input">The input folder, for the line that a link is written in.</param>
/// <param name="linkRoot">Prefix that every internal link must have.</param>
public sealed class CheckLinks(InputFolder input, string linkRoot) : IStep
{
    private const int MostPages = 5;

    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var files = context.RecallEach(nameof(Scan), context.Documents<OutputFile>(), document => ((OutputFile)document.Content).Path, null, (document, _) => Scan(document, known));
        var places = context.RecallEach(nameof(Place), files, file => file.Path, null, (file, _) => new Place(file.Path, file.Scan.Anchors));
        var targets = context.Recall(nameof(Targets), places, _ => new Targets(places));
        var broken = context.RecallEach(nameof(Follow), files, file => file.Path, targets, (file, part) => Follow(file, targets, part));
        var written = new WrittenLinks(input.In(context), linkRoot);
        foreach (var pages in broken.Where(links => !links.IsEmpty).SelectMany(links => links).GroupBy(pair => pair.Link, pair => pair.Finding, StringComparer.Ordinal))
        {
            Report(pages.Key, [.. pages], written, context.Findings);
        }

        return [];
    }

    private ImmutableArray<(string Link, Diagnostic Finding)> Follow(ScannedFile file, Targets targets, StepContext context)
    {
        ReportTwins(file, context.Findings);
        return
        [
            .. from link in file.Scan.Links
               where !targets.IsKnownToBeGood(link)
               let finding = Follow(link, file, targets)
               where finding is not null
               select (link, finding),
        ];
    }

    private static ScannedFile Scan(Document document, ConcurrentDictionary<string, string> known)
    {
        var file = (OutputFile)document.Content;
        return new(document.Source, file.Path, file.Path.EndsWith(".html", StringComparison.Ordinal) ? HtmlScan.Of(file.Content.Span, known) : HtmlScan.Empty);
    }

    private static void ReportTwins(ScannedFile file, FindingList findings)
    {
        foreach (var id in file.Scan.RepeatedIds.Distinct(StringComparer.Ordinal))
        {
            findings.Error("SG0404", new SourcePlace(file.Source), $"The anchor '#{id}' stands twice on '{file.Path}'.", "Name one of the two otherwise.");
        }
    }

    /// <summary>A link that stands on every page is broken once: it is told for a few pages, with the number of the others.</summary>
    private static void Report(string link, List<Diagnostic> pages, WrittenLinks written, FindingList findings)
    {
        foreach (var (at, found) in pages.OrderBy(page => page.Place.Path, StringComparer.Ordinal).Take(MostPages).Index())
        {
            var others = at == MostPages - 1 ? pages.Count - MostPages : 0;
            var page = found with { Place = written.Find(link, found.Place.Path) };
            findings.Add(others == 0 ? page : page with { Remedy = string.Create(CultureInfo.InvariantCulture, $"{page.Remedy} The link stands on {others} more.") });
        }
    }

    private Diagnostic? Follow(string link, ScannedFile from, Targets targets)
    {
        var page = from.Path;
        if (LeadsAway(link))
        {
            return null;
        }

        var (path, anchor) = Cut(link, page);
        if (path is null)
        {
            return Broken("SG0402", $"The link '{link}' on '{page}' leaves the link root '{linkRoot}'.", "Begin it with the link root.");
        }

        if (!targets.Anchors.TryGetValue(path, out var ids))
        {
            return Broken("SG0402", $"The link '{link}' on '{page}' leads nowhere.", $"Correct it, or add the page{(Closest.To(path, Nearby(path, targets)) is { } closest ? $" (closest: '{AddressOf(closest)}')" : "")}.");
        }

        if (anchor.Length == 0 || anchor == "top" || targets.HasAnchor(path, anchor))
        {
            targets.IsGood(link);
            return null;
        }

        return Broken("SG0403", $"The link '{link}' on '{page}' leads to an anchor that '{path}' does not have.", $"Correct it{Closest.Hint(anchor, ids.Take(2000))}.");

        Diagnostic Broken(string code, string problem, string remedy) => new(code, Severity.Error, new SourcePlace(from.Source), problem, remedy);
    }

    /// <summary>What somebody writes to link to a file.</summary>
    private string AddressOf(string path) => $"{linkRoot}/{(path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path)}";

    private static IEnumerable<string> Nearby(string path, Targets targets)
    {
        var section = path.Split('/')[0];
        return targets.Anchors.Keys.Where(known => known.StartsWith(section, StringComparison.Ordinal) || known.Split('/').Length <= 2);
    }

    private static bool LeadsAway(string link) =>
        link.StartsWith("//", StringComparison.Ordinal)
        || (link.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && link[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '.' or '-'));

    /// <summary>File below the output folder and anchor that a link leads to, percent signs resolved; no file where it leaves the link root.</summary>
    private (string? Path, string Anchor) Cut(string link, string page)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(link[(hash + 1)..]);
        var target = Uri.UnescapeDataString((hash < 0 ? link : link[..hash]).Split('?')[0]);
        if (target.Length == 0)
        {
            return (page, anchor);
        }

        var full = target.StartsWith('/') ? Resolve("", target) : Resolve(linkRoot + "/" + page[..(page.LastIndexOf('/') + 1)], target);
        return !full.StartsWith(linkRoot + "/", StringComparison.Ordinal) ? (null, anchor)
            : full.EndsWith('/') ? (full[(linkRoot.Length + 1)..] + "index.html", anchor)
            : (full[(linkRoot.Length + 1)..], anchor);
    }

    /// <summary>Walks the steps of a path from a folder, as a browser does: above the root there is the root.</summary>
    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        var isFolder = target.EndsWith('/') || target is "." or ".." || target.EndsWith("/.", StringComparison.Ordinal) || target.EndsWith("/..", StringComparison.Ordinal);
        return "/" + string.Join('/', steps) + (isFolder && steps.Count > 0 ? "/" : "");
    }

    private sealed record ScannedFile(string Source, string Path, HtmlScan Scan);

    private sealed record Place(string Path, Anchors Anchors);

    /// <summary>What a link can lead to. A class, so that pages checked against it need no second look as long as it stays.</summary>
    private sealed class Targets(ImmutableArray<Place> places)
    {
        private readonly ConcurrentDictionary<string, bool> _good = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, HashSet<string>> _anchors = new(StringComparer.Ordinal);

        /// <summary>The anchors of each file.</summary>
        public IReadOnlyDictionary<string, ImmutableArray<string>> Anchors { get; } = First(places);

        /// <summary>Whether a file has an anchor.</summary>
        public bool HasAnchor(string path, string anchor) => _anchors.GetOrAdd(path, file => new(Anchors[file], StringComparer.Ordinal)).Contains(anchor);

        /// <summary>From the root, a link leads to the same place on every page.</summary>
        public bool IsKnownToBeGood(string link) => link.StartsWith('/') && _good.ContainsKey(link);

        /// <summary>Remembers a link that leads somewhere.</summary>
        public void IsGood(string link)
        {
            if (link.StartsWith('/'))
            {
                _good.TryAdd(link, true);
            }
        }

        private static Dictionary<string, ImmutableArray<string>> First(ImmutableArray<Place> places)
        {
            var first = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
            foreach (var place in places)
            {
                first.TryAdd(place.Path, place.Anchors.Ids);
            }

            return first;
        }
    }
}
