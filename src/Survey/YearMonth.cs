using System.Globalization;

namespace Survey;

/// <summary>A month of a year.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>Reads <c>2023-07</c>.</summary>
    public static bool TryParse(string? text, out YearMonth value)
    {
        var parsed = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        value = new(date.Year, date.Month);
        return parsed;
    }

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary><c>2023-07</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
