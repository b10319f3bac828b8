using System.Collections.Immutable;

namespace Evidence.Figures;

/// <summary>The columns of a table of figures, in order.</summary>
internal static class FigureColumns
{
    public static ImmutableArray<string> All { get; } = ["item", "model", "setting", "score", "outcome", "length", "tokens", "turns", "detail"];
}
