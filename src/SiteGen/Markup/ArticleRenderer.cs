using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace SiteGen.Markup;

/// <summary>Renders Markdown to segments: HTML, cut wherever a gap stands.</summary>
internal sealed class ArticleRenderer : HtmlRenderer
{
    private readonly StringWriter _html;
    private ImmutableArray<Segment>.Builder _segments = ImmutableArray.CreateBuilder<Segment>();

    public ArticleRenderer(MarkdownSource source, string linkRoot)
        : this(new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" }, source, linkRoot)
    {
    }

    private ArticleRenderer(StringWriter html, MarkdownSource source, string linkRoot)
        : base(html) => (_html, Source, LinkRoot) = (html, source, linkRoot);

    public MarkdownSource Source { get; }

    public string LinkRoot { get; }

    /// <summary>Whether code is still coloured: not after a block that took too long.</summary>
    public bool ColoursCode { get; set; } = true;

    public void UseOwnRenderers()
    {
        ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawHtmlInlineRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new TableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new BlockRenderer());
        ObjectRenderers.Insert(0, new CellRenderer());
        ObjectRenderers.Insert(0, new CitationRenderer());
    }

    /// <summary>Adds a gap after the HTML so far.</summary>
    public void Gap(Segment segment)
    {
        Flush();
        _segments.Add(segment);
    }

    /// <summary>Renders something aside and hands back its segments.</summary>
    public ImmutableArray<Segment> Aside(Action render)
    {
        Flush();
        var outer = _segments;
        _segments = ImmutableArray.CreateBuilder<Segment>();
        render();
        Flush();
        var inner = _segments.ToImmutable();
        _segments = outer;
        return inner;
    }

    /// <summary>All segments.</summary>
    public ImmutableArray<Segment> Take()
    {
        Flush();
        return _segments.ToImmutable();
    }

    private void Flush()
    {
        var html = _html.GetStringBuilder();
        if (html.Length > 0)
        {
            _segments.Add(new HtmlSegment(Encoding.UTF8.GetBytes(html.ToString()), new(Source.Path)));
            html.Clear();
        }
    }
}
