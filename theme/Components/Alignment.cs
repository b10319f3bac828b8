namespace Theme.Components;

/// <summary>Keeps numbers of a column on their decimal point: a class pads what a number lacks in decimals.</summary>
internal static class Alignment
{
    private const int Most = 4;

    /// <summary><c>lacks-2</c> for two digits less than the column; <c>lacks-point-2</c> where the point is missing too.</summary>
    public static string Of(string printed, int decimals)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        var own = point < 0 ? 0 : printed.Length - point - 1;
        var lacks = Math.Clamp(decimals - own, 0, Most);
        return lacks == 0 ? "" : point < 0 ? $"lacks-point-{lacks}" : $"lacks-{lacks}";
    }
}
