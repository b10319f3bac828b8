namespace Evidence.Statistics;

/// <summary>A value with its 95 % interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">How many items it rests on; at least 1.</param>
public readonly record struct Interval(double Value, double Low, double High, int Count)
{
    /// <summary>The 97.5 % point of the standard normal distribution.</summary>
    internal const double Normal975 = 1.959963984540054;
}
