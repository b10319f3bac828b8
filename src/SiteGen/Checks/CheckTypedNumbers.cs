using System.Globalization;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Checks;

/// <summary>A number for which a cell exists is not typed by hand: it would stay when the data change, and lead nowhere.</summary>
/// <remarks>A typed number has a cell when a result has the same value and the page names its benchmark or its model, in words or in another cell.</remarks>
public sealed class CheckTypedNumbers : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = context.All<SurveyFacts>().FirstOrDefault() ?? SurveyFacts.Empty;
        var byValue = facts.Results.ToLookup(result => result.Value);
        foreach (var page in context.All<PageSource>())
        {
            var named = string.Join('\n', CellsOf(page.Article.Segments)) + '\n' + page.Article.PlainText;
            foreach (var number in page.Article.Numbers)
            {
                var value = double.Parse(number.Text, CultureInfo.InvariantCulture);
                if (byValue[value].FirstOrDefault(result => Names(named, result, facts)) is { } result)
                {
                    context.Findings.Error("SG0308", number.Place, $"The number '{number.Text}' is typed by hand, but the data have it.",
                        $"Write '{{{{result: {result.Id}}}}}' instead.");
                }
            }
        }

        return [];
    }

    private static IEnumerable<string> CellsOf(IEnumerable<Segment> segments) => segments.SelectMany(segment => segment switch
    {
        CellSegment cell => [cell.Argument],
        BlockSegment block => CellsOf(block.Body).Concat(block.Words),
        _ => Enumerable.Empty<string>(),
    });

    private static bool Names(string text, Result result, SurveyFacts facts) =>
        text.Contains(result.Benchmark, StringComparison.OrdinalIgnoreCase)
        || text.Contains(result.Model, StringComparison.OrdinalIgnoreCase)
        || text.Contains(facts.BenchmarkById[result.Benchmark].Name, StringComparison.OrdinalIgnoreCase)
        || text.Contains(facts.ModelById[result.Model].Name, StringComparison.OrdinalIgnoreCase);
}
