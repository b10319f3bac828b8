using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Common;
using SiteGen.Tests.Assembling;
using SiteGen.Output;
using SiteGen.Rendering;
using Survey;

namespace SiteGen.Tests;

/// <summary>The site of this repository, built once, its pages parsed.</summary>
public sealed class RealSite
{
    private readonly Lazy<ImmutableSortedDictionary<string, IHtmlDocument>> _pages;

    public RealSite()
    {
        using var folder = new TemporaryFolder();
        var site = Site.Build("", settings: settings => settings with { Input = Path.Combine(Repository.Root, "input"), Output = folder.In("output"), Cache = MadeUpTexts.Put(folder) });
        Findings = [.. site.Run.Findings.Select(found => found.ToString())];
        Files = site.Run.All<OutputFile>().ToImmutableSortedDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        Facts = site.Run.All<SurveyFacts>().SingleOrDefault() ?? SurveyFacts.Empty;
        Written = site.Run.All<WriteSummary>().SingleOrDefault()?.Written ?? 0;
        _pages = new(() => Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).AsParallel()
            .Select(file => (file.Key, Page: new HtmlParser().ParseDocument(new MemoryStream(file.Value.ToArray()))))
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Page, StringComparer.Ordinal));
    }

    /// <summary>What was wrong with the input.</summary>
    public ImmutableArray<string> Findings { get; }

    /// <summary>How many files were written.</summary>
    public int Written { get; }

    /// <summary>All files of the site, by path.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>The facts it shows.</summary>
    public SurveyFacts Facts { get; }

    /// <summary>All pages, by path.</summary>
    public ImmutableSortedDictionary<string, IHtmlDocument> Pages => _pages.Value;
}
