using System.Globalization;

namespace Evidence.Figures;

/// <summary>What the figures of a scenario call the setting of a recording: its condition, and which time it was asked.</summary>
public static class FigureSettings
{
    private const string Repeat = "repeat-";

    /// <summary>Such as an empty text, <c>bm25</c>, <c>repeat-2</c> or <c>bm25/repeat-2</c>.</summary>
    /// <param name="condition">The sample's condition; may be empty.</param>
    /// <param name="repeat">Which time it was asked, from 2; null for the first.</param>
    public static string Of(string condition, int? repeat) => repeat is null ? condition
        : string.Create(CultureInfo.InvariantCulture, $"{condition}{(condition.Length > 0 ? "/" : "")}{Repeat}{repeat}");

    /// <summary>The condition in a setting, whichever time was asked.</summary>
    public static string Condition(string setting) =>
        setting.StartsWith(Repeat, StringComparison.Ordinal) ? "" : setting.Split($"/{Repeat}")[0];

    /// <summary>Whether the setting is that of a repeat.</summary>
    public static bool IsRepeat(string setting) => Condition(setting).Length < setting.Length;
}
