using System.Collections.Immutable;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Fills <c>::: figure</c>: <c>gap area=agents</c>, <c>win-rates source=alpaca-eval</c>, <c>values benchmark=mt-bench</c>, <c>timeline</c>, <c>length-control</c>,
/// <c>heat-map area=agents</c>.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Where findings go: SG0326.</param>
internal sealed class FigureBlocks(SiteFacts facts, StepContext context)
{
    internal static readonly ImmutableArray<string> Kinds = ["gap", "heat-map", "length-control", "success-rates", "timeline", "values", "win-rates"];

    /// <summary>The chart, or which command makes its figures; null with a finding.</summary>
    public Fragment? Resolve(BlockSegment block, ImmutableArray<Fragment> body) => block.Words switch
    {
        ["gap"] => Gap(block, body),
        ["heat-map", .. var benchmarks] => HeatMap(block, benchmarks, body),
        ["length-control"] => LengthControl(block, body),
        ["timeline"] => Timeline(block, body),
        ["success-rates"] or ["win-rates"] => Rates(block, body),
        ["values"] => ValuesOf(block, body),
        var words => Refuse(block, $"There is no figure '{string.Join(' ', words)}'.", $"Write one of: {string.Join(", ", Kinds)}{Closest.Hint(words.FirstOrDefault() ?? "", Kinds)}."),
    };

    private Fragment? Gap(BlockSegment block, ImmutableArray<Fragment> body)
    {
        var word = block.Options.GetValueOrDefault("area", "all");
        var area = AreaNames.Find(word);
        if (area is null && word != "all")
        {
            return Refuse(block, $"'{word}' is no area.", $"Write 'all' or one of: {string.Join(", ", AreaNames.Slugs)}{Closest.Hint(word, AreaNames.Slugs)}.");
        }

        var chart = new GapCharts(facts).Of(area, Id(block), isOverview: area is null);
        return chart is null
            ? Refuse(block, "No benchmark has a value for an open model and for ChatGPT.", "Add results, or leave the figure out.")
            : new FigureFragment(chart, body);
    }

    private Fragment? HeatMap(BlockSegment block, IEnumerable<string> ids, ImmutableArray<Fragment> body)
    {
        var named = ids.ToList();
        var word = block.Options.GetValueOrDefault("area", "");
        var area = AreaNames.Find(word);
        if (named.Find(id => !facts.Survey.BenchmarkById.ContainsKey(id)) is { } unknown)
        {
            return Refuse(block, $"The benchmark '{unknown}' is not in data/benchmarks.yaml.", $"Add it there, or correct the block{Closest.Hint(unknown, facts.Survey.BenchmarkById.Keys)}.");
        }

        if (named.Count == 0 && area is null)
        {
            return Refuse(block, $"'{word}' is no area.", $"Name benchmarks, or write area=… with one of: {string.Join(", ", AreaNames.Slugs)}{Closest.Hint(word, AreaNames.Slugs)}.");
        }

        var benchmarks = named.Count > 0 ? named.Select(id => facts.Survey.BenchmarkById[id]) : facts.Survey.Benchmarks.Where(benchmark => benchmark.Area == area);
        return new HeatMaps(facts).Of(benchmarks, Id(block)) is { } map
            ? new FigureFragment(map, body)
            : Refuse(block, "No benchmark of the figure has values of two models.", "Name others, or leave the figure out.");
    }

    private Fragment? LengthControl(BlockSegment block, ImmutableArray<Fragment> body) =>
        new LengthControlCharts(facts).Of(Id(block)) is { } chart
            ? new FigureFragment(chart, body)
            : Refuse(block, "Fewer than two models have a win rate with length taken out.", "Add them to data/length-control.yaml, or leave the figure out.");

    private Fragment? Timeline(BlockSegment block, ImmutableArray<Fragment> body) =>
        new Timelines(facts).Of(Id(block)) is { } chart
            ? new FigureFragment(chart, body)
            : Refuse(block, "The data have no ChatGPT, or no open model after it.", "Add models, or leave the figure out.");

    private Fragment? Rates(BlockSegment block, ImmutableArray<Fragment> body)
    {
        if (!block.Options.TryGetValue("source", out var source))
        {
            return Refuse(block, "The figure names no source.", "Write source=…, such as source=alpaca-eval.");
        }

        var measured = new MeasuredNumbers(facts, context.Findings);
        if (facts.Figures.FirstOrDefault(table => table.Source == source) is not { } table)
        {
            return new MissingFragment($"The figures of “{source}” have not been made yet.", measured.CommandFor(source));
        }

        var isWinRate = block.Words[0] == "win-rates";
        var setting = block.Options.GetValueOrDefault("setting");
        var items = block.Options.GetValueOrDefault("items")?.Split(',', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray() ?? [];
        var numbers = MeasuredNumbers.All(table, isWinRate ? "win rate" : "success rate", items)
            .Where(number => setting is null || number.Subject.EndsWith(", " + setting, StringComparison.Ordinal))
            .ToList();
        if (numbers.Count == 0)
        {
            return Refuse(block, $"No figure of '{source}' counts{(setting is null ? "" : $" in setting '{setting}'")}.", "Name another source, setting or other items.");
        }

        var charts = new IntervalCharts(facts);
        var title = charts.Sentence(isWinRate ? facts.Say("Win rates") : facts.Say("Success rates"), numbers);
        return new FigureFragment(isWinRate ? charts.Of(Id(block), title, numbers, 50, "even") : charts.Of(Id(block), title, numbers), body);
    }

    private Fragment? ValuesOf(BlockSegment block, ImmutableArray<Fragment> body)
    {
        var id = block.Options.GetValueOrDefault("benchmark", "");
        if (!facts.Survey.BenchmarkById.TryGetValue(id, out var benchmark))
        {
            return Refuse(block, $"The benchmark '{id}' is not in data/benchmarks.yaml.", $"Write benchmark=…{Closest.Hint(id, facts.Survey.BenchmarkById.Keys)}.");
        }

        return BenchmarkCharts.Of(facts, benchmark) is { } chart
            ? new FigureFragment(chart with { Id = Id(block) }, body)
            : Refuse(block, $"Fewer than two models have a value on '{id}'.", "Leave the figure out.");
    }

    /// <summary>An id that no other block of the page has: its line.</summary>
    private static string Id(BlockSegment block) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"figure-{block.Place.Line}");

    private Fragment? Refuse(BlockSegment block, string problem, string remedy)
    {
        context.Findings.Error("SG0326", block.Place, problem, remedy);
        return null;
    }
}
