using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Fills the gaps of an article with facts.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Where findings go: SG0320 to SG0328.</param>
/// <param name="intervals">Intervals of measured differences that were computed already.</param>
internal sealed class SegmentResolver(SiteFacts facts, StepContext context, ConcurrentDictionary<string, Interval?> intervals)
{
    internal static readonly ImmutableArray<string> CellKinds = ["count", "difference", "measured", "result"];

    private readonly ResultCells _results = new(facts, context.Findings);
    private readonly MeasuredNumbers _measured = new(facts, context.Findings);
    private readonly PairedCells _paired = new(facts, context.Findings, intervals);
    private readonly Counts _counts = new(facts, context.Findings);
    private readonly CrossReferences _references = new(facts);
    private readonly BlockResolver _blocks = new(facts, context);

    /// <summary>The fragments, in order; a gap that cannot be filled leaves a finding and nothing else.</summary>
    public ImmutableArray<Fragment> Resolve(ImmutableArray<Segment> segments) => Resolve(segments, new FigureNumbers(segments, facts, context.Findings));

    private ImmutableArray<Fragment> Resolve(ImmutableArray<Segment> segments, FigureNumbers numbers) => [.. segments.Select(segment => Resolve(segment, numbers)).OfType<Fragment>()];

    private Fragment? Resolve(Segment segment, FigureNumbers numbers) => segment switch
    {
        HtmlSegment html => new HtmlFragment(html.Utf8),
        CellSegment cell => Resolve(cell),
        CitationSegment { IsInText: true, Keys: [var key] } reference when FigureNumbers.IsKey(key) => numbers.Find(key, reference.Place, context.Findings),
        CitationSegment citation => Resolve(citation),
        CrossReferenceSegment reference => _references.Find(reference, context.Findings),
        BlockSegment block => Numbered(_blocks.Resolve(block, Resolve(block.Body, numbers)), numbers.Of(block)),
        _ => throw new NotSupportedException($"A page cannot hold a {segment.GetType().Name}."),
    };

    private static Fragment? Numbered(Fragment? fragment, FigureNumber? number) => fragment switch
    {
        FigureFragment figure => figure with { Number = number },
        ResultTableFragment table => table with { Number = number },
        _ => fragment,
    };

    private Fragment? Resolve(CellSegment cell)
    {
        switch (cell.Kind)
        {
            case "result":
                return _results.Find(cell.Argument, cell.Place) is { } result ? new CellFragment(facts.Quote(result)) : null;
            case "measured":
                return _measured.Find(cell.Argument, cell.Place);
            case "difference":
                return _paired.Find(cell.Argument, cell.Place);
            case "count":
                return _counts.Of(cell.Argument, cell.Place);
            default:
                context.Findings.Error("SG0327", cell.Place, $"There is no cell '{cell.Kind}'.", $"Write one of: {string.Join(", ", CellKinds)}{Closest.Hint(cell.Kind, CellKinds)}.");
                return null;
        }
    }

    private CitationFragment Resolve(CitationSegment citation)
    {
        foreach (var key in citation.Keys.Where(key => !facts.Survey.ReferenceByKey.ContainsKey(key)))
        {
            context.Findings.Error("SG0328", citation.Place, $"The citation key '{key}' is not in data/references.bib.",
                $"Add the work there, or correct the key{Closest.Hint(key, facts.Survey.ReferenceByKey.Keys)}.");
        }

        return new([.. citation.Keys.Select(facts.Cite).OfType<CitedWork>()], citation.IsInText);
    }
}
