using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using Evidence.Statistics;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Counts what only some scenarios have: conditions against each other, repeats, quotations, passages.</summary>
/// <param name="facts">The facts.</param>
/// <param name="pieces">Figures and recordings of scenarios.</param>
internal sealed class ScenarioTables(SiteFacts facts, ScenarioPieces pieces)
{
    /// <summary>Each condition against the first, model by model, on the same samples.</summary>
    public ImmutableArray<PairedRow> Conditions(Scenario scenario)
    {
        if (scenario.Conditions.Length < 2 || pieces.FirstTimes(scenario.Id) is not { } table)
        {
            return [];
        }

        var first = scenario.Conditions[0];
        return Rows(
            from model in table.Figures.GroupBy(figure => figure.Model).OrderBy(model => model.Key, StringComparer.Ordinal)
            from condition in scenario.Conditions.Skip(1)
            select (model.Key, condition, first, PairedComparison.Of(model.Where(figure => figure.Setting == condition), model.Where(figure => figure.Setting == first))));
    }

    /// <summary>Each two models on the samples of each scenario and condition that both answered.</summary>
    public ImmutableArray<PairedRow> Models() => Rows(
        from scenario in facts.Scenarios
        let table = pieces.FirstTimes(scenario.Id)
        where table is not null
        from setting in table.Figures.GroupBy(figure => figure.Setting)
        let models = setting.GroupBy(figure => figure.Model).OrderBy(model => model.Key, StringComparer.Ordinal).ToList()
        from pair in models.SelectMany((one, index) => models.Skip(index + 1), (one, other) => (one, other))
        select (setting.Key.Length == 0 ? scenario.Title : $"{scenario.Title}, {setting.Key}", pair.one.Key, pair.other.Key, PairedComparison.Of(pair.one, pair.other)));

    /// <summary>pass@k and pass^k of each model and condition whose samples were all asked k times, k at least 2.</summary>
    public ImmutableArray<PassRow> Passes(Scenario scenario) =>
    [
        .. from figure in facts.Figures.FirstOrDefault(table => table.Source == scenario.Id)?.Figures ?? []
           group figure by (figure.Model, Condition: FigureSettings.Condition(figure.Setting)) into tries
           orderby tries.Key.Model, tries.Key.Condition
           let samples = tries.GroupBy(figure => figure.Item).Select(item => (Tries: item.Count(), Right: item.Count(figure => figure.Score >= 1))).ToList()
           let k = samples.Min(sample => sample.Tries)
           where k > 1
           select new PassRow(
               Subject(tries.Key.Model, tries.Key.Condition), k, samples.Count,
               samples.Average(sample => PassAtK.Any(sample.Tries, sample.Right, 1)),
               samples.Average(sample => PassAtK.Any(sample.Tries, sample.Right, k)),
               samples.Average(sample => PassAtK.All(sample.Tries, sample.Right, k))),
    ];

    /// <summary>What became of the quotations of each model and condition.</summary>
    public ImmutableArray<QuotationRow> Quotations(Scenario scenario)
    {
        var conditionOf = scenario.Samples.ToDictionary(sample => sample.Id, sample => sample.Condition, StringComparer.Ordinal);
        return
        [
            .. from recording in pieces.RecordingsOf(scenario.Id)
               where scenario.Scorer == "quotation" && recording.Repeat is null && conditionOf.ContainsKey(recording.Sample)
               let quoted = recording.Turns is [.., { Response: { } last }] ? QuotedAnswer.TryParse(last.Text) : null
               where quoted is not null
               group (quoted, recording.Retrieved) by (recording.Model, Condition: conditionOf[recording.Sample]) into answers
               orderby answers.Key.Model, scenario.Conditions.IndexOf(answers.Key.Condition)
               let verdicts = answers.SelectMany(answer => answer.quoted.Quotes.Select(quote => QuotationCheck.Of(quote, answer.Retrieved).Verdict)).CountBy(verdict => verdict).ToDictionary()
               select new QuotationRow(
                   Subject(answers.Key.Model, answers.Key.Condition),
                   verdicts.GetValueOrDefault(QuotationVerdict.Supported), verdicts.GetValueOrDefault(QuotationVerdict.Misattributed),
                   verdicts.GetValueOrDefault(QuotationVerdict.Stitched), verdicts.GetValueOrDefault(QuotationVerdict.Fabricated),
                   answers.Count(answer => answer.quoted.Quotes.IsEmpty)),
        ];
    }

    /// <summary>How far each judge agrees with itself in swapped order; empty where nothing was judged in two orders.</summary>
    public ImmutableArray<JudgeRow> Judges(Scenario scenario) =>
    [
        .. from recording in pieces.RecordingsOf(scenario.Id)
           where scenario.Runner == "judge"
           group recording by recording.Model into judge
           orderby judge.Key
           let agreement = JudgeAgreement.Of(judge)
           where agreement is not null
           select new JudgeRow(judge.Key, agreement),
    ];

    /// <summary>How good the passages are; null where nobody counted.</summary>
    public PassageTable? Passages(Scenario scenario)
    {
        if (facts.Figures.FirstOrDefault(table => table.Source == FigureSources.Passages(scenario.Id)) is not { } table)
        {
            return null;
        }

        var means = FigureSummary.Of(table.Figures).Where(summary => summary.Mean is not null).ToDictionary(summary => (summary.Model, summary.Setting), summary => summary.Mean);
        ImmutableArray<string> metrics = [.. ((string[])["recall@1", "recall@3", "recall@10", "nDCG@10", "MRR"]).Where(metric => means.Keys.Any(key => key.Setting == metric))];
        return new(
            metrics,
            [.. scenario.Conditions.Where(condition => means.Keys.Any(key => key.Model == condition)).Select(condition => (condition, metrics.Select(metric => means.GetValueOrDefault((condition, metric))).ToImmutableArray()))],
            table.Figures.Select(figure => figure.Item).Distinct().Count(),
            new("figures", EntryAddresses.Figures(table.Source)));
    }

    private static string Subject(string model, string condition) => condition.Length == 0 ? model : $"{model}, {condition}";

    private static ImmutableArray<PairedRow> Rows(IEnumerable<(string Where, string First, string Second, PairedComparison? Compared)> pairs)
    {
        var compared = pairs.Where(pair => pair.Compared is not null).ToImmutableArray();
        var corrected = PairedComparison.AdjustedPValues(compared.Select(pair => pair.Compared!));
        return
        [
            .. compared.Zip(corrected, (pair, p) => new PairedRow(pair.Where, pair.First, pair.Second,
                pair.Compared!.Difference.Value * 100, pair.Compared.Difference.Low * 100, pair.Compared.Difference.High * 100, pair.Compared.Difference.Count, p)),
        ];
    }
}
