using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Serving;

/// <summary>Figures that were looked for.</summary>
internal sealed record FoundFigures(ImmutableArray<MeanScore> Figures);

/// <summary>A mean score over items, 0 to 1, with its 95 % interval; none where no item counted.</summary>
internal sealed record MeanScore(string Source, string Model, string Setting, double? Mean, double? Low, double? High, int Counted, int NotCounted, string Address);

/// <summary>All scenarios.</summary>
internal sealed record ScenarioList(ImmutableArray<ScenarioLine> Scenarios);

/// <summary>A scenario in a list, and the models that have recordings of it.</summary>
internal sealed record ScenarioLine(string Id, string Title, string Area, string Summary, string Scorer, int Samples, ImmutableArray<string> Models, string Address);

/// <summary>A scenario with its samples and the ids of its recordings.</summary>
internal sealed record ScenarioFacts(ScenarioLine Scenario, string System, string Prompt, ImmutableArray<string> Tools, ImmutableArray<SampleLine> Samples, ImmutableArray<string> Recordings);

/// <summary>What a model is asked, and the accepted answers; none where the right answer is that there is none.</summary>
internal sealed record SampleLine(string Id, string Question, ImmutableArray<string> Accepted, string Reason);

/// <summary>A recording: who answered what, how it ended, and what it is worth. The score is that of the figures, 0 to 1.</summary>
internal sealed record RecordingFacts(
    string Id, string Address, SampleLine? Sample, OutcomeKind Outcome, string? Answer, string? Detail, double? Score, string? ScoreDetail, RecordedBy By,
    ImmutableArray<RetrievedPassage> Passages, ImmutableArray<ServedTurn> Turns);

/// <summary>Who answered, on what, when.</summary>
internal sealed record RecordedBy(string Engine, string EngineVersion, string? ServedModel, string? WeightsFile, string? WeightsSha256, DateTimeOffset RecordedAt, string Program);

/// <summary>A call of the model: the messages that are new in it, and what came back.</summary>
internal sealed record ServedTurn(ImmutableArray<ServedMessage> NewMessages, ServedMessage? Response, string? Error, int? InputTokens, int? OutputTokens, double ElapsedMs);

/// <summary>A message; calls are written as <c>tool {arguments}</c>.</summary>
internal sealed record ServedMessage(string Role, string Text, ImmutableArray<string> Calls);

/// <summary>Two models side by side: numbers that documents print, and figures on the same items.</summary>
internal sealed record ModelComparison(ImmutableArray<QuotedPair> Quoted, ImmutableArray<MeasuredPair> Measured);

/// <summary>Two numbers of one benchmark.</summary>
internal sealed record QuotedPair(string Benchmark, bool HigherIsBetter, bool IsOfOneDocument, bool IsOfOneSetting, QuotedResult First, QuotedResult Second);

/// <summary>Two mean scores on the same items, 0 to 1; the difference is first minus second with its 95 % interval, the p-value is adjusted over all rows.</summary>
internal sealed record MeasuredPair(
    string Source, string Setting, string First, string Second, int Items, double FirstMean, double SecondMean, double Difference, double Low, double High, double AdjustedPValue, string Address);
