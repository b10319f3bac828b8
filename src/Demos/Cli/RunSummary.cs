using System.Collections.Immutable;
using System.Globalization;
using Evidence.Figures;
using Evidence.Recordings;

namespace Demos.Cli;

/// <summary>What a scenario came to, in one line.</summary>
internal static class RunSummary
{
    /// <summary>Such as <c>3 of 11 right, 1 did not count; read 9,120 tokens (310 new a second with writing), wrote 402, in 40.2 s</c>.</summary>
    public static string Of(ImmutableArray<Figure> figures, IReadOnlyList<Recording> recordings)
    {
        var counted = figures.Where(figure => figure.Score is not null).ToList();
        var turns = recordings.SelectMany(recording => recording.Turns).ToList();
        var seconds = turns.Sum(turn => turn.ElapsedMs) / 1000;
        var (read, written) = (turns.Sum(turn => (turn.InputTokens ?? 0) - (turn.ReusedTokens ?? 0)), turns.Sum(turn => turn.OutputTokens ?? 0));
        var score = counted is [] ? "nothing to score" : string.Create(CultureInfo.InvariantCulture,
            $"score {counted.Sum(figure => figure.Score!.Value):0.##} of {counted.Count}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{score}, {figures.Length - counted.Count} did not count; {turns.Count} turns, {read} tokens read, {written} written, {seconds:0.0} s, {(seconds > 0 ? (read + written) / seconds : 0):0} tokens/s");
    }
}
