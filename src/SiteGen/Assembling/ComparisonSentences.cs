using System.Collections.Immutable;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Says what comparisons come to.</summary>
/// <param name="facts">The facts; they know the language.</param>
internal sealed class ComparisonSentences(SiteFacts facts)
{
    private const int Several = 5;

    /// <summary>Who leads how often, how far the numbers may be compared, and what else weakens the count.</summary>
    public ImmutableArray<string> Of(Comparison comparison) => [Leads(comparison), Pairs(comparison), .. Doubts(comparison)];

    /// <summary>Who leads how often.</summary>
    public string Leads(Comparison comparison)
    {
        var (name, tally) = (comparison.Model.Name, comparison.Tally);
        return tally switch
        {
            { Total: 1, Ahead: 1 } => facts.Say("{0} leads ChatGPT on the only benchmark that both have a number on.", name),
            { Total: 1, Behind: 1 } => facts.Say("{0} trails ChatGPT on the only benchmark that both have a number on.", name),
            { Total: 1 } => facts.Say("{0} is level with ChatGPT on the only benchmark that both have a number on.", name),
            { Behind: 0, Level: 0 } => facts.Say("{0} leads ChatGPT on all {1} benchmarks that both have a number on.", name, tally.Total),
            { Ahead: 0, Level: 0 } => facts.Say("{0} trails ChatGPT on all {1} benchmarks that both have a number on.", name, tally.Total),
            { Level: 0 } => facts.Say("{0} leads ChatGPT on {1} of the {2} benchmarks that both have a number on, and trails on {3}.", name, tally.Ahead, tally.Total, tally.Behind),
            _ => facts.Say("{0} leads ChatGPT on {1} of the {2} benchmarks that both have a number on, is level on {3} and trails on {4}.", name, tally.Ahead, tally.Total, tally.Level, tally.Behind),
        };
    }

    /// <summary>What the list of all comparisons comes to.</summary>
    public ImmutableArray<string> Of(ImmutableArray<Comparison> all)
    {
        var several = all.Where(comparison => comparison.Rows.Length >= Several).ToList();
        return
        [
            facts.Say("{0} open models have a number on a benchmark that ChatGPT has a number on too, {1} of them on {2} or more.", all.Length, several.Count, Several),
            facts.Say("Of those {0}, {1} lead on more of these benchmarks than they trail on.", several.Count, several.Count(comparison => comparison.Tally.Ahead > comparison.Tally.Behind)),
        ];
    }

    private string Pairs(Comparison comparison)
    {
        var count = comparison.Rows.CountBy(row => row.Nearness).ToDictionary();
        var (setting, document, none) = (count.GetValueOrDefault(Nearness.Setting), count.GetValueOrDefault(Nearness.Document), count.GetValueOrDefault(Nearness.None));
        return (comparison.Rows.Length, setting, document, none) switch
        {
            (1, 1, _, _) => facts.Say("Both numbers come from one document and one setting."),
            (1, _, 1, _) => facts.Say("Both numbers come from one document, but from different settings."),
            (1, _, _, _) => facts.Say("The two numbers come from different documents."),
            (var total, _, _, _) when setting == total => facts.Say("Both numbers come from one document and one setting each time."),
            (var total, _, _, _) when document == total => facts.Say("Both numbers come from one document each time, but from different settings."),
            (var total, _, _, _) when none == total => facts.Say("The two numbers come from different documents each time."),
            (_, _, _, 0) => facts.Say("Both numbers come from one document and one setting on {0}, from one document but different settings on {1}.", setting, document),
            (_, _, 0, _) => facts.Say("Both numbers come from one document and one setting on {0}, from different documents on {1}.", setting, none),
            (_, 0, _, _) => facts.Say("Both numbers come from one document but different settings on {0}, from different documents on {1}.", document, none),
            _ => facts.Say("Both numbers come from one document and one setting on {0}, from one document but different settings on {1}, from different documents on {2}.", setting, document, none),
        };
    }

    private IEnumerable<string> Doubts(Comparison comparison)
    {
        var recalled = comparison.Rows.Count(row => row.IsRecalled);
        if (recalled > 0)
        {
            yield return recalled == 1 ? facts.Say("One pair rests on a number that is recalled and was not checked.") : facts.Say("{0} pairs rest on a number that is recalled and was not checked.", recalled);
        }

        var ids = comparison.Rows.Select(row => row.Benchmark.Id).ToHashSet(StringComparer.Ordinal);
        var parts = comparison.Rows.Count(row => row.Benchmark.PartOf is { } whole && ids.Contains(whole));
        if (parts > 0)
        {
            yield return parts == 1 ? facts.Say("One of the benchmarks is a part of another, and counts beside it.") : facts.Say("{0} of the benchmarks are parts of others, and count beside them.", parts);
        }
    }
}
