using System.Globalization;

namespace Evidence.Tests.Recordings;

/// <summary>Cultures that write numbers and dates in their own way. Without ICU there is only the invariant one, so they are built by hand.</summary>
internal static class Cultures
{
    public static T In<T>(string name, Func<T> work)
    {
        var mine = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Build(name);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = mine;
        }
    }

    private static CultureInfo Build(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign, culture.DateTimeFormat.ShortDatePattern) = name switch
        {
            "ja-JP" => (".", "-", "yyyy/MM/dd"),
            "de-DE" => (",", "-", "dd.MM.yyyy"),
            "ar-SA" => ("\u066b", "\u061c-", "dd/MM/yyyy"),
            _ => throw new ArgumentException($"'{name}' is not built here."),
        };
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.NumberDecimalSeparator == "," ? "." : ",";
        return culture;
    }
}
