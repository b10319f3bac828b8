using System.Collections.Frozen;
using System.Text;
using Findings;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Checks;

/// <summary>Every link inside the site leads somewhere: the file is one of this build, the anchor is in it.</summary>
/// <param name="linkRoot">Prefix that every internal link must have.</param>
public sealed class CheckLinks(string linkRoot) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var documents = context.Documents<OutputFile>().ToList();
        var scans = InParallel.Map(documents, Scan, context.CancellationToken);
        var anchors = documents.Zip(scans)
            .GroupBy(pair => ((OutputFile)pair.First.Content).Path, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Second.Ids, StringComparer.Ordinal);
        for (var at = 0; at < documents.Count; at++)
        {
            ReportTwins(documents[at], scans[at], context.Findings);
            foreach (var link in scans[at].Links.Distinct(StringComparer.Ordinal))
            {
                Follow(link, documents[at], anchors, context.Findings);
            }
        }

        return [];
    }

    private static HtmlScan Scan(Document document)
    {
        var file = (OutputFile)document.Content;
        return file.Path.EndsWith(".html", StringComparison.Ordinal) ? HtmlScan.Of(Encoding.UTF8.GetString(file.Content.Span)) : HtmlScan.Empty;
    }

    private static void ReportTwins(Document document, HtmlScan scan, FindingList findings)
    {
        foreach (var id in scan.RepeatedIds.Distinct(StringComparer.Ordinal))
        {
            findings.Error("SG0404", new SourcePlace(document.Source), $"The anchor '#{id}' stands twice on '{((OutputFile)document.Content).Path}'.", "Name one of the two otherwise.");
        }
    }

    private void Follow(string link, Document from, FrozenDictionary<string, FrozenSet<string>> anchors, FindingList findings)
    {
        var page = ((OutputFile)from.Content).Path;
        if (LeadsAway(link))
        {
            return;
        }

        var (path, anchor) = Cut(link, page);
        if (path is null)
        {
            findings.Error("SG0402", new SourcePlace(from.Source), $"The link '{link}' on '{page}' leaves the link root '{linkRoot}'.", "Begin it with the link root.");
        }
        else if (!anchors.TryGetValue(path, out var ids))
        {
            findings.Error("SG0402", new SourcePlace(from.Source), $"The link '{link}' on '{page}' leads nowhere.", $"Correct it, or add the page{Closest.Hint(path, Nearby(path, anchors))}.");
        }
        else if (anchor.Length > 0 && anchor != "top" && !ids.Contains(anchor))
        {
            findings.Error("SG0403", new SourcePlace(from.Source), $"The link '{link}' on '{page}' leads to an anchor that '{path}' does not have.",
                $"Correct it{Closest.Hint(anchor, ids.Take(2000))}.");
        }
    }

    private static IEnumerable<string> Nearby(string path, FrozenDictionary<string, FrozenSet<string>> anchors)
    {
        var section = path.Split('/')[0];
        return anchors.Keys.Where(known => known.StartsWith(section, StringComparison.Ordinal) || known.Split('/').Length <= 2);
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
}
