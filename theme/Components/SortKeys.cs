using System.Globalization;
using System.Text.RegularExpressions;
using Theme.Models;

namespace Theme.Components;

/// <summary>What cells are sorted by where their text is no number.</summary>
internal static partial class SortKeys
{
    /// <summary>Billions of parameters; empty where the words give none.</summary>
    /// <param name="words">Such as <c>46.7B total, 12.9B active</c> or <c>undisclosed</c>.</param>
    public static string OfSize(string words) => Billions().Match(words) is { Success: true } size ? size.Groups[1].Value : "";

    /// <summary>A value.</summary>
    public static string Of(QuotedNumber number) => number.Result.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share; empty where there is none.</summary>
    public static string Of(double? share) => share?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The size without what stands behind it in brackets or after a comma.</summary>
    public static string ShortSize(string words) => words.Split(" (")[0].Split(", ")[0];

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)B\b")]
    private static partial Regex Billions();
}
