using System.Collections.Immutable;
using Evidence.Scenarios;

namespace Theme.Models;

/// <summary>A scenario in a list.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Address">Its page.</param>
/// <param name="Shares">One measured share a model; empty where nothing was recorded.</param>
/// <param name="Recordings">How many recordings there are.</param>
/// <param name="Judges">How far the judges of its numbers can be believed; empty where no model judges.</param>
public sealed record ScenarioCard(Scenario Scenario, string Address, ImmutableArray<MeasuredNumber> Shares, int Recordings, ImmutableArray<JudgeRow> Judges);
