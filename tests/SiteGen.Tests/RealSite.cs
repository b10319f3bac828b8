using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Common;
using SiteGen.Output;
using SiteGen.Rendering;
using SiteGen.Tests;
using SiteGen.Tests.Assembling;
using Survey;

[assembly: AssemblyFixture(typeof(RealSite))]

namespace SiteGen.Tests;

/// <summary>The site of this repository, built once when the first test asks, its pages parsed.</summary>
public sealed class RealSite
{
    private readonly Lazy<Site> _site = new(Build);
    private readonly Lazy<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> _files;
    private readonly Lazy<ImmutableSortedDictionary<string, IHtmlDocument>> _pages;

    public RealSite()
    {
        _files = new(() => _site.Value.Run.All<OutputFile>().ToImmutableSortedDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal));
        _pages = new(() => Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).AsParallel()
            .Select(file => (file.Key, Page: new HtmlParser().ParseDocument(new MemoryStream(file.Value.ToArray()))))
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Page, StringComparer.Ordinal));
    }

    /// <summary>What was wrong with the input.</summary>
    public ImmutableArray<string> Findings => [.. _site.Value.Run.Findings.Select(found => found.ToString())];

    /// <summary>How many files were written.</summary>
    public int Written => _site.Value.Run.All<WriteSummary>().SingleOrDefault()?.Written ?? 0;

    /// <summary>All files of the site, by path.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files => _files.Value;

    /// <summary>The facts it shows.</summary>
    public SurveyFacts Facts => _site.Value.Run.All<SurveyFacts>().SingleOrDefault() ?? SurveyFacts.Empty;

    /// <summary>All pages, by path.</summary>
    public ImmutableSortedDictionary<string, IHtmlDocument> Pages => _pages.Value;

    /// <summary>The text of a file.</summary>
    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path].Span);

    private static Site Build()
    {
        using var folder = new TemporaryFolder();
        return Site.Build("", settings: settings => settings with { Input = Path.Combine(Repository.Root, "input"), Output = folder.In("output"), Cache = MadeUpTexts.Put(folder) });
    }
}
