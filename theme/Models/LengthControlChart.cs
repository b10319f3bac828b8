using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>What is left of a judge's preference when the length of the answers is taken out.</summary>
public sealed record LengthControlChart : ChartModel
{
    /// <summary>One row a model, best with length taken out first.</summary>
    public required ImmutableArray<LengthControlRow> Rows { get; init; }

    /// <summary>The leaderboard that has both numbers.</summary>
    public required ResultSource Source { get; init; }
}

/// <summary>A model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Address">Its page.</param>
/// <param name="Rates">Both win rates, in percent.</param>
/// <param name="PlainPlace">Its place among the rows by the plain win rate, from 1.</param>
/// <param name="ControlledPlace">Its place with length taken out.</param>
public sealed record LengthControlRow(LanguageModel Model, string Address, LengthControlled Rates, int PlainPlace, int ControlledPlace)
{
    /// <summary>Places won; negative where it falls.</summary>
    public int Rise => PlainPlace - ControlledPlace;
}
