namespace Demos.LongContext;

/// <summary>A fact hidden in a haystack.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="DepthPercent">Where it stands, in percent of the haystack's characters before it: 0 to 100.</param>
public sealed record Needle(string Text, double DepthPercent);
