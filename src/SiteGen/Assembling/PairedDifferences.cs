using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Measures how far an open model and ChatGPT are apart on the items that both have a score on.</summary>
/// <param name="facts">The facts; they have the figures.</param>
/// <param name="known">Intervals that another edition of the same site has computed already.</param>
internal sealed class PairedDifferences(SiteFacts facts, ConcurrentDictionary<string, Interval?> known)
{
    private static readonly System.Globalization.CultureInfo Plain = System.Globalization.CultureInfo.InvariantCulture;

    private readonly ImmutableArray<(FigureTable Table, ImmutableArray<Series> Series)> _tables =
    [
        .. from table in facts.Figures
           select (table, (ImmutableArray<Series>)[.. table.Figures.Select(figure => (figure.Model, figure.Setting)).Distinct().Select(key => new Series(key.Model, key.Setting, facts.ModelOf(key.Model)))]),
    ];

    /// <summary>One difference a source, setting and GPT-3.5 model. Cost: a bootstrap each, about a tenth of a second for some hundred items.</summary>
    public ImmutableArray<MeasuredDifference> Of(LanguageModel model) =>
    [
        .. from table in _tables
           from open in table.Series.Where(one => one.Model?.Id == model.Id)
           from chatGpt in table.Series.Where(one => one.Model?.Role is ModelRole.ChatGpt && one.Setting == open.Setting)
           let difference = Between(table.Table, open, chatGpt)
           where difference is not null
           select difference,
    ];

    /// <summary>What differences come to, in a sentence; null where there are none.</summary>
    public string? Answer(ImmutableArray<MeasuredDifference> measured) => measured switch
    {
        [] => null,
        [var only] => only.Sentence,
        _ => facts.Say("In {0} settings with figures of both on the same items, the open model leads beyond the 95 % interval in {1} and trails beyond it in {2}; in {3} the items do not tell the two apart.",
            measured.Length, measured.Count(one => one.Leader is ModelRole.Open), measured.Count(one => one.Leader is ModelRole.ChatGpt), measured.Count(one => one.Leader is null)),
    };

    private MeasuredDifference? Between(FigureTable table, Series open, Series chatGpt)
    {
        if (new ItemPairs(known).Of(table, new(open.Name, chatGpt.Name, open.Setting, Minus: null, Items: [])) is not { Difference: var found })
        {
            return null;
        }

        var measured = new MeasuredDifference
        {
            Source = new(table.Source, EntryAddresses.Figures(table.Source)),
            Setting = open.Setting,
            Open = open.Name,
            ChatGpt = chatGpt.Name,
            Value = found.Value * 100,
            Low = found.Low * 100,
            High = found.High * 100,
            Count = found.Count,
            Sentence = "",
        };
        return measured with { Sentence = Sentence(measured) };
    }

    private string Sentence(MeasuredDifference measured)
    {
        var (size, low, high) = (Points(Math.Abs(measured.Value)), Points(measured.Low), Points(measured.High));
        return measured.Leader switch
        {
            ModelRole.Open => facts.Say("On the same {0} items, the mean score of {1} is {2} percentage points above that of {3}; the 95 % interval of the difference, {4} to {5}, leaves out zero.", measured.Count, measured.Open, size, measured.ChatGpt, low, high),
            ModelRole.ChatGpt => facts.Say("On the same {0} items, the mean score of {1} is {2} percentage points below that of {3}; the 95 % interval of the difference, {4} to {5}, leaves out zero.", measured.Count, measured.Open, size, measured.ChatGpt, low, high),
            _ => facts.Say("On the same {0} items, the mean scores of {1} and {3} are {2} percentage points apart; the 95 % interval of the difference, {4} to {5}, holds zero, so these items do not tell the two apart.", measured.Count, measured.Open, size, measured.ChatGpt, low, high),
        };
    }

    private static string Points(double value) => Math.Round(value, 1) switch
    {
        0 => "0.0",
        < 0 and var below => "\u2212" + (-below).ToString("0.0", Plain),
        var above => above.ToString("0.0", Plain),
    };

    /// <summary>A model in a setting, by its name in figures.</summary>
    private sealed record Series(string Name, string Setting, LanguageModel? Model);
}
