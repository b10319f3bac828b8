using System.Globalization;
using Demos.Models;
using Evidence.Recordings;

namespace Demos.Cli;

/// <summary>When a run stops by itself; null for no limit.</summary>
/// <param name="Tokens">Tokens read and written.</param>
/// <param name="Dollars">US dollars, by the prices of the catalogue.</param>
/// <param name="Time">Time since the beginning.</param>
internal sealed record BudgetLimits(long? Tokens = null, double? Dollars = null, TimeSpan? Time = null);

/// <summary>What a run has used. When a limit is reached, no further sample is begun; those that are under way end. Safe for many threads.</summary>
internal sealed class RunBudget(BudgetLimits limits, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private long _tokens;
    private double _dollars;

    /// <summary>Adds what a recording took.</summary>
    public void Add(ModelEntry model, Recording recording)
    {
        var (read, written) = (recording.Turns.Sum(turn => (long)(turn.InputTokens ?? 0)), recording.Turns.Sum(turn => (long)(turn.OutputTokens ?? 0)));
        lock (_lock)
        {
            _tokens += read + written;
            _dollars += model.Prices is { } prices ? ((read * prices.Input) + (written * prices.Output)) / 1_000_000 : 0;
        }
    }

    /// <summary>Which limit is reached, in words; null while none is.</summary>
    public string? UsedUp()
    {
        lock (_lock)
        {
            return _tokens >= limits.Tokens ? string.Create(CultureInfo.InvariantCulture, $"{_tokens:N0} of {limits.Tokens:N0} tokens are used")
                : _dollars >= limits.Dollars ? string.Create(CultureInfo.InvariantCulture, $"{_dollars:0.00} of {limits.Dollars:0.00} dollars are used")
                : time.GetElapsedTime(_start) >= limits.Time ? string.Create(CultureInfo.InvariantCulture, $"the time of {limits.Time} is over")
                : null;
        }
    }
}
