using Evidence.Recordings;

namespace Demos.Replay;

/// <summary>A piece of a text, on one line, for a message to people.</summary>
internal static class Excerpt
{
    private const int Reach = 40;

    /// <summary>At most 40 characters before and after a place, with '…' where more was left out.</summary>
    public static string Around(string text, int at)
    {
        var start = Math.Max(0, at - Reach);
        var end = Math.Min(text.Length, at + Reach);
        var piece = WellFormed.Text(text[start..end]).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return $"{(start > 0 ? "…" : "")}{piece}{(end < text.Length ? "…" : "")}";
    }
}
