using System.Globalization;
using System.Text.RegularExpressions;
using Theme.Models;

namespace Theme.Components;

/// <summary>What cells of a list show and are sorted by where the words of the data are too long, or no number.</summary>
internal static partial class ListText
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

    /// <summary>The words without a last remark in brackets, which the page of the model has.</summary>
    public static string WithoutBrackets(string words) => LastBrackets().Replace(words, "");

    [GeneratedRegex(@" \([^()]*\)$")]
    private static partial Regex LastBrackets();

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)B\b")]
    private static partial Regex Billions();
}
