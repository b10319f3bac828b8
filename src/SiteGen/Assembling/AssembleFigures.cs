using SiteGen.Assembling.Answers;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes a page for the figures of each source, so that a measured number leads somewhere.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleFigures(SiteModel site) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var measured = new MeasuredNumbers(facts, context.Findings);
        return facts.Figures.Select(table => new Document(table.Path, Page(facts, measured, table)));
    }

    private static FiguresPage Page(SiteFacts facts, MeasuredNumbers measured, FigureTable table)
    {
        var shares = MeasuredNumbers.All(table);
        return new()
        {
            Site = facts.Site,
            Address = EntryAddresses.Figures(table.Source),
            Title = facts.Say("Figures of {0}", OutputNames.Of(table.Source)),
            Description = "One mean a model and setting, computed when this page was built, from one figure an item.",
            Source = table.Path,
            DataFiles = [table.Path],
            MadeBy = measured.CommandFor(table.Source),
            Shares = shares,
            Charts = [.. ChartsOf(facts, shares).Select(chart => chart with { DataAddress = $"/data/evidence-{table.Source}" })],
            Rows = table.Figures.Length,
            Texts = facts.Texts.FirstOrDefault(texts => texts.Source == table.Source) is { } texts ? new AnswerPages(facts, texts).Overview() : null,
            IsPublic = !facts.IsOfScenarios(table.Source),
        };
    }

    /// <summary>A chart for each setting: small multiples, since settings do not compare.</summary>
    private static IEnumerable<IntervalChart> ChartsOf(SiteFacts facts, IEnumerable<MeasuredNumber> shares) =>
        from share in shares
        let setting = share.Subject.IndexOf(", ", StringComparison.Ordinal) is var at and > 0 ? share.Subject[(at + 2)..] : ""
        group share with { Subject = share.Subject.Split(", ")[0] } by setting into numbers
        where numbers.Count() > 1
        let what = numbers.Key.Length == 0 ? "Mean scores" : $"Mean scores, {numbers.Key}"
        select new IntervalCharts(facts).Of("figure-" + (numbers.Key.Length == 0 ? "all" : Slug(numbers.Key)), new IntervalCharts(facts).Sentence(what, [.. numbers]), [.. numbers]);

    private static string Slug(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
}
