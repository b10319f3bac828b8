using System.Collections.Immutable;
using System.Globalization;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Checks;

/// <summary>A number for which a cell exists is not typed by hand: it would stay when the data change, and lead nowhere.</summary>
/// <remarks>A typed number has a cell when a result has the same value and the page names its benchmark or its model, in words or in another cell.
/// Descriptions, claims and differences hold no cells: the page beneath shows the number.</remarks>
public sealed class CheckTypedNumbers : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = context.All<SurveyFacts>().FirstOrDefault() ?? SurveyFacts.Empty;
        var byValue = facts.Results.ToLookup(result => result.Value);
        var typed = facts.Results.IsEmpty ? [] : context.RecallEach("", context.All<PageText>(), text => text.Page.Path, null, (text, _) => OfPage(text).ToImmutableArray()).SelectMany(numbers => numbers)
            .Concat(facts.Claims.SelectMany(OfClaim))
            .Concat(context.All<Difference>().SelectMany(OfDifference));
        foreach (var (number, place, named, holdsCells) in typed)
        {
            var value = double.Parse(number, CultureInfo.InvariantCulture);
            if (byValue[value].FirstOrDefault(result => Names(named, result, facts)) is { } result)
            {
                context.Findings.Error("SG0308", place, $"The number '{number}' is typed by hand, but the data have it.",
                    holdsCells ? $"Write '{{{{result: {result.Id}}}}}' instead." : $"Say it without the number, which is '{result.Id}'.");
            }
        }

        return [];
    }

    private static IEnumerable<Typed> OfPage(PageText text)
    {
        var page = text.Page;
        var named = string.Join('\n', [.. CellsOf(text.Article.Segments), text.Article.PlainText, page.FrontMatter.Title, page.FrontMatter.Description]);
        return text.Article.Numbers.Select(number => new Typed(number.Text, number.Place, named, true))
            .Concat(Of(named, page.FrontMatter.DescriptionPlace, page.FrontMatter.Description));
    }

    private static IEnumerable<Typed> OfClaim(Claim claim) =>
        Of(string.Join('\n', [.. claim.OpenModels, .. claim.ClosedModels, .. claim.Benchmarks, .. claim.Evidence, claim.Text, claim.Caveat]), claim.Place, claim.Text, claim.Caveat);

    private static IEnumerable<Typed> OfDifference(Difference difference)
    {
        string[] texts = [difference.Title, difference.Table, difference.Source, difference.Matters, difference.Checked];
        return Of(string.Join('\n', [.. difference.InTable, .. difference.InSource, .. texts]), difference.Place, texts);
    }

    private static IEnumerable<Typed> Of(string named, SourcePlace place, params IEnumerable<string?> texts) =>
        texts.SelectMany(text => TypedNumbers.In(text ?? "")).Select(number => new Typed(number.Text, place, named, false));

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

    private readonly record struct Typed(string Number, SourcePlace Place, string Named, bool HoldsCells);
}
