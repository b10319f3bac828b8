using System.Collections.Immutable;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Puts about a text what belongs to its kind of page: the picture, the tally, the neighbours.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Digests of the input.</param>
internal sealed class AreaSurroundings(SiteFacts facts, StepContext context)
{
    private readonly GapCharts _charts = new(facts);

    private readonly ScenarioPieces _scenarios = new(facts, context);

    /// <summary>The first page; the picture is drawn above the text unless the text places it.</summary>
    public HomePage Home(ArticlePage text) => new(text)
    {
        Overview = PlacesGapChart(text.Body) ? null : _charts.Of(only: null, "overview", isOverview: true),
    };

    /// <summary>The page of an area.</summary>
    public AreaPage Area(ArticlePage text, Area area)
    {
        var chart = _charts.Of(area, "gap");
        return new(text, LinkOf(area))
        {
            Areas = [.. AreaNames.All.Where(other => facts.AreaPage(other) is not null).Select(LinkOf)],
            Chart = PlacesGapChart(text.Body) ? null : chart,
            Tally = chart?.Groups[0].Tally,
            Benchmarks =
            [
                .. facts.Survey.Benchmarks
                    .Where(benchmark => benchmark.Area == area && facts.Survey.ResultsByBenchmark[benchmark.Id].Any())
                    .Select(benchmark => facts.BenchmarkLink(benchmark.Id)),
            ],
            Scenarios = text.Body.Any(fragment => fragment is ScenariosFragment) ? [] : _scenarios.CardsOf(area),
        };
    }

    private AreaLink LinkOf(Area area) =>
        new(area, facts.Say(AreaNames.Name(area)), facts.AreaPage(area) is { } page ? PageAddress.InEdition(page) : Addresses.Area(area), AreaNames.Section(area));

    private static bool PlacesGapChart(ImmutableArray<Fragment> body) => body.Any(fragment => fragment is FigureFragment { Chart: GapChart });
}
