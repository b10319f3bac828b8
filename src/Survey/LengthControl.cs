using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>Win rates of one leaderboard, plain and with the length of the answers taken out, as <c>data/length-control.yaml</c> has them.</summary>
/// <param name="Source">The leaderboard.</param>
/// <param name="Models">Models that have both.</param>
public sealed record LengthControl(ResultSource Source, ImmutableArray<LengthControlled> Models)
{
    /// <summary>Nobody has both.</summary>
    public static LengthControl None { get; } = new(new("", ""), []);
}

/// <summary>Both win rates of a model, in percent.</summary>
/// <param name="Model">Its id in <c>data/models.yaml</c>.</param>
/// <param name="Name">What the leaderboard calls it.</param>
/// <param name="Plain">The plain win rate.</param>
/// <param name="Controlled">The win rate as the leaderboard estimates it for answers as long as the baseline's.</param>
/// <param name="Characters">Mean length of its answers.</param>
/// <param name="Place">Where the entry stands.</param>
public sealed record LengthControlled(string Model, string Name, double Plain, double Controlled, int Characters, SourcePlace Place);
