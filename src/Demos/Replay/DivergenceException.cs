using System.Globalization;

namespace Demos.Replay;

/// <summary>A replay was asked something else than what was recorded.</summary>
/// <param name="turn">The turn, from 1.</param>
/// <param name="difference">What differs, as the end of a sentence.</param>
public sealed class DivergenceException(int turn, string difference) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"Turn {turn} is not what was recorded: {difference}. Undo the change, or record again with 'demos run'."))
{
    /// <summary>The turn, from 1.</summary>
    public int Turn { get; } = turn;

    /// <summary>What differs.</summary>
    public string Difference { get; } = difference;
}
