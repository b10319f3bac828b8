using System.Collections.Concurrent;
using System.Collections.Immutable;
using Evidence.Statistics;
using SiteGen.Engine;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes a page for each open model beside ChatGPT, and the list of them.</summary>
/// <param name="site">What all pages share.</param>
/// <param name="intervals">Intervals of measured differences: they take a while, and all editions show the same.</param>
public sealed class AssembleComparisons(SiteModel site, ConcurrentDictionary<string, Interval?> intervals) : IStep
{
    private const string ResultsFile = "data/results.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var all = new Comparisons(facts).All;
        var differences = new PairedDifferences(facts, intervals);
        return all.IsEmpty ? [] : InParallel.Map(all, PageModel (_, index) => Page(facts, differences, all, index), context.CancellationToken).Prepend(List(facts, all)).Select(page => new Document(ResultsFile, page));
    }

    private static ComparisonsPage List(SiteFacts facts, ImmutableArray<Comparison> all) => new()
    {
        Site = facts.Site,
        Address = "/compare/",
        Title = facts.Say("Open models beside ChatGPT"),
        Description = facts.Say("Each open model against the GPT-3.5 family, on every benchmark that both have a number on."),
        Source = ResultsFile,
        DataFiles = [ResultsFile],
        Answer = new ComparisonSentences(facts).Of(all),
        Comparisons = all,
        Others =
        [
            .. facts.Survey.Models
                .Where(model => model.Role is ModelRole.Open or ModelRole.Unreleased && all.All(comparison => comparison.Model.Id != model.Id))
                .Select(model => facts.ModelLink(model.Id)),
        ],
    };

    private static ComparisonPage Page(SiteFacts facts, PairedDifferences differences, ImmutableArray<Comparison> all, int index)
    {
        var comparison = all[index];
        var measured = differences.Of(comparison.Model);
        var answer = new ComparisonSentences(facts).Of(comparison);
        return new()
        {
            Site = facts.Site,
            Address = comparison.Address,
            Title = facts.Say("{0} and ChatGPT", comparison.Model.Name),
            Description = answer[0],
            Source = ResultsFile,
            Sources = facts.SourcesOf(comparison.Rows.SelectMany(row => new[] { row.Open.Result, row.ChatGpt.Result })),
            DataFiles = [ResultsFile, .. measured.Select(difference => $"evidence/{difference.Source.Text}.csv").Distinct()],
            Comparison = comparison,
            Answer = answer,
            Chart = Chart(facts, comparison, measured, answer[0]),
            Measured = measured,
            MeasuredAnswer = differences.Answer(measured),
            Previous = index == 0 ? null : LinkTo(all[index - 1]),
            Next = index == all.Length - 1 ? null : LinkTo(all[index + 1]),
        };
    }

    private static DifferenceChart? Chart(SiteFacts facts, Comparison comparison, ImmutableArray<MeasuredDifference> measured, string title)
    {
        var drawn = comparison.Rows.Where(row => row.Gap is not null).ToImmutableArray();
        return drawn.IsEmpty && measured.IsEmpty ? null : new()
        {
            Id = "differences",
            Title = title.TrimEnd('.', '\u3002'),
            Description = facts.Say("One line a benchmark, from zero to the difference of the two numbers as a share of the benchmark's scale. Right of zero, ending in a circle: the open model leads. "
                + "Left, ending in a diamond: ChatGPT leads. A dashed line joins numbers of different documents or settings. A line with a whisker was measured on the same items; the whisker is its 95 % interval."),
            Rows = drawn,
            Measured = measured,
            Omitted = [.. comparison.Rows.Where(row => row.Gap is null)],
        };
    }

    private static Link LinkTo(Comparison comparison) => new(comparison.Model.Name, comparison.Address);
}
