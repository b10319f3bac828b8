using System.Collections.Immutable;
using SiteGen.Data;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>What a chart draws, as a table: the file behind the picture.</summary>
internal static class ChartTables
{
    /// <summary>The figures of a text, each knowing where its data stand.</summary>
    /// <param name="body">The text.</param>
    /// <param name="page">Address of the page within its edition.</param>
    public static ImmutableArray<Fragment> Place(ImmutableArray<Fragment> body, string page) => [.. body.Select(fragment => fragment switch
    {
        FigureFragment { Number: { } number } figure => figure with { Chart = figure.Chart with { DataAddress = $"/data/figures/{Slug(page)}-{number.Id}" } },
        CalloutFragment callout => callout with { Body = Place(callout.Body, page) },
        _ => fragment,
    })];

    /// <summary>The tables of the figures that <see cref="Place"/> placed.</summary>
    public static IEnumerable<FigureData> Of(ImmutableArray<Fragment> body) => body.SelectMany(fragment => fragment switch
    {
        FigureFragment { Number: not null, Chart: var chart } => [new FigureData(chart.DataAddress, Of(chart))],
        CalloutFragment callout => Of(callout.Body),
        _ => Enumerable.Empty<FigureData>(),
    });

    private static string Slug(string page) => page.Trim('/') is { Length: > 0 } path ? path.Replace('/', '-') : "home";

    private static DataTable Of(ChartModel chart) => chart switch
    {
        GapChart gap => Gap(gap),
        BenchmarkChart values => Values(values),
        IntervalChart shares => Shares(shares),
        HeatMap map => Heat(map),
        LengthControlChart rates => Rates(rates),
        TimelineChart timeline => Timeline(timeline),
        _ => throw new NotSupportedException($"There is no table of a {chart.GetType().Name}."),
    };

    private static DataTable Gap(GapChart chart)
    {
        var table = new TableOf<(GapGroup Group, GapRow Row)>(chart.Id, chart.Title, chart.Groups.SelectMany(group => group.Rows.Select(row => (group, row))));
        table.Add("area", "The area.", pair => pair.Group.Name);
        table.Add("benchmark", "Id of the benchmark.", pair => pair.Row.Benchmark.Id);
        table.Add("open_result", "Id of the open model's result.", pair => pair.Row.Open.Number.Result.Id);
        table.Add("open_value", "Value of the best open model.", pair => pair.Row.Open.Number.Result.Value);
        table.Add("chatgpt_result", "Id of ChatGPT's result.", pair => pair.Row.ChatGpt.Number.Result.Id);
        table.Add("chatgpt_value", "Value of ChatGPT.", pair => pair.Row.ChatGpt.Number.Result.Value);
        table.AddOptional("gpt4_result", "Id of GPT-4's result.", pair => pair.Row.Gpt4?.Number.Result.Id);
        table.AddOptional("gpt4_value", "Value of GPT-4.", pair => pair.Row.Gpt4?.Number.Result.Value);
        table.Add("lead_share", "Lead of the open model as a share of the scale, -1 to 1.", pair => Math.Round(pair.Row.Gap, 6));
        table.Add("same_document", "Whether open model and ChatGPT were read in one document.", pair => pair.Row.IsSameSource);
        return table.Make();
    }

    private static DataTable Values(BenchmarkChart chart)
    {
        var table = new TableOf<QuotedNumber>(chart.Id, chart.Title, chart.Rows.SelectMany(row => row.Numbers));
        table.Add("result", "Id of the result.", number => number.Result.Id);
        table.Add("model", "Id of the model.", number => number.Result.Model);
        table.Add("value", "The value, in the unit of the benchmark.", number => number.Result.Value);
        table.Add("setting", "How it was measured.", number => number.Result.Setting);
        table.Add("source", "Key of the reference it was read in.", number => number.Result.Source.Bib);
        return table.Make();
    }

    private static DataTable Shares(IntervalChart chart)
    {
        var table = new TableOf<MeasuredNumber>(chart.Id, chart.Title, chart.Rows.Select(row => row.Number));
        table.Add("subject", "Model and setting, as the figures call them.", number => number.Subject);
        table.Add("percent", "The share.", number => Math.Round(number.Value, 4));
        table.Add("low", "Lower end of the 95 % interval, in percent.", number => Math.Round(number.Low, 4));
        table.Add("high", "Upper end of the 95 % interval, in percent.", number => Math.Round(number.High, 4));
        table.Add("items", "Items that counted.", number => (double)number.Count);
        table.Add("did_not_count", "Items that did not count.", number => (double)number.DidNotCount);
        return table.Make();
    }

    private static DataTable Heat(HeatMap map)
    {
        var cells =
            from row in map.Rows
            from cell in row.Row.Cells.Zip(row.Shares)
            where cell.First.Number is not null
            select (cell.First.Number!.Result, Share: cell.Second);
        var table = new TableOf<(Survey.Result Result, double? Share)>(map.Id, map.Title, cells);
        table.Add("result", "Id of the result.", cell => cell.Result.Id);
        table.Add("model", "Id of the model.", cell => cell.Result.Model);
        table.Add("benchmark", "Id of the benchmark.", cell => cell.Result.Benchmark);
        table.Add("value", "The value, in the unit of the benchmark.", cell => cell.Result.Value);
        table.AddOptional("shade", "Place between the worst (0) and the best (1) value of the column.", cell => cell.Share is { } share ? Math.Round(share, 6) : null);
        return table.Make();
    }

    private static DataTable Rates(LengthControlChart chart)
    {
        var table = new TableOf<LengthControlRow>(chart.Id, chart.Title, chart.Rows);
        table.Add("model", "Id of the model.", row => row.Model.Id);
        table.Add("win_rate", "Plain win rate, in percent.", row => row.Rates.Plain);
        table.Add("length_controlled", "Win rate with length taken out, in percent.", row => row.Rates.Controlled);
        table.Add("characters", "Mean length of an answer.", row => (double)row.Rates.Characters);
        table.Add("place", "Place by the plain win rate.", row => (double)row.PlainPlace);
        table.Add("place_controlled", "Place with length taken out.", row => (double)row.ControlledPlace);
        return table.Make();
    }

    private static DataTable Timeline(TimelineChart chart)
    {
        var table = new TableOf<(string Band, TimelineEntry Entry)>(chart.Id, chart.Title, chart.Bands.SelectMany(band => band.Entries.Select(entry => (band.Name, entry))));
        table.Add("band", "The side.", pair => pair.Band);
        table.Add("model", "Id of the model.", pair => pair.Entry.Model.Id);
        table.Add("released", "Month of release.", pair => pair.Entry.Model.Released.ToString());
        table.Add("benchmarks", "On how many benchmarks it has results.", pair => (double)pair.Entry.Benchmarks);
        table.Add("month_seen", "Whether the month was seen in a source.", pair => pair.Entry.IsMonthSeen);
        return table.Make();
    }
}
