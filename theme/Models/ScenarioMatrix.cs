using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>All scenarios against all models that were recorded.</summary>
public sealed record MatrixPage : PageModel
{
    /// <summary>The mean score of each model over everything that counted; columns.</summary>
    public required ImmutableArray<MeasuredNumber> Models { get; init; }

    /// <summary>One row a scenario and condition.</summary>
    public required ImmutableArray<MatrixRow> Rows { get; init; }

    /// <summary>Each two models on the samples of a scenario that both answered; empty where one model was recorded only.</summary>
    public required ImmutableArray<PairedRow> Pairs { get; init; }
}

/// <summary>A scenario.</summary>
/// <param name="Scenario">Its title and page.</param>
/// <param name="Condition">The condition; empty where there is none.</param>
/// <param name="Cells">One cell a model.</param>
/// <param name="Judges">How far the judges of its numbers can be believed; empty where no model judges.</param>
public sealed record MatrixRow(Link Scenario, string Condition, ImmutableArray<MatrixCell> Cells, ImmutableArray<JudgeRow> Judges);

/// <summary>A model on a scenario.</summary>
/// <param name="Share">Its mean score; null where nothing counted.</param>
/// <param name="Marks">One mark a sample, each leading to its recording, in the order of the samples.</param>
public sealed record MatrixCell(MeasuredNumber? Share, ImmutableArray<ScoreCell> Marks);

/// <summary>Two models, or two conditions of one model, on the same samples.</summary>
/// <param name="Where">What they were put to, and who answered where two conditions are compared.</param>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Difference">First minus second in points, from -100 to 100.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
/// <param name="Count">How many samples both have a score on.</param>
/// <param name="PValue">How likely a difference as large is where there is none, corrected by Holm for all rows of the table; 0 to 1.</param>
public sealed record PairedRow(string Where, string First, string Second, double Difference, double Low, double High, int Count, double PValue);

/// <summary>What several tries at the same samples come to.</summary>
/// <param name="Subject">The model, and the condition where there is one.</param>
/// <param name="Tries">How often each sample was asked: k.</param>
/// <param name="Samples">How many samples.</param>
/// <param name="One">Mean share of right tries, 0 to 1.</param>
/// <param name="Any">pass@k, 0 to 1.</param>
/// <param name="All">pass^k, 0 to 1.</param>
public sealed record PassRow(string Subject, int Tries, int Samples, double One, double Any, double All);

/// <summary>What became of the quotations of a model in a condition.</summary>
/// <param name="Subject">The model and the condition.</param>
/// <param name="Supported">Quotations that stand in the passage they name.</param>
/// <param name="Misattributed">Those that stand in another passage.</param>
/// <param name="Stitched">Those whose pieces stand in the passages, but not together.</param>
/// <param name="Fabricated">Those that stand nowhere.</param>
/// <param name="None">Answers without a quotation.</param>
public sealed record QuotationRow(string Subject, int Supported, int Misattributed, int Stitched, int Fabricated, int None);

/// <summary>How far a judge can be believed.</summary>
/// <param name="Judge">The model that judged.</param>
/// <param name="Agreement">How far it agrees with itself where the answers change places.</param>
public sealed record JudgeRow(string Judge, Evidence.Figures.JudgeAgreement Agreement);

/// <summary>How good the passages of a way to search are, over all questions that have evidence.</summary>
/// <param name="Metrics">Names of the columns.</param>
/// <param name="Rows">One row a condition: its name and a mean for each column, 0 to 1, with its interval; null where a single question leaves the spread unknown.</param>
/// <param name="Questions">How many questions.</param>
/// <param name="Figures">The page of the figures.</param>
public sealed record PassageTable(ImmutableArray<string> Metrics, ImmutableArray<(string Condition, ImmutableArray<Evidence.Statistics.Interval?> Means)> Rows, int Questions, Link Figures);
